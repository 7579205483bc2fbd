package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plenary.outsider.OutsiderMail;

/**
 * Tells those who reported something without an account, and confirmed an address, what became of
 * it, as soon as that stays; then their address is forgotten.
 */
public final class OutcomeMail {

  private final Pool pool;
  private final OutsiderMail mail;

  public OutcomeMail(Pool pool, OutsiderMail mail) {
    this.pool = pool;
    this.mail = mail;
  }

  /** Makes a letter of each that was judged, some hundred at most. */
  public Future<Void> round() {
    return OutcomeQueries.judged(pool)
        .compose(
            judged ->
                judged.isEmpty()
                    ? Future.succeededFuture()
                    : OutcomeQueries.tell(pool, judged.stream().map(this::told).toList()));
  }

  // An address that cannot be opened any more is forgotten all the same.
  private OutcomeQueries.Told told(OutcomeQueries.Judged judged) {
    return new OutcomeQueries.Told(
        judged.id(), mail.address(judged.address()).map(mail::domain).orElseGet(Buffer::buffer));
  }

  /** Of the reports, what letters about them say now. */
  public Future<Map<Long, MailedReport>> find(Collection<Long> reports) {
    return OutcomeQueries.find(pool, List.copyOf(reports));
  }
}
