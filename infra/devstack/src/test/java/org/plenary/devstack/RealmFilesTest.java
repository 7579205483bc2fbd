package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of realms say: the operators' one by itself, and beside the demo's. */
class RealmFilesTest {

  private final JsonNode demo = RealmFile.of("plenary").filled(Map.of());
  private final JsonNode operators = operatorsFile().filled(Map.of());

  static RealmFile operatorsFile() {
    try {
      return new RealmFile(Files.readString(Path.of("../deploy/keycloak/plenary-realm.json")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void operatorsGetNobodysAccount() {
    assertThat(operators.path("users"))
        .singleElement()
        .satisfies(
            account -> {
              assertThat(account.path("serviceAccountClientId").asText()).isEqualTo("plenary");
              assertThat(account.has("credentials")).isFalse();
            });
  }

  @Test
  void operatorsUseTlsAndAddressesOfTheirOwn() {
    assertThat(operatorsFile().text()).doesNotContain("localhost", "127.0.0.1", "http://");
    assertThat(operators.path("sslRequired").asText()).isEqualTo("external");
    JsonNode client = client(operators);
    assertThat(client.path("redirectUris"))
        .singleElement()
        .hasToString("\"${PLENARY_PUBLIC_URL}/sign-in/callback\"");
    assertThat(client.path("secret").asText()).isEqualTo("${PLENARY_KEYCLOAK_CLIENT_SECRET}");
  }

  @Test
  void operatorsBeginWithTheChapterOfAllAndNoProvider() {
    JsonNode chapters = operators.path("groups").path(0).path("subGroups");
    assertThat(chapters.findValuesAsText("name"))
        .containsExactly(
            "global", "observer", "member", "moderator", "chair", "officer", "administrator");
    assertThat(operators.has("identityProviders")).isFalse();
  }

  @Test
  void onlyTheDemoLetsAnybodyJoin() {
    assertThat(operators.path("registrationAllowed").asBoolean()).isFalse();
    assertThat(demo.path("registrationAllowed").asBoolean()).isTrue();
    assertThat(demo.path("defaultGroups"))
        .singleElement()
        .hasToString("\"/chapters/global/member\"");
  }

  @Test
  void bothSpeakTheLanguagesOfThePages() {
    for (JsonNode realm : List.of(demo, operators)) {
      assertThat(realm.path("internationalizationEnabled").asBoolean()).isTrue();
      assertThat(realm.path("supportedLocales"))
          .extracting(JsonNode::asText)
          .contains("en", "fr", "es", "ar");
    }
  }

  @Test
  void noPasswordIsGivenToAClient() {
    for (JsonNode realm : List.of(demo, operators, RealmFile.of("senegal").filled(Map.of()))) {
      assertThat(realm.path("clients").findValuesAsText("directAccessGrantsEnabled"))
          .containsOnly("false");
    }
  }

  @Test
  void passwordsCannotBeGuessedForLong() {
    for (JsonNode realm : List.of(demo, operators, RealmFile.of("senegal").filled(Map.of()))) {
      assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    }
  }

  @Test
  void changesOfAccountsAreKeptForMoreThanADay() {
    assertThat(operators.path("attributes").path("adminEventsExpiration").asInt())
        .isGreaterThan((int) Duration.ofDays(1).toSeconds());
    assertThat(operators.path("adminEventsDetailsEnabled").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clients",
        "clientScopeMappings",
        "authenticationFlows",
        "firstBrokerLoginFlow",
        "adminEventsEnabled",
        "adminEventsDetailsEnabled",
        "eventsEnabled",
        "attributes",
        "ssoSessionIdleTimeout",
        "ssoSessionMaxLifespan",
        "accessTokenLifespan"
      })
  void theDemoIsLikeWhatOperatorsGet(String field) {
    assertThat(operators.has(field)).isTrue();
    assertThat(demo.path(field)).isEqualTo(operators.path(field));
  }

  private static JsonNode client(JsonNode realm) {
    return realm.path("clients").path(0);
  }
}
