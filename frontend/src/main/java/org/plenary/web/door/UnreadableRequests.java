package org.plenary.web.door;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.problem.Why;
import org.plenary.web.door.Problems.Description;

/**
 * Refuses what could not be read as HTTP, before any route is known: as problem+json, with the
 * headers that every answer carries, and the end of the connection.
 */
public final class UnreadableRequests implements Handler<HttpServerRequest> {

  private static final Description LINE =
      new Description(
          414, "too-long", Why.inEnglish("The address of the request is too long."), List.of());
  private static final Description HEADERS =
      new Description(
          431, "too-long", Why.inEnglish("The headers of the request are too long."), List.of());
  private static final Description OTHER =
      new Description(400, "invalid", Why.inEnglish("The request is not HTTP."), List.of());

  private static final String UNREAD = "";

  private final SecurityHeaders security;

  UnreadableRequests(SecurityHeaders security) {
    this.security = security;
  }

  @Override
  public void handle(HttpServerRequest request) {
    Description refusal = description(request.decoderResult().cause());
    Answer answer = Problems.json(refusal, "");
    HttpServerResponse response = request.response().setStatusCode(answer.status());
    security.addTo(response.headers());
    answer.headers().forEach(response::putHeader);
    String id = RequestId.of(request);
    response.putHeader(RequestId.HEADER, id);
    response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    AccessLog.write(id, UNREAD, UNREAD, answer, Duration.ZERO);
    response.end(answer.body()).onComplete(_ -> request.connection().close());
  }

  private static Description description(@Nullable Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> LINE;
      case TooLongHttpHeaderException _ -> HEADERS;
      case null, default -> OTHER;
    };
  }
}
