package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.Set;
import org.plenary.inbox.Chain;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Decides whether what is written is held, and puts it into the queue, in the transaction that
 * writes it. Nothing is asked where nothing is held.
 */
public final class Holder {

  private Holder() {}

  /** Why it is held; nothing where it is published. Refused where it was said already. */
  public static Future<Set<HoldReason>> judge(
      SqlClient transaction, HeldWriting writing, Holds holds) {
    return counted(transaction, writing, holds)
        .map(known -> reasons(writing, known))
        .compose(reasons -> repeated(transaction, writing, holds.holding(), reasons));
  }

  // A pseudonym counts as itself: else it would tell whether who is behind it wrote there before.
  private static Future<Holds> counted(SqlClient transaction, HeldWriting writing, Holds holds) {
    return writing
        .mask()
        .filter(_ -> holds.counts())
        .map(
            mask ->
                HoldQueries.published(transaction, mask, writing.chapter(), holds.holding().most())
                    .map(holds::of))
        .orElseGet(() -> Future.succeededFuture(holds));
  }

  private static Set<HoldReason> reasons(HeldWriting writing, Holds holds) {
    Set<HoldReason> reasons = holds.reasons(writing.limited(), writing.trusted());
    if (!writing.trusted() && holds.ofLinks() && writing.links()) {
      reasons.add(HoldReason.LINKS);
    }
    return reasons;
  }

  private static Future<Set<HoldReason>> repeated(
      SqlClient transaction, HeldWriting writing, Holding holding, Set<HoldReason> reasons) {
    if (holding.repeatHours() == 0 || writing.trusted()) {
      return Future.succeededFuture(reasons);
    }
    Duration within = Duration.ofHours(holding.repeatHours());
    return Repetition.isOf(transaction, writing.who(), writing.chapter(), writing.source(), within)
        .compose(again -> again ? again(holding, reasons) : Future.succeededFuture(reasons));
  }

  private static Future<Set<HoldReason>> again(Holding holding, Set<HoldReason> reasons) {
    reasons.add(HoldReason.REPEATED);
    return holding.repeatsRefused()
        ? ProblemException.fail(new Problem.Obstructed(Obstacle.REPEATED))
        : Future.succeededFuture(reasons);
  }

  /**
   * Puts a post that was written into the queue, and tells its moderators. Refused where as many of
   * its author wait already as may.
   *
   * @param opening whether its discussion waits with it
   */
  public static Future<Void> hold(
      SqlClient transaction,
      HeldWriting writing,
      Holding holding,
      PostId post,
      boolean opening,
      Set<HoldReason> reasons) {
    MemberId member = writing.caller().member().orElseThrow();
    return HoldQueries.queue(transaction, writing.who())
        .compose(_ -> HoldQueries.waiting(transaction, member, writing.mask(), writing.chapter()))
        .compose(waiting -> require(waiting < holding.mostWaiting()))
        .compose(
            _ ->
                HoldQueries.hold(
                    transaction, writing.chapter(), post, reasons, opening, holding.due()))
        .compose(_ -> Chain.tellOfHeld(transaction, writing.chapter(), writing.forum(), member));
  }

  private static Future<Void> require(boolean fits) {
    return fits
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.Obstructed(Obstacle.TOO_MANY_HELD));
  }
}
