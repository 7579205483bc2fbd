package org.plenary.muting;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Set;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.MemberId;
import org.plenary.muting.MutingQueries.Name;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Whom members do not wish to read: what these say is folded for them, and they are not told of it.
 * Nobody else learns of it. Of somebody's own name all their own names are meant, of a pseudonym
 * itself alone.
 */
public final class MutingService {

  /** How many a member can mute. */
  public static final int MOST = 1_000;

  private final Pool pool;

  public MutingService(Pool pool) {
    this.pool = pool;
  }

  /** Who wrote this post, as they stand there; refused like the post itself. */
  public Future<Void> mute(Caller caller, PostId post) {
    return MutingQueries.ofPost(pool, caller, post)
        .compose(ProblemException::found)
        .compose(name -> mute(caller, name));
  }

  /** This member, under their own names. */
  public Future<Void> mute(Caller caller, String handle) {
    return MutingQueries.ofMember(pool, handle)
        .compose(ProblemException::found)
        .compose(name -> mute(caller, name));
  }

  private Future<Void> mute(Caller caller, Name name) {
    MemberId member = caller.member().orElseThrow();
    if (name.member().stream().anyMatch(member::equals)) {
      return ProblemException.fail(new Problem.NotAllowed(Why.of("mute-oneself", "This is you.")));
    }
    return MutingQueries.mute(pool, member, name.byline(), MOST)
        .compose(
            isMuted ->
                isMuted
                    ? Future.succeededFuture()
                    : ProblemException.fail(
                        new Problem.Conflict(
                            Why.of("most-muted", "You have muted %d already.", MOST))));
  }

  /** Hears them again; nothing changes where they were not muted. */
  public Future<Void> unmute(Caller caller, long byline) {
    return MutingQueries.unmute(pool, caller.member().orElseThrow(), byline);
  }

  /** The caller's own, the latest first. */
  public Future<Page<Muted>> list(Caller caller, PageRequest request) {
    return MutingQueries.list(pool, caller.member().orElseThrow(), request)
        .map(found -> Page.of(request, found, Muted::keys));
  }

  /**
   * The numbers of the posts in a discussion whose authors the caller has muted; none for who is
   * not signed in.
   */
  public Future<Set<Integer>> listWithin(Caller caller, DiscussionId discussion) {
    return caller
        .member()
        .map(member -> MutingQueries.within(pool, member, discussion))
        .orElseGet(() -> Future.succeededFuture(Set.of()));
  }
}
