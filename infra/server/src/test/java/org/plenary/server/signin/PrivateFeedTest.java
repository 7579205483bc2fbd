package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.plenary.server.signin.Person.Seen;

/** A feed that a member reads elsewhere, while Keycloak says what they may read. */
class PrivateFeedTest {

  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String CLOSED = "/c/lebanon/members-only";
  private static final String MEMBERS = "/chapters/lebanon/member";

  private final SignedForum forum = SignedForum.running();

  private static String make(Person person) {
    Element way = person.open(CLOSED).page().expectFirst("main a[href^=/me/feeds]");
    Element form = person.open(way.attr("href")).page().expectFirst("form[action=/me/feeds]");
    form.select("select").remove();
    Seen made = person.submit(form, Map.of("kind", "posts"));
    assertThat(made.answer().headers().firstValue("cache-control")).contains("no-store");
    return URI.create(made.page().expectFirst(".secret").text()).getPath();
  }

  @Test
  void endsWithTheMembershipThatKeycloakTookAndComesBackWithIt() {
    try (Person person = forum.person();
        Person reader = forum.person()) {
      person.signIn("lebanon-member", "/topics");
      String feed = make(person);
      assertThat(reader.look(feed).status()).isEqualTo(200);
      forum.takeOut("lebanon-member", MEMBERS);
      Soon.isSo(BOUND, () -> reader.look(feed).status() == 404);
      forum.putBack("lebanon-member", MEMBERS);
      Soon.isSo(BOUND, () -> reader.look(feed).status() == 200);
    }
  }
}
