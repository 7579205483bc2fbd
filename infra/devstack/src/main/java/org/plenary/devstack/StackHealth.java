package org.plenary.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the server says of itself and of the parts beside it.
 *
 * @param parts what people can do, and whether they can do it now; empty when it does not answer
 */
public record StackHealth(Map<String, Boolean> parts) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  static StackHealth ask(URI management) {
    HttpRequest request =
        HttpRequest.newBuilder(management.resolve("/health/ready")).timeout(PATIENCE).build();
    return Http.send(request)
        .map(answer -> new StackHealth(parts(answer.body())))
        .orElseGet(() -> new StackHealth(Map.of()));
  }

  private static Map<String, Boolean> parts(String body) {
    var parts = new LinkedHashMap<String, Boolean>();
    try {
      JsonNode said = new ObjectMapper().readTree(body).path("parts");
      said.properties().forEach(part -> parts.put(part.getKey(), isReady(part.getValue())));
    } catch (JsonProcessingException _) {
      parts.clear();
    }
    return parts;
  }

  private static boolean isReady(JsonNode state) {
    return state.asText().equals("ready");
  }

  public boolean isReading() {
    return parts.getOrDefault("reading", false);
  }

  /** The part that is in the way of what cannot be done yet. */
  Part awaited() {
    if (!isReading()) {
      return Part.SERVER;
    }
    return parts.getOrDefault("search", false) ? Part.KEYCLOAK : Part.ELASTICSEARCH;
  }

  /** Whether everything can be done. */
  public boolean isComplete() {
    return !parts.isEmpty() && !parts.containsValue(false);
  }
}
