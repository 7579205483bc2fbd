package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Map;
import java.util.Optional;
import org.plenary.forum.ForumId;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailTokens;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.MailWay;
import org.plenary.letter.Offer;
import org.plenary.letter.Offer.OfDigests;
import org.plenary.letter.Offer.OfKind;
import org.plenary.letter.Offer.OfList;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Ends what a link in a letter ends, for whoever has the link; refused with {@link
 * Problem.NotFound} for those that we did not make. Of a member who left, it says the same and
 * nothing more.
 */
public final class StopService {

  private final Pool pool;
  private final MailTokens tokens;

  public StopService(Pool pool, MailTokens tokens) {
    this.pool = pool;
    this.tokens = tokens;
  }

  /** What it would end; nothing is changed. */
  public Future<Stopping> getStopping(String token) {
    return opened(token).compose(this::told);
  }

  /** Ends it, or finds that it has ended. */
  public Future<Stopping> stop(String token) {
    return opened(token).compose(stop -> told(stop).compose(told -> end(stop).map(told)));
  }

  private Future<Stop> opened(String token) {
    return tokens
        .openStop(token)
        .filter(stop -> canEnd(stop.offer()))
        .map(Future::succeededFuture)
        .orElseGet(() -> ProblemException.fail(new Problem.NotFound()));
  }

  private static boolean canEnd(Offer offer) {
    return switch (offer) {
      case OfKind(NotificationKind kind) -> kind != NotificationKind.NOTICE;
      case OfDigests(MailWay way) -> way == MailWay.DAILY || way == MailWay.WEEKLY;
      case OfList _ -> true;
    };
  }

  private Future<Stopping> told(Stop stop) {
    return stop.offer() instanceof OfList(ForumId forum)
        ? StopQueries.name(pool, stop.member(), forum).map(name -> new Stopping(stop.offer(), name))
        : Future.succeededFuture(new Stopping(stop.offer(), Optional.empty()));
  }

  private Future<Void> end(Stop stop) {
    MemberId member = stop.member();
    return switch (stop.offer()) {
      case OfKind(NotificationKind kind) ->
          ChoiceQueries.choose(pool, member, Map.of(kind, MailWay.NEVER)).mapEmpty();
      case OfList(ForumId forum) -> ReaderQueries.leave(pool, member, forum);
      case OfDigests(MailWay way) -> StopQueries.endDigests(pool, member, way);
    };
  }
}
