package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import org.plenary.curating.DebateQueries.Due;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Ground;
import org.plenary.problem.ProblemException;

/**
 * Unlocks discussions whose lock has ended, by the rule of the lock: each once, on whichever nodes
 * this runs.
 */
public final class Reopening {

  private static final int BATCH = 100;

  private final Pool pool;
  private final ActionLog log;

  public Reopening(Pool pool, ActionLog log) {
    this.pool = pool;
    this.log = log;
  }

  /** Until none is due. */
  public Future<Void> round() {
    return pool.withTransaction(this::some)
        .map(Objects::requireNonNull)
        .compose(opened -> opened == BATCH ? round() : Future.succeededFuture());
  }

  private Future<Integer> some(SqlClient transaction) {
    return DebateQueries.due(transaction, BATCH)
        .compose(due -> each(transaction, due).map(due.size()));
  }

  private Future<Void> each(SqlClient transaction, List<Due> due) {
    Future<Void> done = Future.succeededFuture();
    for (Due one : due) {
      done = done.compose(_ -> reopen(transaction, one));
    }
    return done;
  }

  private Future<Void> reopen(SqlClient transaction, Due due) {
    return DebateQueries.retake(transaction, due.id())
        .compose(ProblemException::found)
        .compose(debate -> reopen(transaction, debate, due));
  }

  private Future<Void> reopen(SqlClient transaction, Debate debate, Due due) {
    Arrangement was = debate.arrangement();
    Arrangement becomes = was.after(new Curation.Unlock());
    Ground ground = new Ground(debate.chapter(), due.forum(), debate.audience());
    return Arranging.write(transaction, debate, becomes)
        .compose(
            _ ->
                log.enterByMachine(
                    transaction,
                    Act.of(ActionKind.UNLOCK, ground, debate.id().value(), due.reason())
                        .concerning(debate.byline())
                        .from(Arranging.before(was, becomes))))
        .mapEmpty();
  }
}
