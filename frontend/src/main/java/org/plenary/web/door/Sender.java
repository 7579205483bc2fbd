package org.plenary.web.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends answers, with their tags and the headers that all carry, and writes the access log. */
final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
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
      say(context, request, sent);
    }
  }

  private void say(RoutingContext context, Request request, Answer answer) {
    HttpServerResponse response = context.response();
    if (answer.continuation().isPresent()) {
      response.setChunked(true).write(answer.body());
      answer.continuation().get().begin(context.request());
    } else if (answer.content().isPresent()) {
      stream(context, request, answer.content().get());
    } else {
      response.end(answer.body());
    }
  }

  private void stream(RoutingContext context, Request request, Content content) {
    HttpServerResponse response = context.response();
    content
        .length()
        .ifPresentOrElse(
            length -> response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length)),
            () -> response.setChunked(true));
    content.source().writeTo(response).onFailure(failure -> broken(context, request, failure));
  }

  // Who left before the end is no mistake of ours.
  private void broken(RoutingContext context, Request request, Throwable failure) {
    HttpServerResponse response = context.response();
    if (response.headWritten() || response.closed()) {
      response.reset();
      return;
    }
    LOG.atError()
        .setCause(failure)
        .addKeyValue("requestId", request.requestId())
        .log("A file cannot be read");
    response.headers().clear();
    send(context, request, Answer.bare(500, "This is a mistake of ours."));
  }

  // How long a body is once compressed is known only by compressing it.
  private static void announce(RoutingContext context, Answer answer, HttpServerResponse response) {
    if (answer.status() != 304
        && answer.continuation().isEmpty()
        && !context.request().headers().contains("accept-encoding")) {
      answer
          .length()
          .ifPresent(
              length -> response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length)));
    }
  }

  // What was done is told whole: who asked for it does not have it yet, whatever they know.
  private static Answer tagged(Request request, Answer answer) {
    String etag = Etags.of(answer);
    return request.isReading() && request.conditions().knows(etag)
        ? answer.unchanged(etag)
        : answer.withEtag(etag);
  }

  private static void log(RoutingContext context, Request request, Answer answer) {
    String method = context.request().method().name();
    AccessLog.write(request.requestId(), method, request.here().told(), answer, request.age());
  }
}
