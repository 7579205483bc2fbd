package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.attachment.Sender;
import org.plenary.attachment.Sha256;
import org.plenary.caller.Caller;
import org.plenary.member.MemberId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.quote.Checked;
import org.plenary.quote.Echo;
import org.plenary.quote.QuotePlace;
import org.plenary.quote.Quoting;
import org.plenary.sealing.Sealing;

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
  private final Sealing sealing;
  private final PostingHours hours;
  private final WritingLimits limits;

  public EditingService(
      Pool pool,
      PostService posts,
      Composer composer,
      PseudonymService pseudonyms,
      Sealing sealing,
      PostingHours hours,
      WritingLimits limits) {
    this.posts = posts;
    this.pool = pool;
    this.composer = composer;
    this.quoting = composer.quoting(pool);
    this.sealing = sealing;
    this.hours = hours;
    this.limits = limits;
    this.found = new FoundPosts(pool, pseudonyms, limits.grace());
  }

  /**
   * Gives a post of the caller's other words. Refused with {@code STALE} where it is another
   * revision by now, without a reason when others may have read it, and when there were too many in
   * an hour. Empty where it says the same already: then nothing changes.
   */
  public Future<Optional<Allowance>> edit(Caller caller, PostId id, Edit edit) {
    return check(edit).verdict().compose(_ -> Attempts.at(() -> tryEdit(caller, id, edit)));
  }

  private FieldCheck check(Edit edit) {
    return composer
        .check(edit.words(), edit.files().orElse(List.of()))
        .line("reason", edit.reason().strip(), 0, LONGEST_REASON);
  }

  private Future<Optional<Allowance>> tryEdit(Caller caller, PostId id, Edit edit) {
    return found
        .find(caller, id)
        .compose(
            post ->
                Attempts.refuse(
                        EditingPolicy.objection(caller, post, found.isOwn(caller, post), edit)
                            .or(() -> found.limit(caller, post))
                            .or(() -> found.held(caller, post)))
                    .compose(
                        _ ->
                            post.says(edit)
                                ? Future.succeededFuture(Optional.empty())
                                : change(caller, post, edit)));
  }

  private Future<Optional<Allowance>> change(Caller caller, OwnPost post, Edit edit) {
    return composer
        .compose(edit.words(), post.language())
        .compose(words -> Attempts.refuse(found.held(caller, post, words)).map(words))
        .compose(words -> quoted(caller, post, words))
        .compose(words -> change(caller, post, edit, words));
  }

  private Future<Wording> quoted(Caller caller, OwnPost post, Wording words) {
    var place =
        new QuotePlace(post.chapter(), post.discussion(), Optional.empty(), Optional.of(post.id()));
    return quoting.check(caller, place, words.quotes()).map(words::quoting);
  }

  private Future<Optional<Allowance>> change(
      Caller caller, OwnPost post, Edit edit, Wording words) {
    MemberId member = caller.member().orElseThrow();
    String who = Trace.member(sealing, member);
    return hours
        .editing(limits, who)
        .in(
            pool,
            transaction ->
                FoundPosts.requireFresh(transaction, caller, post, who, words)
                    .compose(_ -> write(transaction, Sender.of(sealing, member), post, edit, words))
                    .map(true));
  }

  private static Future<Void> write(
      SqlClient transaction, Sender sender, OwnPost post, Edit edit, Wording words) {
    return Echo.queue(transaction, post.discussion(), post.id(), words.compared())
        .compose(_ -> EditQueries.edit(transaction, post, edit, words, post.early()))
        .compose(Attempts::require)
        .compose(_ -> keep(transaction, post, words.compared()))
        .compose(_ -> hang(transaction, sender, post, edit))
        .compose(_ -> tell(transaction, post, EventKind.POST_CHANGED));
  }

  private static Future<Void> keep(SqlClient transaction, OwnPost post, List<Checked> quotes) {
    return Quoting.keep(transaction, post.chapter(), post.id(), post.revision() + 1, quotes);
  }

  private static Future<Void> hang(SqlClient transaction, Sender sender, OwnPost post, Edit edit) {
    return edit.files()
        .map(
            files ->
                HangingQueries.hang(transaction, sender, post, files)
                    .compose(hang -> requireAll(files, hang)))
        .orElseGet(Future::succeededFuture);
  }

  private static Future<Void> requireAll(List<Sha256> files, int hang) {
    return hang == files.size()
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.Obstructed(Obstacle.NO_SUCH_UPLOAD));
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
                Echo.queue(transaction, post.discussion(), post.id(), List.of())
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
  public Future<Page<Revision>> listRevisions(Caller caller, PostId id, PageRequest request) {
    return posts
        .getPost(caller, id)
        .compose(_ -> RevisionQueries.list(pool, caller, id, request))
        .map(found -> Page.of(request, found, Revision::keys));
  }
}
