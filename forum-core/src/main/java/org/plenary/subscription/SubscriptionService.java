package org.plenary.subscription;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberId;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * What members wish to be told of. Following asks for something that the caller may read; leaving
 * asks for nothing, for it tells nothing.
 */
public final class SubscriptionService {

  private final Pool pool;
  private final DiscussionService discussions;
  private final ForumService forums;
  private final int most;

  /**
   * @param most how many a member may have
   */
  public SubscriptionService(
      Pool pool, DiscussionService discussions, ForumService forums, int most) {
    this.pool = pool;
    this.discussions = discussions;
    this.forums = forums;
    this.most = most;
  }

  /** Chooses for a discussion; refused for {@link Attention#NEW_DISCUSSIONS}. */
  public Future<Void> follow(Caller caller, DiscussionId id, Attention level) {
    return level == Attention.NEW_DISCUSSIONS
        ? ProblemException.fail(
            Problem.Invalid.field(
                "level", Why.of("holds-no-discussions", "A discussion holds no discussions.")))
        : discussions.getDiscussion(caller, id).compose(found -> follow(caller, found, level));
  }

  private Future<Void> follow(Caller caller, Discussion discussion, Attention level) {
    DiscussionId standing = discussion.mergedInto().orElse(discussion.id());
    return SubscriptionQueries.follow(pool, member(caller), standing, level, most)
        .compose(this::require);
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
                    "too-many-followed",
                    "You follow %d forums and discussions; leave one first.",
                    most)));
  }

  /** Chooses for a forum. */
  public Future<Void> follow(Caller caller, ForumAddress address, Attention level) {
    return forums
        .getForum(caller, address)
        .compose(
            forum ->
                SubscriptionQueries.follow(pool, member(caller), forum.id(), level, most)
                    .compose(this::require));
  }

  public Future<Void> leave(Caller caller, DiscussionId discussion) {
    return SubscriptionQueries.leave(pool, member(caller), discussion);
  }

  public Future<Void> leave(Caller caller, ForumAddress forum) {
    return SubscriptionQueries.leave(pool, member(caller), forum);
  }

  /** What the caller chose for a discussion that they were shown. */
  public Future<Optional<Attention>> find(Caller caller, Discussion discussion) {
    return SubscriptionQueries.find(pool, member(caller), discussion.id());
  }

  /** What the caller chose for a forum that they were shown. */
  public Future<Optional<Attention>> find(Caller caller, Forum forum) {
    return SubscriptionQueries.find(pool, member(caller), forum);
  }

  /** All that the caller chose and may read, the latest first. */
  public Future<Page<Subscription>> list(Caller caller, PageRequest request) {
    return SubscriptionQueries.list(pool, caller, request)
        .map(found -> Page.of(request, found, Subscription::keys));
  }
}
