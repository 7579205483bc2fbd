package org.plenary.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A real Keycloak, its administrator, and those who sign in at it. */
record StartedKeycloak(Path directory, Postgres postgres, Keycloak keycloak)
    implements AutoCloseable {

  static StartedKeycloak on(Path directory, RealmClient client) {
    Postgres postgres = Postgres.temporary();
    var place = new Keycloak.Place(directory, 0, 0);
    return new StartedKeycloak(
        directory, postgres, Keycloak.start(place, postgres, "keycloak", client));
  }

  URI realm() {
    return keycloak.realm();
  }

  /** Brings the demo realms again. */
  void bring(RealmClient client) {
    new DemoRealms(keycloak.address()).bring(this::admin, client, "shared");
  }

  KeycloakAdmin admin() {
    try {
      String password = Files.readString(directory.resolve("password")).strip();
      return KeycloakAdmin.signIn(keycloak.address(), Keycloak.ADMINISTRATOR, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Admin REST API as the forum itself may use it. */
  KeycloakAdmin as(RealmClient client) {
    JsonNode answer = parsed(tokens(client, "client_credentials", Map.of()));
    return new KeycloakAdmin(keycloak.address(), answer.path("access_token").asText());
  }

  /** What the client gets for such a grant. */
  String tokens(RealmClient client, String grant, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.putAll(
        Map.of("grant_type", grant, "client_id", "plenary", "client_secret", client.secret()));
    URI address = URI.create(realm() + "/protocol/openid-connect/token");
    return Http.send(new Form(all).post(address)).orElseThrow().body();
  }

  /** What the access token of a demo account says. */
  JsonNode claims(RealmClient client, String account) {
    String token = signIn(client).accessToken(DemoAccount.named(account));
    String body = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    return parsed(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
  }

  DemoSignIn signIn(RealmClient client) {
    URI callback = client.publicUrl().resolve("/sign-in/callback");
    return new DemoSignIn(realm(), "plenary", client.secret(), callback);
  }

  /** Where the administrator finds an account. */
  String account(String realm, String name) {
    JsonNode found =
        admin().find("/%s/users?exact=true&username=%s".formatted(realm, name)).orElseThrow();
    return "/%s/users/%s".formatted(realm, found.path(0).path("id").asText());
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    keycloak.close();
    postgres.close();
  }
}
