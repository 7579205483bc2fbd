package org.plenary.administration;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import org.plenary.caller.Caller;
import org.plenary.forum.Access;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.quote.Echo;

/** The access to forums as their officers change it; every change is an event of the chapter. */
public final class AccessService {

  /** How long a wider access is announced before it counts. */
  public static final Duration NOTICE = Duration.ofDays(7);

  private final Pool pool;
  private final AdministrationService administration;

  public AccessService(Pool pool, AdministrationService administration) {
    this.pool = pool;
    this.administration = administration;
  }

  /**
   * Changes who may read and write. What narrows counts at once; what widens is announced, counts
   * after {@link #NOTICE}, and for discussions that are opened then. Either takes the place of what
   * was announced before. Refused for both at a time.
   */
  public Future<Void> change(Caller caller, ForumAddress address, AccessWish wish) {
    return administration
        .getForum(caller, address)
        .compose(forum -> requireOneDirection(forum, wish))
        .compose(forum -> change(caller, forum, wish));
  }

  private static Future<Forum> requireOneDirection(Forum forum, AccessWish wish) {
    Access now = forum.access();
    return wish.widens(now) && wish.narrows(now)
        ? ProblemException.fail(
            Problem.Invalid.field(
                "access", Why.of("one-direction", "Narrow it first; widen it in a second change.")))
        : Future.succeededFuture(forum);
  }

  private Future<Void> change(Caller caller, Forum forum, AccessWish wish) {
    Duration notice = wish.widens(forum.access()) ? NOTICE : Duration.ZERO;
    return Outbox.change(
        pool,
        event(caller, forum, wish.reading().sqlName(), notice),
        transaction ->
            echo(transaction, forum, wish)
                .compose(_ -> AccessQueries.lock(transaction, forum))
                .compose(AccessService::requireJudged)
                .compose(_ -> AccessQueries.withdraw(transaction, forum))
                .compose(_ -> AccessQueries.insert(transaction, forum, wish, notice)));
  }

  // Discussions are locked before forums.
  private static Future<Void> echo(SqlClient transaction, Forum forum, AccessWish wish) {
    return wish.narrows(forum.access())
        ? Echo.touch(transaction, forum.id())
        : Future.succeededFuture();
  }

  private static Future<Void> requireJudged(boolean judged) {
    return judged
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of("changed-meanwhile", "Somebody else changed it meanwhile. Look again.")));
  }

  /** Takes back what was announced; refused with {@link Problem.Conflict} where nothing was. */
  public Future<Void> withdraw(Caller caller, ForumAddress address) {
    return administration.getForum(caller, address).compose(forum -> withdraw(caller, forum));
  }

  private Future<Void> withdraw(Caller caller, Forum forum) {
    return Outbox.change(
        pool,
        event(caller, forum, forum.access().reading().sqlName(), Duration.ZERO),
        transaction ->
            AccessQueries.lock(transaction, forum)
                .compose(AccessService::requireJudged)
                .compose(_ -> AccessQueries.withdraw(transaction, forum))
                .compose(AccessService::requireAnnounced));
  }

  private static Future<Void> requireAnnounced(boolean announced) {
    return announced
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(Why.of("nothing-announced", "Nothing is announced.")));
  }

  private static ChapterEvent event(Caller caller, Forum forum, String reading, Duration notice) {
    var detail =
        new JsonObject()
            .put("forum", forum.id().value())
            .put("reading", reading)
            .put("days", notice.toDays());
    return AdministrationService.event(caller, forum.chapterId(), Kind.ACCESS_CHANGED, detail);
  }
}
