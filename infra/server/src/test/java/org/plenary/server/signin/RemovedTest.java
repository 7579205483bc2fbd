package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plenary.devstack.KeycloakAdmin;

/** What is taken from somebody at Keycloak, who is signed in and does not sign in again. */
class RemovedTest {

  // The forum of these tests looks each second; the bound of a minute is that of each 20 seconds.
  private static final Duration BOUND = Duration.ofSeconds(20);

  private final SignedForum forum = SignedForum.running();

  private static String roles(Person person) {
    return person.open("/me").page().select(".lines").text();
  }

  private String account(String name) {
    return forum
        .keycloak()
        .admin()
        .find("/plenary/users?exact=true&username=" + name)
        .orElseThrow()
        .path(0)
        .path("id")
        .asText();
  }

  private String group(String path) {
    return forum
        .keycloak()
        .admin()
        .find("/plenary/group-by-path" + path)
        .orElseThrow()
        .path("id")
        .asText();
  }

  @Test
  void whoIsTakenOutOfAChapterLosesItsRolesWithoutSigningInAgain() {
    try (Person person = forum.person()) {
      person.signIn("netherlands-moderator", "/topics");
      assertThat(roles(person)).contains("netherlands moderator");
      String membership =
          "/plenary/users/%s/groups/%s"
              .formatted(
                  account("netherlands-moderator"), group("/chapters/netherlands/moderator"));
      forum.keycloak().admin().delete(membership);
      Soon.isSo(BOUND, () -> !roles(person).contains("netherlands moderator"));
      assertThat(roles(person)).contains("netherlands member");
      forum.keycloak().admin().put(membership, JsonNodeFactory.instance.objectNode());
      Soon.isSo(BOUND, () -> roles(person).contains("netherlands moderator"));
    }
  }

  @Test
  void whoseAccountIsClosedIsNobody() {
    try (Person person = forum.person()) {
      person.signIn("argentina-member", "/topics");
      assertThat(person.knownAs()).isNotEmpty();
      KeycloakAdmin admin = forum.keycloak().admin();
      String path = "/plenary/users/" + account("argentina-member");
      ObjectNode account = (ObjectNode) admin.find(path).orElseThrow();
      admin.put(path, account.put("enabled", false));
      Soon.isSo(BOUND, () -> person.knownAs().isEmpty());
    }
  }
}
