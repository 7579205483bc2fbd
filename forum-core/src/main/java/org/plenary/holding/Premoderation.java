package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.plenary.chapter.ChapterId;
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
public final class Premoderation {

  private Premoderation() {}

  /** Why it is held; nothing where it is published. Refused where it was said already. */
  public static Future<Set<HoldReason>> judge(
      SqlClient transaction, HeldWriting writing, WriterHolding holds) {
    return counted(transaction, writing, holds)
        .map(known -> reasons(writing, known))
        .compose(reasons -> repeated(transaction, writing, holds.holding(), reasons));
  }

  // A pseudonym counts as itself: else it would tell whether who is behind it wrote there before.
  private static Future<WriterHolding> counted(
      SqlClient transaction, HeldWriting writing, WriterHolding holds) {
    return writing
        .mask()
        .filter(_ -> holds.counts())
        .map(
            mask ->
                PremoderationQueries.published(
                        transaction, mask, writing.chapter(), holds.holding().most())
                    .map(holds::of))
        .orElseGet(() -> Future.succeededFuture(holds));
  }

  private static Set<HoldReason> reasons(HeldWriting writing, WriterHolding holds) {
    Set<HoldReason> reasons = holds.reasons(writing.limited(), writing.trusted());
    if (!writing.trusted() && holds.ofLinks() && writing.links()) {
      reasons.add(HoldReason.LINKS);
    }
    return reasons;
  }

  private static Future<Set<HoldReason>> repeated(
      SqlClient transaction, HeldWriting writing, Holding holding, Set<HoldReason> reasons) {
    if (writing.trusted()) {
      return Future.succeededFuture(reasons);
    }
    return isSaid(transaction, writing.who(), writing.chapter(), writing.source(), holding)
        .compose(again -> requireFresh(holding, again))
        .map(again -> again ? with(reasons, HoldReason.REPEATED) : reasons);
  }

  private static Future<Boolean> isSaid(
      SqlClient transaction, String who, ChapterId chapter, String source, Holding holding) {
    return holding.repeatHours() == 0
        ? Future.succeededFuture(false)
        : Repetition.isOf(
            transaction, who, chapter, source, Duration.ofHours(holding.repeatHours()));
  }

  private static Future<Boolean> requireFresh(Holding holding, boolean again) {
    return again && holding.repeatsRefused()
        ? ProblemException.fail(new Problem.Obstructed(Obstacle.REPEATED))
        : Future.succeededFuture(again);
  }

  private static Set<HoldReason> with(Set<HoldReason> reasons, HoldReason reason) {
    reasons.add(reason);
    return reasons;
  }

  /**
   * Whether a post would be held with these other words, for they were said elsewhere. Refused
   * where it would be refused.
   *
   * @param who a keyed digest of the member
   * @param own all that it says and said itself
   */
  public static Future<Boolean> isRepeating(
      SqlClient transaction,
      String who,
      ChapterId chapter,
      String source,
      Holding holding,
      Supplier<Future<List<String>>> own) {
    return isSaid(transaction, who, chapter, source, holding)
        .compose(again -> again ? isElsewhere(own.get(), source) : Future.succeededFuture(false))
        .compose(again -> requireFresh(holding, again));
  }

  private static Future<Boolean> isElsewhere(Future<List<String>> own, String source) {
    return own.map(all -> all.stream().noneMatch(said -> Repetition.isSame(said, source)));
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
    return PremoderationQueries.queue(transaction, writing.who())
        .compose(
            _ ->
                PremoderationQueries.waiting(
                    transaction, member, writing.mask(), writing.chapter()))
        .compose(waiting -> require(waiting < holding.mostWaiting()))
        .compose(
            _ ->
                PremoderationQueries.hold(
                    transaction, writing.chapter(), post, reasons, opening, holding.due()))
        .compose(_ -> Chain.tellOfHeld(transaction, writing.chapter(), writing.forum(), member));
  }

  private static Future<Void> require(boolean fits) {
    return fits
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.Obstructed(Obstacle.TOO_MANY_HELD));
  }
}
