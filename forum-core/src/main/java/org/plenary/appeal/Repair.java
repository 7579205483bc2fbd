package org.plenary.appeal;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Reversals;
import org.plenary.moderation.RoleHandle;
import org.plenary.standing.Relimiting;

/** What a decision changes: nothing, all, or the step of the ladder. */
final class Repair {

  private static final int LONGEST = 1_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Reversals reversals;
  private final Relimiting relimiting;

  Repair(Reversals reversals, Relimiting relimiting) {
    this.reversals = reversals;
    this.relimiting = relimiting;
  }

  /** The action that it is; none where nothing changes. */
  Future<Optional<ActionId>> make(
      SqlClient transaction, RoleHandle by, Done done, Verdict verdict) {
    Reason reason = reason(done, verdict);
    return switch (verdict) {
      case Verdict.Upheld _ -> Future.succeededFuture(Optional.empty());
      case Verdict.Reversed _ ->
          reversals
              .takeBack(transaction, by, done, reason)
              .compose(
                  change ->
                      change.isPresent()
                          ? publish(transaction, by, done, reason).map(change)
                          : Future.succeededFuture(change));
      case Verdict.Changed changed ->
          reversals
              .takeBack(transaction, by, done, reason)
              .compose(
                  _ ->
                      relimiting.lay(
                          transaction, by, done, changed.kind(), changed.lasts(), reason))
              .map(Optional::of);
    };
  }

  private Future<Void> publish(SqlClient transaction, RoleHandle by, Done done, Reason reason) {
    return done.kind() == ActionKind.REFUSE
        ? reversals.publish(transaction, by, done, reason)
        : Future.succeededFuture();
  }

  // By the same rule, with the beginning of the reasons.
  private static Reason reason(Done done, Verdict verdict) {
    String line = SPACE.matcher(verdict.reasons().strip()).replaceAll(" ");
    int letters = line.codePointCount(0, line.length());
    int end = line.offsetByCodePoints(0, Math.min(letters, LONGEST));
    return new Reason(done.reason().rule(), line.substring(0, end), verdict.language());
  }
}
