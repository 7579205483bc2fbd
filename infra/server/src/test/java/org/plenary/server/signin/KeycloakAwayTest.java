package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.server.signin.Person.Seen;

/** A Keycloak that ends while people are signed in, and comes back half an hour later. */
class KeycloakAwayTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MINUTES = 30;
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String OPENING =
      "{\"forum\": \"global/encryption\", \"title\": \"Who can still speak\", \"source\": \"We.\"}";
  private static final String REPLY = "{\"source\": \"I can, while nobody can sign in.\"}";

  // All of them, as it was when the half hour had passed.
  private static final String DUE =
      "update session set checked_at = now() - interval '30 minutes', checking_until = '-infinity'";

  /** Somebody who is signed in, with tokens of both kinds, and the debate in which they speak. */
  private record Insider(Person person, String personal, String bearer, URI debate) {

    void speak(SignedForum forum) {
      assertThat(person.open("/me").status()).isEqualTo(200);
      assertThat(person.open(debate.getPath()).status()).isEqualTo(200);
      Seen form = person.open(debate.getPath() + "/posts/new");
      Element fields = form.page().expectFirst("main form");
      Seen posted = person.submit(fields, Map.of("source", "By the page.", "do", "send"));
      assertThat(posted.page().select("article.post")).isNotEmpty();
      String posts = "/api/v1/discussions" + debate.getPath().substring(2) + "/posts";
      for (URI node : new URI[] {forum.address(), forum.other()}) {
        String there = node.resolve(posts).toString();
        assertThat(person.write(personal, there, REPLY).status()).isEqualTo(201);
        assertThat(person.write(bearer, there, REPLY).status()).isEqualTo(201);
      }
    }
  }

  @Test
  void hindersNobodyWhoReadsOrPostsAndReturnsToAll(@TempDir Path data) {
    try (var forum = new SignedForum(data, settings());
        Person person = forum.person();
        Person outside = forum.person()) {
      Insider inside = insider(forum, person);
      inside.speak(forum);
      forum.endKeycloak();
      for (int minute = 0; minute < MINUTES; minute++) {
        forum.pass(MINUTE);
        inside.speak(forum);
        assertThat(outside.open("/c/global").status()).isEqualTo(200);
        assertSignInWaits(outside);
      }
      assertThat(written(forum)).isEqualTo(1 + 5 * (MINUTES + 1));
      forum.setClockRight();
      forum.startKeycloak();
      assertAllReturns(forum, inside, outside);
    }
  }

  private static String[] settings() {
    return new String[] {
      "PLENARY_SESSION_KEPT", "PT0S",
      "PLENARY_RECONCILE_CHANGES", "PT1S",
      "PLENARY_POSTING_NEW_HOURLY", "1000",
      "PLENARY_POSTING_HOURLY", "1000",
      "PLENARY_POSTING_FORUM_HOURLY", "1000"
    };
  }

  private static Insider insider(SignedForum forum, Person person) {
    forum
        .keycloak()
        .admin()
        .put("/plenary", JsonNodeFactory.instance.objectNode().put("accessTokenLifespan", 7200));
    person.signIn("moderator", "/topics");
    forum.execute("update member set welcomed_at = now()");
    Element form = person.open("/me/tokens").page().expectFirst("form[action=/me/tokens]");
    form.select("[name=moderate], [name=chapter]").remove();
    String personal =
        person
            .submit(form, Map.of("name", "x", "days", "30", "read", "on", "write", "on"))
            .page()
            .expectFirst(".secret")
            .text();
    String opened = person.write(personal, "/api/v1/discussions", OPENING).answer().body();
    String id = opened.replaceFirst(".*\"id\":(\\d+).*", "$1");
    return new Insider(
        person, personal, forum.accessToken("moderator"), forum.address().resolve("/d/" + id));
  }

  private static void assertSignInWaits(Person person) {
    Instant begun = Instant.now();
    Seen page = person.look("/sign-in");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.page().text()).contains("Nobody can sign in just now. Reading goes on");
  }

  private static long written(SignedForum forum) {
    return forum
        .database()
        .pool()
        .query("select max(post_count) as posts from discussion where title like 'Who can still%'")
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("posts");
  }

  private static void assertAllReturns(SignedForum forum, Insider inside, Person outside) {
    Instant latest = Instant.now().plus(BOUND);
    forum.execute(DUE);
    Soon.isSo(left(latest), () -> outside.look("/sign-in").status() == 302);
    Soon.isSo(
        left(latest), () -> !inside.person().knownAs().isEmpty() && areSessionsChecked(forum));
    outside.signIn("member", "/topics");
    assertThat(outside.knownAs()).isNotEmpty();
    forum.takeOut("moderator", "/chapters/global/moderator");
    Soon.isSo(
        left(latest),
        () ->
            !inside
                .person()
                .ask(inside.personal(), "/api/v1/me")
                .answer()
                .body()
                .contains("\"role\":\"moderator\""));
    inside.speak(forum);
  }

  private static Duration left(Instant latest) {
    return Duration.between(Instant.now(), latest);
  }

  private static boolean areSessionsChecked(SignedForum forum) {
    return forum
        .database()
        .pool()
        .query("select bool_and(checked_at > now() - interval '1 minute') as it from session")
        .execute()
        .await()
        .iterator()
        .next()
        .getBoolean("it");
  }
}
