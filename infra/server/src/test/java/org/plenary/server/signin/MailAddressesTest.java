package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.GivenAddress;
import org.plenary.mailaddress.MailAddress;

/** Where members read mail, as a real Keycloak verified it. */
class MailAddressesTest {

  private static final Duration BOUND = Duration.ofSeconds(20);

  private final SignedForum forum = SignedForum.running();

  private String address(String name) {
    return forum
        .database()
        .pool()
        .preparedQuery(
            "select sealed from mail_address join member on id = member_id where name = $1")
        .execute(Tuple.of(name))
        .await()
        .stream()
        .findFirst()
        .map(row -> row.getBuffer("sealed"))
        .flatMap(GivenAddress.SEAL::open)
        .map(MailAddress::text)
        .orElse("");
  }

  private void becomes(String name, String address) {
    Soon.isSo(BOUND, () -> address(name).equals(address));
  }

  @Test
  void whoSignsInIsReachedWhereKeycloakVerifiedIt() {
    try (Person sanne = forum.person()) {
      sanne.signIn("netherlands-member", "/topics");
      assertThat(address("Sanne de Wit")).isEqualTo("netherlands-member@plenary.invalid");
    }
  }

  @Test
  void whatAChaptersOwnProviderSaysIsNotVerified() {
    try (Person moussa = forum.person()) {
      moussa.enter(moussa.open("/sign-in?return=/c/senegal&provider=senegal"), "senegal-moderator");
      assertThat(moussa.knownAs()).isEqualTo("Moussa Sarr");
      assertThat(address("Moussa Sarr")).isEmpty();
    }
  }

  @Test
  void whatChangesThereIsFollowedThoughNobodyComes() {
    try (Person fatou = forum.person()) {
      fatou.signIn("senegal-officer", "/topics");
    }
    String before = "senegal-officer@plenary.invalid";
    String after = "fatou+forum@xn--bcher-kva.example";
    assertThat(address("Fatou Diop")).isEqualTo(before);
    forum.setAddress("senegal-officer", after, true);
    becomes("Fatou Diop", after);
    forum.setAddress("senegal-officer", after, false);
    becomes("Fatou Diop", "");
    forum.setAddress("senegal-officer", before, true);
    becomes("Fatou Diop", before);
  }

  @Test
  void whatWasMissedIsFoundWhenEverythingIsCompared() {
    try (Person mateo = forum.person()) {
      mateo.signIn("argentina-moderator", "/topics");
    }
    forum.execute("delete from mail_address");
    forum.execute("update duty set due_at = '-infinity' where name = 'keycloak-everything'");
    becomes("Mateo Acosta", "argentina-moderator@plenary.invalid");
  }
}
