package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.outbox.OneTrip;

/**
 * Sends what is written, in one trip and its writer's turn: paced, refused or held where that is
 * so, and once where it is sent again. What is not written costs no turn.
 */
final class Dispatch {

  private final Pool pool;
  private final PostingHours hours;
  private final WritingLimits limits;

  Dispatch(Pool pool, PostingHours hours, WritingLimits limits) {
    this.pool = pool;
    this.hours = hours;
    this.limits = limits;
  }

  /** Words that somebody signed, and where they would stand. */
  record Letter(
      Caller caller,
      Trace trace,
      Writer writer,
      ChapterId chapter,
      ForumId forum,
      Signed signed,
      Wording words) {}

  /** Writes them down, when it is known what becomes of them. */
  @FunctionalInterface
  interface Pen {
    Future<Written> write(SqlClient transaction, Turn turn, Fate fate);
  }

  Future<Written> send(Letter letter, Pen pen) {
    Turn turn = hours.turn(limits, letter.trace(), letter.writer(), letter.forum());
    return OneTrip.in(
            pool,
            transaction ->
                Signatures.claimed(
                    transaction,
                    letter.trace(),
                    () ->
                        judge(transaction, letter)
                            .compose(fate -> pen.write(transaction, turn, fate))))
        .onFailure(_ -> turn.giveBack());
  }

  private Future<Fate> judge(SqlClient transaction, Letter letter) {
    return Signatures.pace(transaction, letter.signed(), letter.chapter(), limits.slow())
        .compose(_ -> Fate.of(transaction, letter));
  }
}
