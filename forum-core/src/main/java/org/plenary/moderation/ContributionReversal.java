package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.problem.ProblemException;

/** Shows again what was hidden, hides what was shown, and puts back what was taken out. */
public final class ContributionReversal implements Reversible {

  @Override
  public Set<ActionKind> kinds() {
    return Stream.concat(Shift.kinds().stream(), Stream.of(ActionKind.REDACT))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public ActionKind inverse(Done done) {
    return switch (done.kind()) {
      case RESTORE -> ActionKind.HIDE;
      case HOLD -> ActionKind.RELEASE;
      case RELEASE, REFUSE -> ActionKind.HOLD;
      default -> ActionKind.RESTORE;
    };
  }

  @Override
  public Future<Boolean> takeBack(SqlClient transaction, Done done) {
    return Contributions.find(transaction, done.contribution().orElseThrow())
        .compose(ProblemException::found)
        .compose(
            one ->
                Contributions.lock(transaction, List.of(one))
                    .compose(_ -> takeBack(transaction, one, done)));
  }

  private static Future<Boolean> takeBack(SqlClient transaction, Contribution one, Done done) {
    return Shift.of(done.kind())
        .map(shift -> shiftBack(transaction, one, shift, done))
        .orElseGet(() -> Redaction.putBack(transaction, one, done));
  }

  // What was done since for another reason counts still.
  private static Future<Boolean> shiftBack(
      SqlClient transaction, Contribution one, Shift shift, Done done) {
    return StateQueries.isFollowed(transaction, one.number(), done.id())
        .compose(
            followed ->
                followed
                    ? Future.succeededFuture(false)
                    : Shifting.shift(transaction, one, shift.back()).map(was -> was.isPresent()));
  }
}
