package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Power;
import org.plenary.member.MemberId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.post.PostState;
import org.plenary.post.Reaction;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.profile.Welcomes;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.sealing.Sealing;

/**
 * Lets members feel something about the posts of others. How many do is shown, who they are is not;
 * it never sorts, and nobody is mailed.
 */
public final class ReactionService {

  private final Pool pool;
  private final Welcomes welcomes;
  private final FoundPosts found;
  private final Sealing sealing;
  private final PostingHours hours;
  private final WritingLimits limits;

  public ReactionService(
      Pool pool,
      PseudonymService pseudonyms,
      Sealing sealing,
      PostingHours hours,
      WritingLimits limits) {
    this.pool = pool;
    this.welcomes = new Welcomes(pool);
    this.sealing = sealing;
    this.hours = hours;
    this.limits = limits;
    this.found = new FoundPosts(pool, pseudonyms, limits.grace());
  }

  /**
   * Feels it, or no longer. The same again changes nothing; then it is empty. Refused to who may
   * not write in the chapter, before the first visit is over, for one's own posts, and when there
   * were too many in an hour.
   */
  public Future<Optional<Allowance>> set(
      Caller caller, PostId id, Reaction reaction, boolean felt) {
    return found
        .find(caller, id)
        .compose(
            post ->
                welcomed(caller)
                    .compose(welcomed -> Attempts.refuse(objection(caller, post, welcomed)))
                    .compose(_ -> set(caller, post, reaction, felt)));
  }

  private Future<Boolean> welcomed(Caller caller) {
    return caller.person().map(welcomes::isWelcomed).orElse(Future.succeededFuture(false));
  }

  private Optional<Problem> objection(Caller caller, OwnPost post, boolean welcomed) {
    if (post.state() != PostState.VISIBLE) {
      return EditingPolicy.objection(caller, post, true);
    }
    if (!Power.of(caller, post.chapter()).contains(Power.WRITE)) {
      return Optional.of(
          new Problem.NotAllowed(
              Why.of("members-react", "Members of the chapter say how they feel here.")));
    }
    if (!welcomed) {
      return WritingPolicy.obstacle(Obstacle.FIRST_VISIT);
    }
    return found.isOwn(caller, post)
        ? Optional.of(
            new Problem.NotAllowed(Why.of("own-words", "This is what you wrote yourself.")))
        : found.limit(caller, post);
  }

  private Future<Optional<Allowance>> set(
      Caller caller, OwnPost post, Reaction reaction, boolean felt) {
    MemberId member = caller.member().orElseThrow();
    Turn turn = hours.reacting(limits, Trace.member(sealing, member));
    return turn.in(
        pool,
        transaction ->
            ReplyQueries.queue(transaction, post.chapter(), post.discussion().value())
                .compose(_ -> ReactionQueries.set(transaction, post, member, reaction, felt))
                .compose(
                    changed ->
                        changed
                            ? follow(transaction, post, felt).map(true)
                            : Future.succeededFuture(false)));
  }

  private static Future<Void> follow(SqlClient transaction, OwnPost post, boolean felt) {
    return ReactionQueries.count(transaction, post, felt ? 1 : -1)
        .compose(
            standing ->
                standing ? Future.succeededFuture() : ProblemException.fail(new Problem.Gone()))
        .compose(
            _ ->
                Outbox.tell(
                    transaction, post.chapter(), EventKind.POST_FELT, List.of(post.id().value())));
  }
}
