package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.ProblemException;
import org.plenary.pseudonym.PseudonymService;

/**
 * Changes what members wrote, and takes it back. Every revision is kept; one of the first minutes,
 * while nobody has answered, is not shown as an edit.
 */
public final class EditingService {

  private static final int LONGEST_REASON = 500;

  private final Pool pool;
  private final PostService posts;
  private final Composer composer;
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
                    .compose(words -> edit(post, edit, words)));
  }

  private Future<Void> edit(OwnPost post, Edit edit, Wording words) {
    return pool.withTransaction(
            transaction ->
                ReplyQueries.queue(transaction, post.chapter(), post.discussion().value())
                    .compose(_ -> EditQueries.edit(transaction, post, edit, words, post.early()))
                    .compose(Attempts::require)
                    .compose(_ -> tell(transaction, post, EventKind.POST_CHANGED)))
        .mapEmpty();
  }

  private static Future<Void> tell(SqlClient transaction, OwnPost post, EventKind kind) {
    return Outbox.append(transaction, post.chapter(), kind, List.of(post.id().value()));
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
                ReplyQueries.queue(transaction, post.chapter(), post.discussion().value())
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
