package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Which forums members read as mailing lists. Beginning asks for one that the caller may read;
 * leaving asks for nothing, for it tells nothing. Who may not read it any more gets nothing of it,
 * and all that is said later once they may again.
 */
public final class ListReadingService {

  private final Pool pool;
  private final ForumService forums;
  private final int most;

  /**
   * @param most how many a member may read so
   */
  public ListReadingService(Pool pool, ForumService forums, int most) {
    this.pool = pool;
    this.forums = forums;
    this.most = most;
  }

  /** Begins with the next post; who reads it so already goes on. */
  public Future<Void> read(Caller caller, ForumAddress address) {
    return forums
        .getForum(caller, address)
        .compose(forum -> requireReached(caller, forum))
        .compose(forum -> ReaderQueries.read(pool, member(caller), forum.id(), most))
        .compose(this::require);
  }

  private static Future<Forum> requireReached(Caller caller, Forum forum) {
    return caller.reaches(forum.chapterId())
        ? Future.succeededFuture(forum)
        : ProblemException.fail(
            new Problem.NotAllowed(Why.inEnglish("This token was made for another chapter.")));
  }

  private static MemberId member(Caller caller) {
    return caller.member().orElseThrow();
  }

  private Future<Void> require(boolean isKept) {
    return isKept
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of(
                    "too-many-lists",
                    "You read %d forums as mailing lists; leave one first.",
                    most)));
  }

  /** Ends it where the caller may choose; what waits to be sent is not sent. */
  public Future<Void> leave(Caller caller, ForumAddress address) {
    return ReaderQueries.leave(pool, caller, address);
  }

  /** Since when the caller reads a forum so that they were shown. */
  public Future<Optional<Instant>> find(Caller caller, Forum forum) {
    return ReaderQueries.find(pool, member(caller), forum.id());
  }

  /** All that the caller reads so and may read, the newest first. */
  public Future<List<ReadList>> listLists(Caller caller) {
    return ReaderQueries.list(pool, caller);
  }
}
