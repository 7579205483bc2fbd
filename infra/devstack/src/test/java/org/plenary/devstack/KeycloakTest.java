package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo realms in one real Keycloak, which hears of them anew before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {

  private static final RealmClient CLIENT =
      new RealmClient(URI.create("http://localhost:8080"), "sesame");

  private StartedKeycloak keycloak;

  @BeforeAll
  void start(@TempDir(factory = ReachableDirectory.class) Path directory) {
    keycloak = StartedKeycloak.on(directory, CLIENT);
  }

  @AfterAll
  void end() {
    keycloak.close();
  }

  @BeforeEach
  void hearAnew() {
    keycloak.bring(CLIENT);
  }

  @Test
  void isItsOwnIssuer() {
    URI discovery = URI.create(keycloak.realm() + "/.well-known/openid-configuration");
    assertThat(Http.get(discovery).orElseThrow())
        .contains("\"issuer\":\"" + keycloak.realm() + "\"");
  }

  @Test
  void tellsWhoSignedInWithTheRolesInTheChapters() {
    JsonNode claims = keycloak.claims(CLIENT, "netherlands-moderator");
    assertThat(groups(claims))
        .containsExactlyInAnyOrder(
            "/chapters/global/member",
            "/chapters/netherlands/member",
            "/chapters/netherlands/moderator");
    assertThat(claims.path("aud").asText()).isEqualTo("plenary");
    assertThat(claims.path("azp").asText()).isEqualTo("plenary");
    assertThat(claims.path("preferred_username").asText()).isEqualTo("netherlands-moderator");
    assertThat(claims.path("name").asText()).isEqualTo("Bram Visser");
    assertThat(claims.path("locale").asText()).isEqualTo("nl");
    assertThat(claims.path("sid").asText()).isNotEmpty();
    assertThat(claims.has("identity_provider")).isFalse();
  }

  @Test
  void senegalsMembersSignInThere() {
    JsonNode claims = keycloak.claims(CLIENT, "senegal-moderator");
    assertThat(groups(claims))
        .containsExactlyInAnyOrder(
            "/chapters/global/member", "/chapters/senegal/member", "/chapters/senegal/moderator");
    assertThat(claims.path("identity_provider").asText()).isEqualTo("senegal");
    assertThat(claims.path("email_verified").asBoolean()).isFalse();
    assertThat(claims.path("locale").asText()).isEqualTo("fr");
    assertThat(groups(keycloak.claims(CLIENT, "senegal-member")))
        .containsExactlyInAnyOrder("/chapters/global/member", "/chapters/senegal/member");
  }

  @Test
  void aRoleThatSenegalTakesAwayIsGoneAtTheNextSignIn() {
    JsonNode before = keycloak.claims(CLIENT, "senegal-moderator");
    String membership = moderatorsMembership();
    keycloak.admin().delete(membership);
    JsonNode after = keycloak.claims(CLIENT, "senegal-moderator");
    keycloak.admin().put(membership, new ObjectMapper().createObjectNode());
    assertThat(groups(after)).doesNotContain("/chapters/senegal/moderator").hasSize(2);
    assertThat(after.path("sub")).isEqualTo(before.path("sub"));
  }

  private String moderatorsMembership() {
    JsonNode groups = keycloak.admin().find("/senegal/groups?search=moderator").orElseThrow();
    return keycloak.account("senegal", "senegal-moderator")
        + "/groups/"
        + groups.path(0).path("id").asText();
  }

  @Test
  void senegalsSessionEndsWithOurs() {
    String sessions = keycloak.account("senegal", "senegal-member") + "/sessions";
    JsonNode claims = keycloak.claims(CLIENT, "senegal-member");
    assertThat(keycloak.admin().find(sessions).orElseThrow()).isNotEmpty();
    keycloak
        .admin()
        .post(
            keycloak.account("plenary", "senegal-member") + "/logout",
            new ObjectMapper().nullNode());
    assertThat(claims.path("sid").asText()).isNotEmpty();
    assertThat(keycloak.admin().find(sessions).orElseThrow()).isEmpty();
  }

  @Test
  void nobodyOfSenegalBecomesSomebodyWhoIsThere() {
    keycloak.admin().post("/senegal/users", newcomer("chair", "chair@example.org"));
    keycloak.admin().post("/senegal/users", newcomer("newcomer", "chair@plenary.invalid"));
    for (String name : List.of("chair", "newcomer")) {
      assertThatThrownBy(
              () -> keycloak.signIn(CLIENT).accessToken(name, "plenary", Optional.of("senegal")))
          .hasMessageStartingWith("Keycloak signed nobody in (409)")
          .hasMessageContaining("already exists");
    }
  }

  private static ObjectNode newcomer(String name, String mail) {
    ObjectNode account =
        new ObjectMapper()
            .createObjectNode()
            .put("username", name)
            .put("email", mail)
            .put("firstName", "New")
            .put("lastName", "Comer")
            .put("emailVerified", true)
            .put("enabled", true);
    account.putArray("credentials").addObject().put("type", "password").put("value", "plenary");
    return account;
  }

  @Test
  void takesNoPasswordFromAClient() {
    assertThat(
            keycloak.tokens(
                CLIENT, "password", Map.of("username", "member", "password", "plenary")))
        .contains("Client not allowed for direct access grants");
  }

  @Test
  void refusesAWrongPassword() {
    assertThatThrownBy(
            () -> keycloak.signIn(CLIENT).accessToken("member", "wrong", Optional.empty()))
        .hasMessage("Keycloak signed nobody in (200). Invalid username or password.");
  }

  @Test
  void sendsNobodyElsewhere() {
    var elsewhere = new RealmClient(URI.create("http://localhost:8081"), "sesame");
    assertThatThrownBy(() -> keycloak.claims(elsewhere, "member"))
        .hasMessage("Keycloak signed nobody in (400). Invalid parameter: redirect_uri");
  }

  @Test
  void hearsAtEachStartWhereTheForumIsNow() {
    JsonNode before = keycloak.claims(CLIENT, "member");
    var moved = new RealmClient(URI.create("http://localhost:8082"), "changed");
    keycloak.bring(moved);
    assertThat(keycloak.claims(moved, "member").path("sub")).isEqualTo(before.path("sub"));
    assertThatThrownBy(() -> keycloak.claims(CLIENT, "member"))
        .hasMessageContaining("redirect_uri");
    assertThat(keycloak.claims(moved, "senegal-member").path("sub").asText()).isNotEmpty();
  }

  @Test
  void letsTheForumSeeAccountsAndWhatBecomesOfThem() {
    var forum = keycloak.as(CLIENT);
    assertThat(forum.find("/plenary/users?username=chair").orElseThrow()).hasSize(1);
    assertThat(forum.find("/plenary/admin-events")).isPresent();
    assertThatThrownBy(() -> forum.post("/plenary/users", newcomer("x", "x@example.org")))
        .hasMessageContaining("403");
    assertThatThrownBy(() -> forum.find("/plenary/clients/x/client-secret"))
        .hasMessageContaining("403");
  }

  @Test
  void takesTheOperatorsFileAndFollowsAChangeOfIt() {
    String text =
        RealmFilesTest.operatorsFile()
            .text()
            .replace("\"realm\": \"plenary\"", "\"realm\": \"operated\"");
    bringOperated(text);
    assertThat(operated().path("displayName").asText()).isEqualTo("Plenary");
    bringOperated(text.replace("\"displayName\": \"Plenary\"", "\"displayName\": \"Changed\""));
    assertThat(operated().path("displayName").asText()).isEqualTo("Changed");
  }

  private void bringOperated(String text) {
    new KeycloakRealm(keycloak.admin(), "operated", new RealmFile(text))
        .bring(
            Map.of(
                "PLENARY_PUBLIC_URL", "https://forum.example",
                "PLENARY_KEYCLOAK_CLIENT_SECRET", "secret"));
  }

  private JsonNode operated() {
    return keycloak.admin().find("/operated").orElseThrow();
  }

  private static List<String> groups(JsonNode claims) {
    return claims.path("groups").valueStream().map(JsonNode::asText).toList();
  }
}
