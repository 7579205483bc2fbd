package org.plenary.server.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import org.plenary.bounce.InboundService;
import org.plenary.bounce.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a relay brings mail that came back, each a whole message. Every answer is one line for the
 * log of the relay, by whose status its pipe tells what to do.
 */
public final class InboundDoor {

  private static final Logger LOG = LoggerFactory.getLogger(InboundDoor.class);
  private static final String MESSAGE = "message/rfc822";

  private record Answer(int status, String words) {}

  private final InboundService inbound;
  private final MeterRegistry metrics;
  private final int mostBytes;

  /**
   * @param mostBytes of one mail
   */
  public InboundDoor(InboundService inbound, MeterRegistry metrics, int mostBytes) {
    this.inbound = inbound;
    this.metrics = metrics;
    this.mostBytes = mostBytes;
  }

  void answer(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.POST)) {
      request.response().putHeader("allow", "POST");
      send(request, new Answer(405, "Mail is brought by POST."));
    } else if (!type(request).equals(MESSAGE)) {
      // What a page of a browser can send is not this type.
      send(request, new Answer(415, "Mail is brought as message/rfc822."));
    } else {
      bring(request);
    }
  }

  private void bring(HttpServerRequest request) {
    Optional<String> to;
    try {
      to = Optional.ofNullable(request.getParam("to"));
    } catch (IllegalArgumentException _) {
      count("not_ours");
      send(request, new Answer(400, "What to= says is not encoded as in an address of the web."));
      return;
    }
    if (length(request) > mostBytes) {
      tooLong(request);
      return;
    }
    // Who asks before they send a long one waits for that.
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      request.response().writeContinue();
    }
    body(request)
        .onSuccess(
            mail -> mail.ifPresentOrElse(one -> take(request, to, one), () -> tooLong(request)));
  }

  /** As it is announced; nothing where it is not. */
  private static long length(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static String type(HttpServerRequest request) {
    String type = Optional.ofNullable(request.getHeader("content-type")).orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Empty as soon as it is longer than a mail may be; never there where somebody hangs up. */
  private Future<Optional<Buffer>> body(HttpServerRequest request) {
    Promise<Optional<Buffer>> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    request.handler(
        part -> {
          if (body.length() + part.length() > mostBytes) {
            whole.tryComplete(Optional.empty());
          } else {
            body.appendBuffer(part);
          }
        });
    request.endHandler(_ -> whole.tryComplete(Optional.of(body)));
    return whole.future();
  }

  // The rest of it is not waited for.
  private void tooLong(HttpServerRequest request) {
    count("too_long");
    send(request, new Answer(413, "The mail is longer than %d bytes.".formatted(mostBytes)))
        .onComplete(_ -> request.connection().close());
  }

  private void take(HttpServerRequest request, Optional<String> to, Buffer mail) {
    inbound
        .take(to, mail)
        .map(this::counted)
        .otherwise(this::trouble)
        .onSuccess(answer -> send(request, answer));
  }

  private Answer counted(Outcome outcome) {
    count(outcome.name().toLowerCase(Locale.ROOT));
    return switch (outcome) {
      case FAILED -> new Answer(200, "That our mail fails is noted.");
      case REPORTED -> new Answer(200, "Our mail does not fail for good.");
      case AUTOMATIC -> new Answer(200, "Nobody wrote this, and nobody reads it.");
      case UNREAD -> new Answer(404, "Nobody reads mail that is sent here.");
      case REPLIED -> new Answer(404, "Replies by mail are not taken yet. Reply on the page.");
      case NOT_OURS -> new Answer(404, "This is no address of ours.");
      case UNREADABLE -> new Answer(422, "This cannot be read as mail.");
    };
  }

  // The relay keeps it and brings it again.
  private Answer trouble(Throwable failure) {
    LOG.warn("Mail that came in was not taken: {}", failure.toString());
    count("not_now");
    return new Answer(503, "Mail cannot be taken now.");
  }

  private void count(String outcome) {
    metrics.counter("plenary.mail.inbound", "outcome", outcome).increment();
  }

  private static Future<Void> send(HttpServerRequest request, Answer answer) {
    return request
        .response()
        .setStatusCode(answer.status())
        .putHeader("content-type", "text/plain; charset=utf-8")
        .end(answer.words() + "\n");
  }
}
