package org.plenary.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Brings the demo realm into a Keycloak through its Admin REST API. */
final class KeycloakRealm {

  static final String NAME = "plenary";

  private final ObjectMapper json = new ObjectMapper();
  private final URI keycloak;
  private final String user;
  private final String password;

  KeycloakRealm(URI keycloak, String user, String password) {
    this.keycloak = keycloak;
    this.user = user;
    this.password = password;
  }

  /** Makes the realm when it is not there; tells its client where the forum is, in either case. */
  void bring(RealmClient client) {
    String token = token();
    URI realm = keycloak.resolve("/admin/realms/" + NAME);
    if (send(token, HttpRequest.newBuilder(realm).GET()).statusCode() == 404) {
      post(token, keycloak.resolve("/admin/realms"), realmFile());
    }
    tell(token, client);
  }

  private String token() {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(encoded(user), encoded(password));
    HttpRequest request =
        HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return parsed(accepted(Http.send(request).orElseThrow(this::silent)).body())
        .path("access_token")
        .asText();
  }

  private void tell(String token, RealmClient told) {
    URI clients = keycloak.resolve("/admin/realms/%s/clients?clientId=%s".formatted(NAME, NAME));
    JsonNode found = parsed(send(token, HttpRequest.newBuilder(clients).GET()).body()).path(0);
    ObjectNode client = (ObjectNode) found;
    String root = told.publicUrl().toString();
    client.put("secret", told.secret()).put("rootUrl", root).put("baseUrl", "/");
    client.putArray("redirectUris").add(root + "/sign-in/callback");
    client
        .withObject("/attributes")
        .put("post.logout.redirect.uris", root + "/")
        .put("backchannel.logout.url", root + "/sign-in/backchannel-logout");
    URI address =
        keycloak.resolve("/admin/realms/%s/clients/%s".formatted(NAME, client.path("id").asText()));
    accepted(
        send(
            token,
            HttpRequest.newBuilder(address)
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(client.toString()))));
  }

  private void post(String token, URI address, String body) {
    accepted(
        send(
            token,
            HttpRequest.newBuilder(address)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))));
  }

  private HttpResponse<String> send(String token, HttpRequest.Builder request) {
    return Http.send(request.header("authorization", "Bearer " + token).build())
        .orElseThrow(this::silent);
  }

  private HttpResponse<String> accepted(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new PartFailure(
          "Keycloak refused %s with %d: %s"
              .formatted(answer.uri().getPath(), answer.statusCode(), answer.body()));
    }
    return answer;
  }

  private PartFailure silent() {
    return new PartFailure("Keycloak at %s stopped answering.".formatted(keycloak));
  }

  private JsonNode parsed(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new PartFailure("Keycloak's answer could not be read: " + e.getMessage(), e);
    }
  }

  private static String realmFile() {
    try (InputStream file = KeycloakRealm.class.getResourceAsStream("plenary-realm.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
