package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.problem.ProblemException;

/** Does to contributions what moderators do, where no human did: to the same effect, and told. */
public final class Machine {

  private final ActionLog log;

  public Machine(ActionLog log) {
    this.log = log;
  }

  /** Comes after all who change this one, who quote it and who write where it stands. */
  public Future<Void> lock(SqlClient transaction, long contribution) {
    return find(transaction, contribution)
        .compose(one -> Contributions.lock(transaction, List.of(one)));
  }

  private static Future<Contribution> find(SqlClient client, long contribution) {
    return Contributions.find(client, contribution).compose(ProblemException::found);
  }

  /** Changes what is shown of it; empty, and nothing changed, where it is otherwise by now. */
  public Future<Optional<ActionId>> act(SqlClient transaction, long contribution, Wish wish) {
    Shift shift = Shift.of(wish.kind()).orElseThrow();
    return lock(transaction, contribution)
        .compose(_ -> find(transaction, contribution))
        .compose(
            one ->
                Shifting.shift(transaction, one, shift)
                    .compose(before -> enter(transaction, one, wish, before)));
  }

  private Future<Optional<ActionId>> enter(
      SqlClient transaction, Contribution one, Wish wish, Optional<JsonObject> before) {
    return before
        .map(was -> ActingService.act(one, wish, was, Optional.empty()))
        .map(act -> log.enterByMachine(transaction, act).map(Optional::of))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** The same, by which an earlier action is taken back. */
  public Future<Void> act(SqlClient transaction, long contribution, Wish wish, ActionId takenBack) {
    return act(transaction, contribution, wish)
        .compose(
            action ->
                action
                    .map(by -> DoneQueries.takeBack(transaction, takenBack, by).<Void>mapEmpty())
                    .orElseGet(Future::succeededFuture));
  }
}
