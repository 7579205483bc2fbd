package org.plenary.saved;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import org.plenary.finding.FindingService;
import org.plenary.inbox.Alerts;

/** Asks for what is new of a saved search. */
final class Asking {

  private final Pool pool;
  private final FindingService finding;

  Asking(Pool pool, FindingService finding) {
    this.pool = pool;
    this.finding = finding;
  }

  /**
   * Keeps what is new, and tells its member. Fails, and keeps all as it was, while the index is
   * away.
   */
  Future<Void> ask(Due due) {
    return ask(due, Asking::tell);
  }

  /** What is found now its member sees, and nothing of it is new. */
  Future<Void> look(Due due) {
    return ask(due, (transaction, id, _) -> looked(transaction, id))
        .recover(_ -> pool.withTransaction(transaction -> looked(transaction, due.id())));
  }

  // What settled is asked for before the index is.
  private Future<Void> ask(Due due, Outcome outcome) {
    return RoundQueries.settled(pool, due.settled())
        .compose(
            settled ->
                finding
                    .listNewest(due.owner(), due.question())
                    .compose(posts -> keep(due, posts, settled, outcome)));
  }

  private Future<Void> keep(Due due, List<Long> posts, Instant settled, Outcome outcome) {
    return pool.withTransaction(
        transaction ->
            RoundQueries.found(transaction, due, posts, settled)
                .compose(fresh -> outcome.of(transaction, due.id(), fresh)));
  }

  private static Future<Void> tell(SqlClient transaction, SavedSearchId id, List<Long> fresh) {
    return fresh.isEmpty() ? Future.succeededFuture() : Alerts.tell(transaction, id.value(), fresh);
  }

  private static Future<Void> looked(SqlClient transaction, SavedSearchId id) {
    return SavedQueries.look(transaction, id).compose(_ -> Alerts.read(transaction, id.value()));
  }

  /** What is made of new answers, in the transaction that keeps them. */
  private interface Outcome {
    Future<Void> of(SqlClient transaction, SavedSearchId id, List<Long> fresh);
  }
}
