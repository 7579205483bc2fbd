package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.Optional;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * The one way to act. Each action is written with its leaf of the public record and the notice to
 * the person concerned, in one statement, in the transaction that does it: all or nothing.
 */
public final class ActionLog {

  private static final int LONGEST_SENTENCE = 1_000;

  private final Duration undo;

  /**
   * @param undo how long an action can be taken back as if it had not been; then its notice leaves
   */
  public ActionLog(Duration undo) {
    this.undo = undo;
  }

  /**
   * Writes down what a moderator does. Refused with {@link Problem.Invalid} for a rule that does
   * not count there, and without a sentence.
   */
  public Future<ActionId> enter(SqlClient transaction, RoleHandle by, Act act) {
    return enter(transaction, Optional.of(by), act);
  }

  /** The same of what no human did. */
  public Future<ActionId> enterByMachine(SqlClient transaction, Act act) {
    return enter(transaction, Optional.empty(), act);
  }

  private Future<ActionId> enter(SqlClient transaction, Optional<RoleHandle> by, Act act) {
    return check(act.reason())
        .verdict()
        .compose(_ -> ActionLogQueries.enter(transaction, by, act, undo))
        .compose(
            entered ->
                entered
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () ->
                            ProblemException.fail(
                                Problem.Invalid.field(
                                    "rule",
                                    Why.of("no-such-rule", "This rule does not count there.")))));
  }

  private static FieldCheck check(Reason reason) {
    return new FieldCheck().line("sentence", reason.sentence().strip(), 1, LONGEST_SENTENCE);
  }
}
