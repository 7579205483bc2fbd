package org.plenary.web.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends answers, with their tags and the headers that all carry, and writes the access log. */
final class Sender {

  private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");

  private final SecurityHeaders security;

  Sender(SecurityHeaders security) {
    this.security = security;
  }

  void send(RoutingContext context, Request request, Answer answer) {
    boolean isWhole = answer.continuation().isEmpty();
    Answer sent = answer.status() == 200 && isWhole ? tagged(request, answer) : answer;
    HttpServerResponse response = context.response().setStatusCode(sent.status());
    security.addTo(response.headers());
    response.putHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
    sent.headers().forEach(response::putHeader);
    if (!sent.cookies().isEmpty()) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.putHeader("set-cookie", sent.cookies());
    }
    sent.etag().ifPresent(etag -> response.putHeader(HttpHeaders.ETAG, Etags.weak(etag)));
    response.putHeader(RequestId.HEADER, request.requestId());
    log(context, request, sent);
    if (request.isHead() || sent.status() == 304) {
      announce(context, sent, response);
      response.end();
    } else {
      say(sent, context.request());
    }
  }

  private static void say(Answer answer, HttpServerRequest request) {
    if (answer.continuation().isPresent()) {
      request.response().setChunked(true).write(answer.body());
      answer.continuation().get().begin(request);
    } else {
      request.response().end(answer.body());
    }
  }

  // How long a body is once compressed is known only by compressing it.
  private static void announce(RoutingContext context, Answer answer, HttpServerResponse response) {
    if (answer.status() != 304
        && answer.continuation().isEmpty()
        && !context.request().headers().contains("accept-encoding")) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().length()));
    }
  }

  private static Answer tagged(Request request, Answer answer) {
    String etag = Etags.of(answer);
    return request.knows(etag) ? answer.unchanged(etag) : answer.withEtag(etag);
  }

  private static void log(RoutingContext context, Request request, Answer answer) {
    String method = context.request().method().name();
    AccessLog.write(request.requestId(), method, request.loggedPath(), answer, request.age());
  }
}
