package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.sealing.Sealing;

/**
 * Opens discussions and writes replies: three round trips to PostgreSQL, and all or nothing of a
 * post, its event and the answer kept for who asks again. Refused is what the caller may not read,
 * what policy or limits forbid, and what stands in the way with {@link Problem.Obstructed}.
 */
public final class WritingService {

  private static final String REPLY = "reply";
  private static final String OPENING = "opening";
  private static final int LONGEST_TITLE = 300;
  private static final int MOST_TOPICS = 5;

  private final Sealing sealing;
  private final Composer composer;
  private final Replies replies;
  private final Openings openings;

  public WritingService(
      Pool pool,
      Composer composer,
      PseudonymService pseudonyms,
      Sealing sealing,
      PostingHours hours,
      WritingLimits limits) {
    this.sealing = sealing;
    var signatures = new Signatures(pseudonyms);
    this.composer = composer;
    var dispatch = new Dispatch(pool, hours, limits);
    this.replies = new Replies(pool, composer, signatures, dispatch, limits);
    this.openings = new Openings(pool, composer, signatures, dispatch, limits);
  }

  /** Replies in a discussion. */
  public Future<Written> reply(
      Caller caller, DiscussionId discussion, NewPost post, Sending sending) {
    return requireSignedIn(caller)
        .compose(_ -> composer.check(post.words()).verdict())
        .compose(
            _ ->
                Attempts.at(
                    () -> replies.reply(caller, discussion, post, trace(caller, REPLY, sending))));
  }

  private static Future<Void> requireSignedIn(Caller caller) {
    return caller.person().isPresent()
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.NotSignedIn());
  }

  /** Opens a discussion, with the post that says what it is about. */
  public Future<Written> open(Caller caller, NewDiscussion wish, Sending sending) {
    return requireSignedIn(caller)
        .compose(_ -> check(wish).verdict())
        .compose(
            _ -> Attempts.at(() -> openings.open(caller, wish, trace(caller, OPENING, sending))));
  }

  private Trace trace(Caller caller, String route, Sending sending) {
    return Trace.of(sealing, caller.member().orElseThrow(), route, sending);
  }

  private FieldCheck check(NewDiscussion wish) {
    return composer
        .check(wish.words())
        .line("title", wish.title().strip(), 1, LONGEST_TITLE)
        .that(
            wish.topics().size() <= MOST_TOPICS
                && wish.topics().stream().distinct().count() == wish.topics().size(),
            "topics",
            Why.of("at-most-each-once", "There may be %d, each once.", MOST_TOPICS));
  }
}
