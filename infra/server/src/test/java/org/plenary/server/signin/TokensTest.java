package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.plenary.server.signin.Person.Seen;

/** Tokens that people make in the browser, and what programs do with them. */
class TokensTest {

  private static final Duration BOUND = Duration.ofSeconds(20);

  private final SignedForum forum = SignedForum.running();

  private static String make(Person person, String... more) {
    Element form = person.open("/me/tokens").page().expectFirst("form[action=/me/tokens]");
    var fields = new HashMap<>(Map.of("name", "script", "days", "30"));
    for (String field : new String[] {"read", "write", "moderate", "chapter"}) {
      form.select("[name=" + field + "]").remove();
    }
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    Seen made = person.submit(form, fields);
    assertThat(made.answer().headers().firstValue("cache-control")).contains("no-store");
    return made.page().expectFirst(".secret").text();
  }

  @Test
  void aProgramIsItsMemberUntilTheTokenIsRevoked() {
    try (Person person = forum.person();
        Person program = forum.person()) {
      person.signIn("lebanon-moderator", "/topics");
      String token = make(person, "read", "on");
      assertThat(program.ask(token, "/api/v1/me").answer().body())
          .contains("\"role\":\"moderator\"", "\"source\":\"claim\"", "\"scopes\":[\"read\"]");
      Seen list = person.open("/me/tokens");
      assertThat(list.answer().body()).doesNotContain(token);
      person.submit(list.page().expectFirst("form[action=/me/tokens/revoke]"), Map.of());
      Soon.isSo(BOUND, () -> program.ask(token, "/api/v1/me").status() == 401);
    }
  }

  @Test
  void aTokenThatOnlyReadsChangesNothing() {
    try (Person person = forum.person();
        Person program = forum.person()) {
      person.signIn("lebanon-member", "/topics");
      String reads = make(person, "read", "on");
      String writes = make(person, "read", "on", "write", "on");
      assertThat(program.delete(reads, "/api/v1/me/tokens/1").status()).isEqualTo(403);
      assertThat(program.delete(writes, "/api/v1/me/tokens/999999").status()).isEqualTo(404);
    }
  }

  @Test
  void aTokenCountsInItsChapterAlone() {
    try (Person person = forum.person();
        Person program = forum.person()) {
      person.signIn("netherlands-member", "/topics");
      String token = make(person, "read", "on", "write", "on", "chapter", "netherlands");
      assertThat(program.ask(token, "/api/v1/me").answer().body())
          .doesNotContain("global")
          .contains("{\"chapter\":\"netherlands\",\"powers\":[\"observe\",\"read\",\"write\"]}");
    }
  }

  @Test
  void whatIsTakenAwayAtKeycloakIsGoneForTokensToo() {
    try (Person person = forum.person();
        Person program = forum.person()) {
      person.signIn("chair", "/topics");
      String token = make(person, "read", "on");
      assertThat(program.ask(token, "/api/v1/me").answer().body()).contains("\"role\":\"chair\"");
      forum.takeOut("chair", "/chapters/global/chair");
      Soon.isSo(
          BOUND,
          () -> !program.ask(token, "/api/v1/me").answer().body().contains("\"role\":\"chair\""));
      forum.putBack("chair", "/chapters/global/chair");
    }
  }

  @Test
  void aTokenOpensNoPages() {
    try (Person person = forum.person();
        Person program = forum.person()) {
      person.signIn("observer", "/topics");
      String token = make(person, "read", "on", "write", "on");
      assertThat(program.ask(token, "/me/tokens").status()).isEqualTo(302);
      assertThat(program.ask("plen_" + "a".repeat(43), "/api/v1/me").status()).isEqualTo(401);
    }
  }
}
