package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.plenary.server.signin.Person.Seen;

/** What changes of a member counts from their next page on. */
class ChangedMemberTest {

  private static final String MEMBERS = "/c/netherlands/members";

  private final SignedForum forum = SignedForum.running();

  @Test
  void aNewNameStandsOnTheNextPage() {
    try (Person person = forum.person()) {
      person.signIn("netherlands-officer2", "/topics");
      call(person, "/welcome", "Joris Bos");
      assertThat(person.knownAs()).isEqualTo("Joris Bos");
      call(person, "/me/profile", "Joris de Boer");
      assertThat(person.knownAs()).isEqualTo("Joris de Boer");
    }
  }

  private static void call(Person person, String page, String name) {
    Element form = person.open(page).page().expectFirst("form[action=%s]".formatted(page));
    assertThat(person.submit(form, Map.of("name", name)).status()).isEqualTo(200);
  }

  @Test
  void whoIsMadeAMemberIsNotAskedToJoinOnTheNextPage() {
    try (Person person = forum.person();
        Person officer = forum.person()) {
      person.signIn("lebanon-member", "/topics");
      officer.signIn("netherlands-officer", "/topics");
      Map<String, String> member = Map.of("handle", handle(person), "role", "member");
      assertThat(isAskedToJoin(person)).isTrue();
      Seen members = officer.open(MEMBERS);
      officer.submit(form(members, "give"), member);
      assertThat(isAskedToJoin(person)).isFalse();
      officer.submit(form(members, "take"), member);
      assertThat(isAskedToJoin(person)).isTrue();
    }
  }

  private static String handle(Person person) {
    String shown = person.open("/me/profile").page().expectFirst("p.meta bdi").text();
    return shown.substring(1);
  }

  private static Element form(Seen members, String what) {
    return members.page().expectFirst("form[action=%s/%s]".formatted(MEMBERS, what));
  }

  private static boolean isAskedToJoin(Person person) {
    return !person
        .open("/c/netherlands")
        .page()
        .select("form[action=/c/netherlands/join]")
        .isEmpty();
  }
}
