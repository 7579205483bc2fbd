package org.plenary.bench.stage;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.plenary.devstack.PartFailure;

/** Reads pages as a browser would, and insists that they are there. */
public final class Visit implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * A page as it came.
   *
   * @param etag empty when there was none
   */
  public record Answer(Buffer body, String etag) {
    public String text() {
      return body.toString();
    }
  }

  public Answer plain(URI address) {
    return get(HttpRequest.newBuilder(address).build());
  }

  /** As it crosses the wire. */
  public Answer compressed(URI address) {
    return get(HttpRequest.newBuilder(address).header("accept-encoding", "gzip").build());
  }

  private Answer get(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new PartFailure(request.uri() + " answered " + answer.statusCode());
      }
      return new Answer(
          Buffer.buffer(answer.body()), answer.headers().firstValue("etag").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("The visit was interrupted.");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
