package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is taken from somebody at Keycloak, who is signed in and does not sign in again. */
class RemovedTest {

  // The forum of these tests looks each second; the bound of a minute is that of each 20 seconds.
  private static final Duration BOUND = Duration.ofSeconds(20);

  private final SignedForum forum = SignedForum.running();

  private static String roles(Person person) {
    return person.open("/me").page().select(".lines").text();
  }

  @Test
  void whoIsTakenOutOfAChapterLosesItsRolesWithoutSigningInAgain() {
    try (Person person = forum.person()) {
      person.signIn("netherlands-moderator", "/topics");
      assertThat(roles(person)).contains("Netherlands moderator");
      forum.takeOut("netherlands-moderator", "/chapters/netherlands/moderator");
      Soon.isSo(BOUND, () -> !roles(person).contains("Netherlands moderator"));
      assertThat(roles(person)).contains("Netherlands member");
      forum.putBack("netherlands-moderator", "/chapters/netherlands/moderator");
      Soon.isSo(BOUND, () -> roles(person).contains("Netherlands moderator"));
    }
  }

  @Test
  void whoseAccountIsClosedIsNobody() {
    try (Person person = forum.person()) {
      person.signIn("argentina-member", "/topics");
      assertThat(person.knownAs()).isNotEmpty();
      forum.close("argentina-member");
      Soon.isSo(BOUND, () -> person.knownAs().isEmpty());
    }
  }
}
