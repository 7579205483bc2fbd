package org.plenary.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.crowd.SharedRead;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** Posts, as far as the caller may read them. */
public final class PostService {

  /** How many posts before the wanted one a page begins that was asked for by a post. */
  private static final int LEAD = 5;

  // Each thousand takes some three milliseconds.
  private static final int MOST_COUNTED = 3_000;
  private static final int MOST_KEPT = 2_000;

  private record Edition(DiscussionId id, long version) {}

  private final Pool pool;
  private final DiscussionService discussions;
  private final SharedRead<Edition, Edition, Participation> counting =
      new SharedRead<>((edition, _) -> count(edition));
  private final Cache<Edition, Participation> participations =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  public PostService(Pool pool, DiscussionService discussions) {
    this.pool = pool;
    this.discussions = discussions;
  }

  /**
   * The posts of a discussion that may be read, and tombstones where replies hang; one round trip.
   * A discussion without any, or one that may not be read, has an empty page.
   */
  public Future<Page<Post>> listPosts(
      Caller caller,
      DiscussionId discussion,
      PostOrder order,
      PageRequest request,
      PostDetail detail) {
    return listPosts(caller, discussion, PostFilter.ALL, order, request, detail);
  }

  /** Those of them that fit the filter. */
  public Future<Page<Post>> listPosts(
      Caller caller,
      DiscussionId discussion,
      PostFilter filter,
      PostOrder order,
      PageRequest request,
      PostDetail detail) {
    return PostListQueries.list(pool, caller, discussion, filter, order, request, detail)
        .map(found -> Page.of(request, found, PostService::keys));
  }

  /**
   * The post of this number and all below it, as rendered, in tree order; one round trip. Refused
   * where nothing of it stands.
   */
  public Future<Page<Post>> listBranch(
      Caller caller, DiscussionId discussion, int number, PageRequest request) {
    return PostListQueries.branch(pool, caller, discussion, number, request)
        .compose(PostService::some)
        .map(found -> Page.of(request, found, PostService::keys));
  }

  private static Future<List<Post>> some(List<Post> found) {
    return found.isEmpty()
        ? ProblemException.fail(new Problem.NotFound())
        : Future.succeededFuture(found);
  }

  private static List<Long> keys(Post post) {
    return List.of((long) post.number());
  }

  /** One post; refused with {@link Problem.Gone} when it was withdrawn or removed. */
  public Future<Post> getPost(Caller caller, PostId id) {
    return PostQueries.find(pool, caller, id)
        .compose(ProblemException::found)
        .compose(PostService::standing);
  }

  private static Future<Post> standing(Post post) {
    return switch (post.state()) {
      case VISIBLE -> Future.succeededFuture(post);
      case HELD -> ProblemException.fail(new Problem.NotFound());
      case WITHDRAWN, REMOVED -> ProblemException.fail(new Problem.Gone());
    };
  }

  /**
   * Where a page begins whose first post has this number; one round trip. Where the caller reads no
   * such post, it is the first page.
   */
  public Future<Beginning> getBeginning(
      Caller caller, DiscussionId discussion, int number, PostOrder order) {
    return BeginningQueries.find(pool, caller, discussion, number, order)
        .map(found -> found.orElse(Beginning.FIRST));
  }

  /**
   * Where the last page of a discussion begins, whose posts are these; one round trip. Nothing is
   * counted: before it stands all that is not on it.
   */
  public Future<Beginning> getLastBeginning(Caller caller, Discussion discussion, List<Post> last) {
    int shown = (int) last.stream().filter(post -> post.state() == PostState.VISIBLE).count();
    int before = Math.max(0, discussion.postCount() - shown);
    return BeginningQueries.path(pool, caller, discussion.id(), last.getFirst().number())
        .map(path -> new Beginning(before, path));
  }

  /**
   * Who speaks in a discussion that the caller read, and how much in which languages; at most one
   * round trip, for it is counted once for each of its versions. Empty where it has too many posts
   * to be counted while somebody waits.
   */
  public Future<Optional<Participation>> getParticipation(Discussion discussion) {
    return discussion.postCount() > MOST_COUNTED
        ? Future.succeededFuture(Optional.empty())
        : counted(new Edition(discussion.id(), discussion.version())).map(Optional::of);
  }

  private Future<Participation> counted(Edition edition) {
    Participation known = participations.getIfPresent(edition);
    return known == null
        ? counting
            .read(edition, edition)
            .map(Optional::orElseThrow)
            .onSuccess(found -> participations.put(edition, found))
        : Future.succeededFuture(known);
  }

  private Future<Map<Edition, Participation>> count(Edition edition) {
    return ParticipationQueries.count(pool, edition.id()).map(found -> Map.of(edition, found));
  }

  /** The post of this number, whoever may read it; refused where there is none. */
  public Future<PostId> findPost(DiscussionId discussion, int number) {
    return PostQueries.findNumber(pool, discussion, number).compose(ProblemException::found);
  }

  /** The page of its discussion, of this many posts, on which a post is read; three round trips. */
  public Future<PostPlace> placeOf(Caller caller, PostId id, PostOrder order, int limit) {
    return getPost(caller, id)
        .compose(
            post ->
                Future.all(
                        discussions.getDiscussion(caller, post.discussionId()),
                        PostListQueries.numbersBefore(pool, post, order, limit))
                    .map(both -> place(both.resultAt(0), post, both.resultAt(1), limit)));
  }

  // Numbers from the wanted post backwards: fewer than a page before it means the first page.
  private static PostPlace place(
      Discussion discussion, Post post, List<Integer> before, int limit) {
    Optional<Cursor> page =
        before.size() < limit
            ? Optional.empty()
            : Optional.of(Cursor.forward((long) before.get(Math.min(LEAD, limit - 1))));
    return new PostPlace(discussion, post.number(), page);
  }

  /** The posts of one author, the latest first. */
  public Future<Page<PostSummary>> listPostsBy(Caller caller, String handle, PageRequest request) {
    return PostQueries.listBy(pool, caller, handle, request)
        .map(found -> Page.of(request, found, PostSummary::keys));
  }

  /** The post that came from the mail with this Message-ID, given without angle brackets. */
  public Future<PostId> findMessage(Caller caller, String messageId) {
    return PostQueries.findMessage(pool, caller, messageId).compose(ProblemException::found);
  }
}
