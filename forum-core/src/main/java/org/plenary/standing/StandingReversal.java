package org.plenary.standing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Set;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.moderation.Reversible;

/** Lifts what was laid on somebody, and lays on again what was lifted. */
public final class StandingReversal implements Reversible {

  /** What of an action's detail names the limit that it lifted. */
  static final String LIFTS = "lifts";

  @Override
  public Set<ActionKind> kinds() {
    return Set.of(
        ActionKind.NOTE,
        ActionKind.WARN,
        ActionKind.SLOW,
        ActionKind.HOLD_POSTS,
        ActionKind.PAUSE,
        ActionKind.SUSPEND,
        ActionKind.LIFT);
  }

  @Override
  public ActionKind inverse(Done done) {
    return done.kind() == ActionKind.LIFT
        ? ActionKind.ofSql(done.before().getString("kind"))
        : ActionKind.LIFT;
  }

  @Override
  public Future<Boolean> takeBack(SqlClient transaction, Done done) {
    return switch (done.kind()) {
      case NOTE -> Future.succeededFuture(true);
      case LIFT -> StandingQueries.lay(transaction, new ActionId(done.detail().getLong(LIFTS)));
      default -> StandingQueries.lift(transaction, done.id()).map(true);
    };
  }
}
