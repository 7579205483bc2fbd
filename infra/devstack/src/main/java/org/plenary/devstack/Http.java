package org.plenary.devstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Short requests to parts on the loopback address. */
final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Http() {}

  /** The body of a 200; empty for anything else, and where nobody listens. */
  static Optional<String> get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return send(request).filter(answer -> answer.statusCode() == 200).map(HttpResponse::body);
  }

  /** The answer, empty where nobody gives one. */
  static Optional<HttpResponse<String>> send(HttpRequest request) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }
}
