package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.inbox.Chain;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Closes cases, in the transaction that judges them. Their reports are judged with them, and those
 * who made them are told when that cannot be undone any more; what was held for them is published,
 * unless it was taken away.
 */
public final class CaseClosing {

  private final HeldPosts held;

  public CaseClosing(HeldPosts held) {
    this.held = held;
  }

  /**
   * Something was done about it; more can be done in a case that is closed. Refused with {@link
   * Problem.Conflict} where the case was changed since this version.
   */
  public Future<Void> acted(SqlClient transaction, CaseLine found, int version) {
    return found.state() == CaseState.CLOSED
        ? ClosingQueries.hold(transaction, found.id())
            .compose(now -> requireCurrent(Optional.of(now).filter(is -> is == version)))
            .mapEmpty()
        : close(transaction, found.id(), version, Outcome.ACTED, Optional.empty());
  }

  /**
   * What was done about it was taken back: it waits again, and so do its reports; what was held for
   * it is held again. Where another case of the same is open by now, that one goes on, with these
   * reports. Refused with {@link Problem.Conflict} where one is opened at this very moment.
   */
  public Future<Void> reopen(SqlClient transaction, CaseId id) {
    return held.queuePublished(transaction, id)
        .compose(_ -> ClosingQueries.hold(transaction, id))
        .compose(_ -> ClosingQueries.reopen(transaction, id))
        .compose(
            opened ->
                opened
                    ? ClosingQueries.reopenReports(transaction, id)
                        .compose(_ -> held.holdAgain(transaction, id))
                    : ClosingQueries.handOver(transaction, id));
  }

  Future<Void> close(
      SqlClient transaction, CaseId id, int version, Outcome outcome, Optional<String> reason) {
    return held.queue(transaction, id)
        .compose(_ -> ClosingQueries.close(transaction, id, version, outcome, reason))
        .compose(CaseClosing::requireCurrent)
        .compose(
            chapter ->
                ClosingQueries.judge(transaction, id, outcome)
                    .compose(_ -> Chain.tellReporters(transaction, chapter, id.value())))
        .compose(_ -> held.release(transaction, id));
  }

  /** Refused with {@link Problem.Conflict} where the case was changed since this version. */
  public static Future<Void> requireVersion(CaseLine line, int version) {
    return requireCurrent(Optional.of(line).filter(found -> found.version() == version)).mapEmpty();
  }

  static <T> Future<T> requireCurrent(Optional<T> current) {
    return current
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    new Problem.Conflict(
                        Why.of(
                            "case-changed",
                            "Somebody changed this case meanwhile. Look at it first."))));
  }
}
