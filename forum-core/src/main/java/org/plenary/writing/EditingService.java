package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.ProblemException;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.quote.Checked;
import org.plenary.quote.Echo;
import org.plenary.quote.QuotePlace;
import org.plenary.quote.Quoting;

/**
 * Changes what members wrote, and takes it back. Every revision is kept; one of the first minutes,
 * while nobody has answered, is not shown as an edit.
 */
public final class EditingService {

  private static final int LONGEST_REASON = 500;

  private final Pool pool;
  private final PostService posts;
  private final Composer composer;
  private final Quoting quoting;
  private final FoundPosts found;

  public EditingService(
      Pool pool,
      PostService posts,
      Composer composer,
      PseudonymService pseudonyms,
      WritingLimits limits) {
    this.posts = posts;
    this.pool = pool;
    this.composer = composer;
    this.quoting = composer.quoting(pool);
    this.found = new FoundPosts(pool, pseudonyms, limits.grace());
  }

  /**
   * Gives a post of the caller's other words. Refused with {@code STALE} where it is another
   * revision by now, and without a reason when others may have read it.
   */
  public Future<Void> edit(Caller caller, PostId id, Edit edit) {
    return check(edit).verdict().compose(_ -> Attempts.at(() -> tryEdit(caller, id, edit)));
  }

  private FieldCheck check(Edit edit) {
    return composer.check(edit.words()).line("reason", edit.reason().strip(), 0, LONGEST_REASON);
  }

  private Future<Void> tryEdit(Caller caller, PostId id, Edit edit) {
    return found
        .find(caller, id)
        .compose(
            post ->
                Attempts.refuse(
                        EditingPolicy.objection(caller, post, found.isOwn(caller, post), edit))
                    .compose(_ -> composer.compose(edit.words(), post.language()))
                    .compose(words -> edit(caller, post, edit, words)));
  }

  private Future<Void> edit(Caller caller, OwnPost post, Edit edit, Wording words) {
    var place =
        new QuotePlace(post.chapter(), post.discussion(), Optional.empty(), Optional.of(post.id()));
    return quoting
        .check(caller, place, words.quotes())
        .compose(quotes -> edit(post, edit, words.quoting(quotes)));
  }

  private Future<Void> edit(OwnPost post, Edit edit, Wording words) {
    return pool.withTransaction(
            transaction ->
                Echo.queue(transaction, post.discussion(), post.id())
                    .compose(_ -> EditQueries.edit(transaction, post, edit, words, post.early()))
                    .compose(Attempts::require)
                    .compose(_ -> keep(transaction, post, words.compared()))
                    .compose(_ -> tell(transaction, post, EventKind.POST_CHANGED)))
        .mapEmpty();
  }

  private static Future<Void> keep(SqlClient transaction, OwnPost post, List<Checked> quotes) {
    return Quoting.keep(transaction, post.chapter(), post.id(), post.revision() + 1, quotes);
  }

  private static Future<Void> tell(SqlClient transaction, OwnPost post, EventKind kind) {
    return Outbox.append(transaction, post.chapter(), kind, List.of(post.id().value()))
        .compose(_ -> Echo.tell(transaction, post.discussion(), post.id()));
  }

  /**
   * Takes a post of the caller's back: a tombstone stays where replies hang, and its revisions are
   * read no more. A discussion in which nothing is left goes with it.
   */
  public Future<Void> withdraw(Caller caller, PostId id) {
    return found
        .find(caller, id)
        .compose(
            post ->
                Attempts.refuse(EditingPolicy.objection(caller, post, found.isOwn(caller, post)))
                    .compose(_ -> withdraw(post)));
  }

  private Future<Void> withdraw(OwnPost post) {
    return pool.withTransaction(
            transaction ->
                Echo.queue(transaction, post.discussion(), post.id())
                    .compose(_ -> EditQueries.withdraw(transaction, post))
                    .compose(ProblemException::found)
                    .compose(left -> follow(transaction, post, left)))
        .mapEmpty();
  }

  private static Future<Void> follow(SqlClient transaction, OwnPost post, int left) {
    Future<Void> told = tell(transaction, post, EventKind.POST_WITHDRAWN);
    return left > 0
        ? told
        : told.compose(_ -> EditQueries.withdrawDiscussion(transaction, post))
            .compose(
                _ ->
                    Outbox.append(
                        transaction,
                        post.chapter(),
                        EventKind.DISCUSSION_WITHDRAWN,
                        List.of(post.discussion().value())));
  }

  /** What a post said, the newest first; refused like the post itself. */
  public Future<List<Revision>> listRevisions(Caller caller, PostId id) {
    return posts.getPost(caller, id).compose(_ -> EditQueries.revisions(pool, caller, id));
  }
}
