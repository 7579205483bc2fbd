package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.server.signin.Person.Seen;

/** A Keycloak that ends while people are signed in, and comes back. */
class KeycloakAwayTest {

  // As if it had been away for half an hour: every session is due, again and again.
  private static final String LONG_AGO =
      "update session set checked_at = now() - interval '30 minutes', checking_until = '-infinity'";

  @Test
  void hindersNobodyWhoReadsOrIsSignedInAndReturnsToAll(@TempDir Path data) {
    try (var forum = new SignedForum(data, "PLENARY_SESSION_KEPT", "PT0S");
        Person inside = forum.person();
        Person outside = forum.person()) {
      inside.signIn("moderator", "/topics");
      forum.endKeycloak();
      for (int i = 0; i < 20; i++) {
        forum.database().pool().query(LONG_AGO).execute().await();
        assertThat(inside.open("/me").status()).isEqualTo(200);
        assertThat(outside.open("/c/global").status()).isEqualTo(200);
      }
      assertSignInWaits(outside);
      forum.startKeycloak();
      Instant back = Instant.now();
      Soon.isSo(Duration.ofSeconds(30), () -> outside.look("/sign-in").status() == 302);
      forum.database().pool().query(LONG_AGO).execute().await();
      Soon.isSo(
          Duration.ofSeconds(30).minus(Duration.between(back, Instant.now())),
          () -> !inside.knownAs().isEmpty() && isChecked(forum));
      outside.signIn("member", "/topics");
      assertThat(outside.knownAs()).isNotEmpty();
      assertThat(inside.knownAs()).isNotEmpty();
    }
  }

  private static void assertSignInWaits(Person person) {
    Instant begun = Instant.now();
    Seen page = person.look("/sign-in");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.page().text()).contains("Nobody can sign in just now. Reading goes on");
  }

  private static boolean isChecked(SignedForum forum) {
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
