package org.plenary.bench.load;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.plenary.devstack.PartFailure;

/** Writes by the API as programs do; blocks. */
public final class PostClient implements AutoCloseable {

  private static final String WORDS =
      "Whoever holds the **keys** holds the letters of others. See RFC 7282, and what was said "
          + "[before](https://example.org/keys): an open door is open to everybody. ";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;

  public PostClient(URI server) {
    this.server = server;
  }

  /** Opens a discussion; its number. */
  public long open(String token) {
    return open(token, "global/encryption");
  }

  /** Opens one in this forum. */
  public long open(String token, String forum) {
    JsonObject wish =
        new JsonObject()
            .put("forum", forum)
            .put("title", "Keys")
            .put("source", WORDS)
            .put("language", "en");
    try {
      return new JsonObject(
              require(post(token, "/api/v1/discussions", wish, "open-" + UUID.randomUUID())).body())
          .getLong("id");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Replies in a discussion.
   *
   * @throws IOException when no answer came
   */
  public HttpResponse<String> reply(String token, long discussion, String key) throws IOException {
    return post(token, path(discussion), wish(key), key);
  }

  /** Where replies in a discussion are sent. */
  static String path(long discussion) {
    return "/api/v1/discussions/" + discussion + "/posts";
  }

  /** What a reply says. */
  static JsonObject wish(String key) {
    return new JsonObject().put("source", WORDS + key).put("language", "en");
  }

  private HttpResponse<String> post(String token, String path, JsonObject json, String key)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .header("authorization", "Bearer " + token)
            .header("content-type", "application/json")
            .header("idempotency-key", key + "-" + path.length())
            .POST(HttpRequest.BodyPublishers.ofString(json.encode()))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Fails unless it was accepted. */
  public static HttpResponse<String> require(HttpResponse<String> answer) {
    if (answer.statusCode() != 201) {
      throw new PartFailure("A post was not accepted: " + answer.body());
    }
    return answer;
  }

  @Override
  public void close() {
    client.close();
  }
}
