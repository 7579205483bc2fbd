package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.holding.HeldWriting;
import org.plenary.holding.Premoderation;
import org.plenary.post.PostId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.pseudonym.PseudonymService;

/** Finds posts that somebody wishes to do something with, and whose they are. */
final class FoundPosts {

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final Duration grace;

  FoundPosts(Pool pool, PseudonymService pseudonyms, Duration grace) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.grace = grace;
  }

  /** Refused where nobody asks, and where the caller may not read it. */
  Future<OwnPost> find(Caller caller, PostId id) {
    return caller.person().isEmpty()
        ? ProblemException.fail(new Problem.NotSignedIn())
        : EditQueries.find(pool, caller, id, grace).compose(ProblemException::found);
  }

  /** Why the caller changes and feels nothing there for now. */
  Optional<Problem> limit(Caller caller, OwnPost post) {
    return post.limits().of(caller, pseudonyms).objection();
  }

  /**
   * Why the caller does not change a post of theirs: what they write is held, and what others read
   * would say something else without being looked at.
   */
  Optional<Problem> held(Caller caller, OwnPost post) {
    return held(post.holds().reasons(isHeld(caller, post), isTrusted(caller, post)).isEmpty());
  }

  /** The same of links that it would have, and does not. */
  Optional<Problem> held(Caller caller, OwnPost post, Wording words) {
    return held(isTrusted(caller, post) || !post.holds().ofLinks() || post.linksWhere(words));
  }

  /**
   * Refused where what a post would say was said elsewhere, as where that is written anew; it can
   * be what it said before.
   *
   * @param who a keyed digest of the member
   */
  static Future<Void> requireFresh(
      SqlClient transaction, Caller caller, OwnPost post, String who, Wording words) {
    return isTrusted(caller, post)
        ? Future.succeededFuture()
        : Premoderation.isRepeating(
                transaction,
                who,
                post.chapter(),
                words.source(),
                post.holds().holding(),
                () -> EditQueries.sources(transaction, post))
            .compose(repeating -> Attempts.refuse(held(!repeating)));
  }

  private boolean isHeld(Caller caller, OwnPost post) {
    return post.limits().of(caller, pseudonyms).isHeld();
  }

  private static boolean isTrusted(Caller caller, OwnPost post) {
    return post.author().isPresent() && HeldWriting.isTrusted(caller, post.chapter());
  }

  private static Optional<Problem> held(boolean free) {
    return free ? Optional.empty() : WritingPolicy.obstacle(Obstacle.EDIT_HELD);
  }

  /** Under the own name, or under the caller's pseudonym there. */
  boolean isOwn(Caller caller, OwnPost post) {
    return post.author().equals(caller.member())
        || post.pseudonym()
            .map(digest -> pseudonyms.isOwn(caller, post.forum(), digest))
            .orElse(false);
  }
}
