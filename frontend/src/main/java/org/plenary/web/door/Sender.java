package org.plenary.web.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends answers, with their tags and the headers that all carry, and writes the access log. */
final class Sender {

  private static final Logger ACCESS = LoggerFactory.getLogger("access");
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-request-id");
  private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");
  private static final Pattern TRUSTED_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private final SecurityHeaders security;

  Sender(SecurityHeaders security) {
    this.security = security;
  }

  void send(RoutingContext context, Request request, Answer answer) {
    Answer sent = answer.status() == 200 ? tagged(request, answer) : answer;
    HttpServerResponse response = context.response().setStatusCode(sent.status());
    security.addTo(response.headers());
    response.putHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
    sent.headers().forEach(response::putHeader);
    sent.etag().ifPresent(etag -> response.putHeader(HttpHeaders.ETAG, Etags.weak(etag)));
    String id = requestId(context.request().getHeader(REQUEST_ID));
    response.putHeader(REQUEST_ID, id);
    log(context, request, sent, id);
    if (request.isHead() || sent.status() == 304) {
      announce(context, sent, response);
      response.end();
    } else {
      response.end(sent.body());
    }
  }

  // How long a body is once compressed is known only by compressing it.
  private static void announce(RoutingContext context, Answer answer, HttpServerResponse response) {
    if (answer.status() != 304 && !context.request().headers().contains("accept-encoding")) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().length()));
    }
  }

  private static Answer tagged(Request request, Answer answer) {
    String etag = answer.etag().orElseGet(() -> Etags.ofBody(answer.body()));
    return request.knows(etag) ? answer.unchanged(etag) : answer.withEtag(etag);
  }

  private static String requestId(@Nullable String sent) {
    return sent != null && TRUSTED_ID.matcher(sent).matches()
        ? sent
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  private static void log(RoutingContext context, Request request, Answer answer, String id) {
    ACCESS
        .atInfo()
        .addKeyValue("requestId", id)
        .addKeyValue("method", context.request().method().name())
        .addKeyValue("path", request.path())
        .addKeyValue("status", answer.status())
        .addKeyValue("bytes", answer.body().length())
        .addKeyValue("ms", request.age().toNanos() / 1e6)
        .log("request");
  }
}
