package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.server.signin.Person.Seen;

/** People at a real Keycloak's pages, with browsers that run no script. */
class SignInTest {

  private final SignedForum forum = SignedForum.running();

  @Test
  void whoSignsInIsKnownAndBackWhereTheyWere() {
    try (Person bram = forum.person()) {
      Seen back = bram.signIn("netherlands-moderator", "/c/global/encryption");
      assertThat(back.status()).isEqualTo(200);
      assertThat(back.address()).isEqualTo(forum.address().resolve("/c/global/encryption"));
      assertThat(bram.knownAs()).isEqualTo("Bram Visser");
      assertThat(bram.open("/me").page().select(".lines").text())
          .contains("Netherlands moderator by the sign-in");
    }
  }

  @Test
  void oneSignInOpensEveryChapterAlsoForWhoSignsInAtAChaptersOwnProvider() {
    try (Person awa = forum.person()) {
      Seen login = awa.open("/sign-in?return=/c/senegal&provider=senegal");
      assertThat(login.address().getPath()).startsWith("/realms/senegal/");
      Seen back = awa.enter(login, "senegal-member");
      assertThat(back.address().getPath()).isEqualTo("/c/senegal");
      String name = awa.knownAs();
      assertThat(name).isNotEmpty();
      assertThat(awa.open("/c/netherlands").page().select("nav.site a[href=/me]").text())
          .isEqualTo(name);
      assertThat(awa.open("/me").page().select(".lines").text())
          .contains("Sénégal member by the sign-in");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ar"})
  void keycloakAsksInTheLanguageThatWasChosenHere(String language) {
    try (Person person = forum.person()) {
      Element tongues = person.open("/topics").page().expectFirst("form.tongues");
      person.submit(tongues, Map.of("language", language));
      Seen login = person.open("/sign-in?return=/topics");
      assertThat(login.address().getPath()).startsWith("/realms/plenary/");
      assertThat(login.page().expectFirst("html").attr("lang")).isEqualTo(language);
    }
  }

  @Test
  void theBrowserHoldsNothingButACookieThatSaysNothing() {
    try (Person person = forum.person()) {
      Seen beginning = person.look("/sign-in?return=/topics");
      assertThat(beginning.cookies())
          .contains("plenary-sign-in-", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600");
      assertThat(beginning.leadsTo().orElseThrow().getQuery())
          .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code");
      person.signIn("member", "/topics");
      assertThat(person.session()).matches("[A-Za-z0-9_-]{43}");
      String stored =
          forum
              .database()
              .pool()
              .query("select row_to_json(session)::text as it from session")
              .execute()
              .await()
              .iterator()
              .next()
              .getString("it");
      assertThat(stored).doesNotContain(person.session()).doesNotContain("eyJ");
    }
  }

  @Test
  void eachSignInHasANewSessionAndThePlantedOneIsWorthNothing() {
    try (Person person = forum.person()) {
      person.signIn("member", "/topics");
      String first = person.session();
      person.open("/sign-in?return=/topics");
      assertThat(person.session()).isNotEqualTo(first).isNotEmpty();
      try (Person thief = forum.person()) {
        assertThat(thief.lookWith("plenary-session=" + first, "/me").status()).isEqualTo(302);
        assertThat(thief.lookWith("plenary-session=planted", "/me").status()).isEqualTo(302);
      }
    }
  }

  @Test
  void severalTabsSignInAtOnce() {
    try (Person person = forum.person()) {
      Seen one = person.open("/sign-in?return=/c/senegal");
      Seen other = person.open("/sign-in?return=/c/lebanon");
      Seen second = person.enter(other, "member");
      assertThat(second.address().getPath()).isEqualTo("/c/lebanon");
      Seen first = person.open("/sign-in?return=/c/senegal");
      assertThat(first.address().getPath()).isEqualTo("/c/senegal");
      assertThat(one.status()).isEqualTo(200);
    }
  }

  @Test
  void whoSignsOutIsSignedOutAtKeycloakToo() {
    try (Person person = forum.person()) {
      person.signIn("chair", "/topics");
      Seen page = person.open("/topics");
      Seen out = person.submit(page.page().expectFirst("form[action=/sign-out]"), Map.of());
      assertThat(out.status()).isEqualTo(200);
      assertThat(person.knownAs()).isEmpty();
      assertThat(person.session()).isEmpty();
      assertThat(person.open("/sign-in").page().select("form#kc-form-login")).hasSize(1);
    }
  }

  @Test
  void aSessionThatOneDoesNotKnowCanBeEnded() {
    try (Person here = forum.person();
        Person there = forum.person()) {
      here.signIn("netherlands-officer", "/topics");
      there.signIn("netherlands-officer", "/topics");
      Seen list = here.open("/me/sessions");
      var others = list.page().select(".lines li:not(:has(strong)) form");
      assertThat(others).hasSize(1);
      here.submit(others.getFirst(), Map.of());
      assertThat(here.knownAs()).isNotEmpty();
      assertThat(there.knownAs()).isEmpty();
      here.submit(list.page().expectFirst("form[action=/me/sessions/end-all]"), Map.of());
      assertThat(here.knownAs()).isEmpty();
    }
  }

  @Test
  void aCompletedSignInIsNotCompletedAgain() {
    try (Person person = forum.person()) {
      Seen login = person.open("/sign-in?return=/topics");
      URI callback = person.lastRedirectOf(login, "member");
      assertThat(person.look(callback.toString()).status()).isEqualTo(303);
      assertThat(person.look(callback.toString()).status()).isEqualTo(400);
    }
  }

  @Test
  void aSignInIsCompletedInTheBrowserThatBeganIt() {
    try (Person one = forum.person();
        Person other = forum.person()) {
      URI callback = one.lastRedirectOf(one.open("/sign-in?return=/topics"), "member");
      other.look("/sign-in");
      Seen stolen = other.look(callback.toString());
      assertThat(stolen.status()).isEqualTo(400);
      assertThat(stolen.page().text()).contains("began in another browser");
      assertThat(other.session()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=[^&]*|state=mixed-up",
        "iss=[^&]*|iss=https%3A%2F%2Fevil.example",
        "&iss=[^&]*|",
        "code=[^&]*|code=forged",
        "&code=[^&]*|",
        "code=[^&]*|error=%3Cscript%3E"
      })
  void aChangedAnswerIsRefusedAndNothingOfItRepeated(String change) {
    String[] parts = change.split("\\|", -1);
    try (Person person = forum.person()) {
      URI callback = person.lastRedirectOf(person.open("/sign-in?return=/topics"), "member");
      Seen refused = person.look(callback.toString().replaceFirst(parts[0], parts[1]));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.answer().body()).doesNotContain("<script>", "evil.example", "forged");
      assertThat(person.session()).isEmpty();
    }
  }

  @Test
  void whatIsNoOrderOfKeycloakSignsNobodyOut() {
    try (Person person = forum.person()) {
      person.signIn("member", "/topics");
      for (String order : new String[] {"", "a.b.c", "eyJhbGciOiJub25lIn0.e30."}) {
        assertThat(person.order(order).status()).as(order).isEqualTo(400);
      }
      assertThat(person.knownAs()).isNotEmpty();
    }
  }

  @Test
  void aFormOfAnotherSiteDoesNothing() {
    try (Person person = forum.person()) {
      person.signIn("member", "/topics");
      for (String site : new String[] {"cross-site", "same-site", ""}) {
        assertThat(person.postFrom(site, "/sign-out").status()).as(site).isEqualTo(403);
      }
      assertThat(person.knownAs()).isNotEmpty();
    }
  }
}
