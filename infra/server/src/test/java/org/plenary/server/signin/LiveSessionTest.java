package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.web.fixture.Listener;

/** What a member follows ends with the session, wherever that ends. */
class LiveSessionTest {

  private static final Duration PROMISED = Duration.ofSeconds(5);

  private final SignedForum forum = SignedForum.running();

  private static Listener listen(URI node, Person person) {
    return new Listener(node.getPort(), "/events", "cookie", "plenary-session=" + person.session());
  }

  private void assertEnds(Person person, Runnable end) {
    try (Listener here = listen(forum.address(), person);
        Listener there = listen(forum.other(), person)) {
      assertThat(here.status()).isEqualTo(200);
      long begun = System.nanoTime();
      end.run();
      here.awaitEnd();
      there.awaitEnd();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMISED);
    }
  }

  @Test
  void whoSignsOutHearsNothingMoreOnAnyNode() {
    try (Person person = forum.person()) {
      person.signIn("chair", "/topics");
      var form = person.open("/topics").page().expectFirst("form[action=/sign-out]");
      assertEnds(person, () -> person.submit(form, Map.of()));
    }
  }

  @Test
  void whoIsSignedOutByTheIdentityProviderHearsNothingMoreOnAnyNode() {
    try (Person person = forum.person()) {
      person.signIn("chair", "/topics");
      assertEnds(person, () -> forum.signOutAtKeycloak("chair"));
    }
  }
}
