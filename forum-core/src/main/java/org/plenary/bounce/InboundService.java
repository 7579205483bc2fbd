package org.plenary.bounce;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.letter.MailTokens;

/**
 * Takes mail that comes in: what tells that ours fails is noted, and nothing is ever answered by
 * mail.
 */
public final class InboundService {

  private final Vertx vertx;
  private final MailTokens tokens;
  private final String domain;
  private final Returns returns;

  /**
   * @param domain of our own addresses
   */
  public InboundService(Vertx vertx, MailTokens tokens, String domain, Returns returns) {
    this.vertx = vertx;
    this.tokens = tokens;
    this.domain = domain;
    this.returns = returns;
  }

  /**
   * Reads a whole mail.
   *
   * @param to to which address it came; empty where its own head must tell
   */
  public Future<Outcome> take(Optional<String> to, Buffer mail) {
    return vertx
        .executeBlocking(() -> sort(to, mail), false)
        .map(Objects::requireNonNull)
        .compose(read -> read.map(this::take).orElseGet(InboundService::unreadable));
  }

  /** A mail with whom it is for. */
  private record Sorted(InboundMail mail, Recipient recipient, Optional<String> failure) {}

  private Optional<Sorted> sort(Optional<String> to, Buffer mail) {
    return InboundReader.read(mail.getBytes()).map(read -> sort(to, read));
  }

  private Sorted sort(Optional<String> to, InboundMail mail) {
    List<String> lines = to.map(List::of).orElseGet(mail::recipients);
    return new Sorted(
        mail,
        Recipient.among(lines, domain, tokens),
        mail.report().flatMap(DeliveryStatus::failure));
  }

  private static Future<Outcome> unreadable() {
    return Future.succeededFuture(Outcome.UNREADABLE);
  }

  private Future<Outcome> take(Sorted sorted) {
    InboundMail mail = sorted.mail();
    return switch (sorted.recipient()) {
      case Recipient.Bounced bounced -> bounced(bounced, sorted);
      case Recipient.Replied _ -> Future.succeededFuture(unlessAutomatic(mail, Outcome.REPLIED));
      case Recipient.Nobody _ -> Future.succeededFuture(Outcome.NOT_OURS);
    };
  }

  private Future<Outcome> bounced(Recipient.Bounced bounced, Sorted sorted) {
    if (sorted.mail().report().isEmpty()) {
      return Future.succeededFuture(unlessAutomatic(sorted.mail(), Outcome.UNREAD));
    }
    return sorted
        .failure()
        .map(status -> returns.returned(bounced.bounce(), status).map(Outcome.FAILED))
        .orElseGet(() -> Future.succeededFuture(Outcome.REPORTED));
  }

  private static Outcome unlessAutomatic(InboundMail mail, Outcome otherwise) {
    return mail.isAutomatic() ? Outcome.AUTOMATIC : otherwise;
  }
}
