package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.post.PostId;
import org.plenary.problem.ProblemException;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.standing.Pace;
import org.plenary.standing.Standing;
import org.plenary.writing.Sending.Retry;

/** Under which names people write, and that each wish of theirs is fulfilled once. */
final class Signatures {

  private final PseudonymService pseudonyms;

  Signatures(PseudonymService pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** What was answered when the same was sent before. */
  static Optional<Written> kept(Writer writer, Trace trace) {
    return writer.kept().flatMap(kept -> trace.retry().map(kept::answer));
  }

  /** Refused to who writes nothing there for now. */
  Future<Signed> sign(Caller caller, boolean hidden, ForumId forum, Writer writer) {
    Person person = caller.person().orElseThrow();
    Standing standing = writer.limits().of(caller, pseudonyms);
    Future<Optional<Long>> byline =
        Attempts.refuse(standing.objection()).compose(_ -> byline(caller, hidden, forum, writer));
    return byline
        .compose(_ -> slow(caller, standing))
        .map(slow -> new Signed(person, byline.result(), slow, hidden, standing.isHeld()));
  }

  private Future<Optional<List<Long>>> slow(Caller caller, Standing standing) {
    return standing.isSlow()
        ? pseudonyms.listBylines(caller).map(Optional::of)
        : Future.succeededFuture(Optional.empty());
  }

  /** Refused where a member who writes one post in a while has written it; before it is written. */
  static Future<Void> pace(
      SqlClient transaction, Signed signed, ChapterId chapter, Duration interval) {
    return signed
        .slow()
        .map(masks -> Pace.require(transaction, signed.person().id(), masks, chapter, interval))
        .orElseGet(Future::succeededFuture);
  }

  private Future<Optional<Long>> byline(
      Caller caller, boolean hidden, ForumId forum, Writer writer) {
    return hidden
        ? pseudonyms.require(caller, forum).map(found -> Optional.of(found.byline()))
        : Future.succeededFuture(writer.byline());
  }

  /**
   * Fulfils a wish, by what travels behind its claim. Refused while the same wish is being
   * fulfilled, whatever else is in its way.
   */
  static Future<Written> claimed(
      SqlClient transaction, Trace trace, Supplier<Future<Written>> work) {
    return trace.retry().map(retry -> claimed(transaction, retry, work)).orElseGet(work);
  }

  private static Future<Written> claimed(
      SqlClient transaction, Retry retry, Supplier<Future<Written>> work) {
    Future<Void> claimed = KeptAnswers.claim(transaction, retry);
    return work.get()
        .recover(failure -> claimed.compose(_ -> refuse(transaction, retry, failure)))
        .compose(written -> claimed.map(written));
  }

  // What stands in the way of a wish may be the same wish, fulfilled since it was looked for.
  private static Future<Written> refuse(SqlClient transaction, Retry retry, Throwable failure) {
    Future<Boolean> kept =
        failure instanceof ProblemException
            ? KeptAnswers.isKept(transaction, retry).otherwise(false)
            : Future.succeededFuture(false);
    return kept.compose(done -> Attempts.require(!done)).compose(_ -> Future.failedFuture(failure));
  }

  /**
   * Keeps the answer, where it may be asked for again.
   *
   * @param held whether it is looked at before others read it
   */
  static Future<Void> keep(SqlClient transaction, Trace trace, PostId post, boolean held) {
    return trace
        .retry()
        .map(retry -> KeptAnswers.keep(transaction, retry, post, held))
        .orElseGet(Future::succeededFuture);
  }
}
