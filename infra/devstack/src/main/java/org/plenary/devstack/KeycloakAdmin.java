package org.plenary.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/**
 * The Admin REST API of a Keycloak, as its administrator uses it for the minute after signing in.
 */
public record KeycloakAdmin(URI keycloak, String token) {

  static KeycloakAdmin signIn(URI keycloak, String user, String password) {
    var form =
        new Form(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                user,
                "password",
                password));
    URI address = keycloak.resolve("/realms/master/protocol/openid-connect/token");
    JsonNode answer = parsed(accepted(answer(form.post(address))));
    return new KeycloakAdmin(keycloak, answer.path("access_token").asText());
  }

  /** What is there; empty when nothing is. */
  public Optional<JsonNode> find(String path) {
    HttpResponse<String> answer = send(request(path).GET());
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(parsed(accepted(answer)));
  }

  /** Makes something there. */
  public void post(String path, JsonNode body) {
    accepted(send(request(path).POST(BodyPublishers.ofString(body.toString()))));
  }

  /** Changes what is there. */
  public void put(String path, JsonNode body) {
    accepted(send(request(path).PUT(BodyPublishers.ofString(body.toString()))));
  }

  /** Ends what is there. */
  public void delete(String path) {
    accepted(send(request(path).DELETE()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(keycloak.resolve("/admin/realms" + path))
        .header("authorization", "Bearer " + token)
        .header("content-type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return answer(request.build());
  }

  private static HttpResponse<String> answer(HttpRequest request) {
    return Http.send(request)
        .orElseThrow(
            () -> new PartFailure("Keycloak stopped answering at %s.".formatted(request.uri())));
  }

  private static HttpResponse<String> accepted(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new PartFailure(
          "Keycloak refused %s with %d: %s"
              .formatted(answer.uri().getPath(), answer.statusCode(), answer.body()));
    }
    return answer;
  }

  private static JsonNode parsed(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new PartFailure("Keycloak's answer could not be read: " + e.getMessage(), e);
    }
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return keycloak.toString();
  }
}
