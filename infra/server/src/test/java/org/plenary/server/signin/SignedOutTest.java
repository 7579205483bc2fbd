package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plenary.devstack.DemoAccount;
import org.plenary.devstack.DemoSignIn;

/** What somebody can still do who was signed out at Keycloak. */
class SignedOutTest {

  private static final Duration BOUND = Duration.ofSeconds(5);

  private final SignedForum forum = SignedForum.running();

  @Test
  void pagesForgetThemOnEveryNodeWithinFiveSeconds() {
    try (Person person = forum.person();
        Person elsewhere = new Person(forum.other())) {
      person.signIn("netherlands-member", "/topics");
      String cookie = "plenary-session=" + person.session();
      assertThat(elsewhere.lookWith(cookie, "/me").status()).isEqualTo(200);
      forum.signOutAtKeycloak("netherlands-member");
      Soon.isSo(BOUND, () -> person.knownAs().isEmpty());
      Soon.isSo(BOUND, () -> elsewhere.lookWith(cookie, "/me").status() == 302);
    }
  }

  // The order to sign out may be lost on its way: the session stands here as if it had been.
  @Test
  void aLostOrderIsMadeUpForWhenTheSessionIsChecked() {
    try (Person person = forum.person()) {
      person.signIn("argentina-moderator", "/topics");
      String cookie = "plenary-session=" + person.session();
      forum.execute("create table kept_session as select * from session");
      forum.signOutAtKeycloak("argentina-moderator");
      Soon.isSo(BOUND, () -> person.lookWith(cookie, "/me").status() == 302);
      forum.execute(
          "insert into session overriding system value select * from kept_session k"
              + " where not exists (select 1 from session where session.id = k.id)");
      assertThat(person.lookWith(cookie, "/me").status()).isEqualTo(200);
      forum.execute("update session set checked_at = now() - interval '6 minutes'");
      Soon.isSo(BOUND, () -> person.lookWith(cookie, "/me").status() == 302);
      forum.execute("drop table kept_session");
    }
  }

  @Test
  void theirAccessTokensAreNoLongerGood() {
    URI callback = forum.address().resolve("/sign-in/callback");
    String token =
        new DemoSignIn(forum.keycloak().realm(), "plenary", SignedForum.SECRET, callback)
            .accessToken(DemoAccount.named("lebanon-member"));
    try (Person program = forum.person()) {
      assertThat(program.ask(token, "/api/v1/me").status()).isEqualTo(200);
      forum.signOutAtKeycloak("lebanon-member");
      Soon.isSo(BOUND, () -> program.ask(token, "/api/v1/me").status() == 401);
    }
  }
}
