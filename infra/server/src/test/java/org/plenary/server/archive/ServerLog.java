package org.plenary.server.archive;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server process writes: JSON lines, the first of which name its ports. */
record ServerLog(Path file) {

  /** The id that requests from here carry. */
  static final String REQUEST = "asked-by-a-test";

  boolean says(String text) {
    return lines().stream().anyMatch(line -> line.contains(text));
  }

  /** The line of the request with this id. */
  Optional<JsonObject> lineOf(String request) {
    return lines().stream()
        .map(JsonObject::new)
        .filter(line -> line.encode().contains("{\"requestId\":\"" + request + "\"}"))
        .findFirst();
  }

  /** The status that the server answers at the port with this name. */
  int ask(String port, String path) {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(port(port), path));
    HttpRequest request = HttpRequest.newBuilder(address).header("x-request-id", REQUEST).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
    }
  }

  private int port(String name) {
    Matcher port = Pattern.compile(name + " (\\d+)").matcher(String.join("\n", lines()));
    return port.find() ? Integer.parseInt(port.group(1)) : 0;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file).stream().filter(line -> line.endsWith("}")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
