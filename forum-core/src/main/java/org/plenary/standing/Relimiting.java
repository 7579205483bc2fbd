package org.plenary.standing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Done;
import org.plenary.moderation.Ending;
import org.plenary.moderation.Reason;
import org.plenary.moderation.RoleHandle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Lays another step on somebody where one was laid, for who decides an appeal against it. */
public final class Relimiting {

  private final ActionLog log;

  public Relimiting(ActionLog log) {
    this.log = log;
  }

  /** Refused with {@link Problem.Invalid} for what is no step, or was not done to a person. */
  public Future<ActionId> lay(
      SqlClient transaction,
      RoleHandle by,
      Done old,
      ActionKind kind,
      Optional<Duration> lasts,
      Reason reason) {
    return StandingPolicy.check(kind, lasts)
        .that(
            old.contribution().isEmpty() && old.subject().isPresent(),
            "outcome",
            Why.of("stands-or-reversed", "What was done to a contribution stands or is reversed."))
        .verdict()
        .compose(_ -> requirePerson(old))
        .compose(person -> lay(transaction, by, old, person, act(old, kind, lasts, reason)));
  }

  private static Future<Concerned> requirePerson(Done old) {
    return ProblemException.found(old.subject());
  }

  private Future<ActionId> lay(
      SqlClient transaction, RoleHandle by, Done old, Concerned person, Act act) {
    return log.enter(transaction, by, act)
        .compose(
            action ->
                LimitKind.by(act.kind())
                    .map(
                        kind ->
                            StandingQueries.limit(transaction, action, kind, person, place(old)))
                    .orElseGet(Future::succeededFuture)
                    .map(action));
  }

  private static Place place(Done old) {
    return "everywhere".equals(reach(old))
        ? new Place(Optional.empty(), Optional.empty())
        : new Place(Optional.of(old.ground().chapter()), old.ground().forum());
  }

  private static String reach(Done old) {
    return Objects.requireNonNullElse(old.detail().getString(StandingService.REACH), "chapter");
  }

  private static Act act(Done old, ActionKind kind, Optional<Duration> lasts, Reason reason) {
    return new Act(
            kind,
            old.ground(),
            Optional.empty(),
            old.subject().flatMap(Concerned::byline),
            reason,
            new JsonObject(),
            new JsonObject().put(StandingService.REACH, reach(old)),
            lasts.map(Ending.After::new),
            old.matter(),
            Optional.empty())
        .following(old.id());
  }
}
