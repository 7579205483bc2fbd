package org.plenary.server.mail;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.plenary.letter.Mail;
import org.plenary.letter.Relay;
import org.plenary.server.settings.MailSettings;
import org.plenary.server.settings.RelayAddress.Place;

/**
 * A relay that speaks SMTP (RFC 5321), over lines that last: as many as there are letters under way
 * at the same time, so that each is cut alone.
 */
public final class SmtpRelay implements Relay {

  private static final String TOO_LARGE = "message exceeds allowed size limit";

  private final Vertx vertx;
  private final MailConfig config;
  private final Duration longest;
  private final Deque<RelayLine> idle = new ConcurrentLinkedDeque<>();

  SmtpRelay(Vertx vertx, MailConfig config, Duration longest) {
    this.vertx = vertx;
    this.config = config;
    this.longest = longest;
  }

  /**
   * Connects to nothing yet.
   *
   * @param domain whose mail it is
   */
  public static SmtpRelay at(Place place, Vertx vertx, MailSettings settings, String domain) {
    return new SmtpRelay(vertx, new RelayConfig(settings, domain).at(place), settings.longest());
  }

  @Override
  public Future<Answer> hand(Mail mail) {
    MailMessage message;
    try {
      message = message(mail);
    } catch (IllegalArgumentException _) {
      return Future.succeededFuture(new Answer.Refused("5.6.0", false));
    }
    if (!isSpeakable(mail.to())) {
      return Future.succeededFuture(new Answer.Refused("5.1.3", false));
    }
    return line().compose(line -> over(line, message)).otherwise(SmtpRelay::answer);
  }

  private Future<Answer> over(RelayLine line, MailMessage message) {
    return line.send(message)
        .timeout(longest.toMillis(), TimeUnit.MILLISECONDS)
        .<Answer>map(_ -> new Answer.Accepted())
        .onSuccess(_ -> idle.push(line))
        .recover(failure -> leave(line, failure).map(_ -> answer(failure)));
  }

  private Future<Void> leave(RelayLine line, Throwable failure) {
    if (failure instanceof TimeoutException) {
      return line.cut().otherwiseEmpty();
    }
    idle.push(line);
    return Future.succeededFuture();
  }

  // Its headers are all there are: the client makes those of MIME alone.
  private static MailMessage message(Mail mail) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    mail.headers().forEach((name, value) -> headers.add(name, Folding.fold(name, value)));
    return new MailMessage()
        .setBounceAddress(mail.from())
        .setTo(mail.to())
        .setHeaders(headers)
        .setText(BodyLines.of(mail.text()))
        .setHtml(BodyLines.of(mail.html()));
  }

  // The client takes no quoted ones that have spaces, commas or brackets.
  private static boolean isSpeakable(String address) {
    try {
      return new EmailAddress(address).getEmail().equals(address);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private Future<RelayLine> line() {
    @Nullable RelayLine line = idle.poll();
    return line == null ? RelayLine.open(vertx, config) : Future.succeededFuture(line);
  }

  private static Answer answer(Throwable failure) {
    if (failure instanceof SMTPException said) {
      return SmtpReply.of(said)
          .map(SmtpReply::answer)
          .orElseGet(() -> new Answer.Broken(new RelayException("It does not speak SMTP.")));
    }
    return TOO_LARGE.equals(failure.getMessage())
        ? new Answer.Refused("5.3.4", false)
        : new Answer.Broken(new RelayException(reason(failure)));
  }

  // What else is said may name an address.
  private static String reason(Throwable failure) {
    return failure instanceof IOException || failure instanceof TimeoutException
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getSimpleName();
  }
}
