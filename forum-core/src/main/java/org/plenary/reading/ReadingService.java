package org.plenary.reading;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.MemberId;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.pseudonym.PseudonymService;

/** Remembers what members read, and tells them what is new since then; nobody else. */
public final class ReadingService {

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final SeenPosts seen;

  public ReadingService(Pool pool, PseudonymService pseudonyms) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.seen = new SeenPosts(posts -> ReadingQueries.mark(pool, posts));
  }

  /**
   * The caller has read up to this number; a mark never stands behind the last post, and falls only
   * where what was held before it is published. Refused with {@link Problem.NotFound} where the
   * caller may not read.
   */
  public Future<Void> read(Caller caller, DiscussionId discussion, int number) {
    return number < 0
        ? ProblemException.fail(
            Problem.Invalid.field("number", Why.of("not-below-zero", "It must not be below 0.")))
        : ReadingQueries.mark(pool, caller, discussion, number).compose(ReadingService::require);
  }

  private static Future<Void> require(boolean isThere) {
    return isThere ? Future.succeededFuture() : ProblemException.fail(new Problem.NotFound());
  }

  /** A member was shown these posts. Written some time later, if at all; nobody waits. */
  public void see(MemberId member, DiscussionId discussion, Seen shown) {
    if (!shown.isNothing()) {
      seen.add(member, discussion, shown);
    }
  }

  /**
   * How far the caller is in a discussion, or below one of its posts.
   *
   * @param branch the number of that post
   */
  public Future<Reading> getReading(
      Caller caller, DiscussionId discussion, Optional<Integer> branch) {
    return own(caller)
        .compose(own -> ReadingQueries.find(pool, caller, own, discussion, branch))
        .compose(ProblemException::found);
  }

  /**
   * The numbers of the first {@link UnreadDiscussion#MOST} posts that came since the caller was
   * there and that they did not see, in order; none to who never was. What the caller wrote under a
   * pseudonym is among them until they saw it. Of pseudonyms it does not say whose it is that
   * waits.
   */
  public Future<Since> getSince(Caller caller, DiscussionId discussion) {
    return ReadingQueries.since(pool, caller, discussion);
  }

  private Future<List<Long>> own(Caller caller) {
    return pseudonyms.listBylines(caller);
  }

  /** The first of these, without what the caller follows by a pseudonym alone. */
  public Future<List<UnreadDiscussion>> findUnread(Caller caller, int most) {
    return UnreadQueries.list(pool, caller, List.of(), PageRequest.first(most))
        .map(found -> found.stream().limit(most).toList());
  }

  /** Where something is new to the caller, of what they chose or wrote in; the latest first. */
  public Future<Page<UnreadDiscussion>> listUnread(Caller caller, PageRequest request) {
    return own(caller)
        .compose(own -> UnreadQueries.list(pool, caller, own, request))
        .map(found -> Page.of(request, found, UnreadDiscussion::keys));
  }
}
