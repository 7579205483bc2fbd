package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.quote.QuotePlace;
import org.plenary.quote.Quoting;
import org.plenary.writing.Dispatch.Letter;
import org.plenary.writing.ReplyGround.Above;
import org.plenary.writing.ReplyQueries.Place;

/** Writes replies. */
final class Replies {

  private final Pool pool;
  private final Composer composer;
  private final Quoting quoting;
  private final Signatures signatures;
  private final Dispatch dispatch;
  private final WritingLimits limits;

  Replies(
      Pool pool,
      Composer composer,
      Signatures signatures,
      Dispatch dispatch,
      WritingLimits limits) {
    this.pool = pool;
    this.composer = composer;
    this.quoting = composer.quoting(pool);
    this.signatures = signatures;
    this.dispatch = dispatch;
    this.limits = limits;
  }

  Future<Written> reply(Caller caller, DiscussionId discussion, NewPost post, Trace trace) {
    return ReplyQueries.ground(pool, caller, discussion, post.parent(), limits, trace)
        .compose(ProblemException::found)
        .compose(
            ground ->
                Signatures.kept(ground.writer(), trace)
                    .map(Future::succeededFuture)
                    .orElseGet(() -> reply(caller, post, trace, ground)));
  }

  private Future<Written> reply(Caller caller, NewPost post, Trace trace, ReplyGround ground) {
    Future<Signed> signed =
        Attempts.refuse(objection(caller, post, ground))
            .compose(_ -> signatures.sign(caller, post.hidden(), ground.forum(), ground.writer()));
    return signed
        .compose(_ -> composer.compose(post.words(), ground.language()))
        .compose(words -> compared(caller, ground, words))
        .compose(words -> send(caller, trace, ground, signed.result(), words));
  }

  private Future<Written> send(
      Caller caller, Trace trace, ReplyGround ground, Signed signed, Wording words) {
    var letter =
        new Letter(caller, trace, ground.writer(), ground.chapter(), ground.forum(), signed, words);
    return dispatch.send(
        letter,
        (transaction, turn, fate) -> write(transaction, trace, turn, ground, signed, words, fate));
  }

  private Future<Wording> compared(Caller caller, ReplyGround ground, Wording words) {
    var place =
        new QuotePlace(
            ground.chapter(),
            new DiscussionId(ground.discussion()),
            Optional.empty(),
            Optional.empty());
    return quoting.check(caller, place, words.quotes()).map(words::quoting);
  }

  private Optional<Problem> objection(Caller caller, NewPost post, ReplyGround ground) {
    return post.parent().isPresent() && ground.parent().isEmpty()
        ? WritingPolicy.obstacle(Obstacle.PARENT_ELSEWHERE)
        : WritingPolicy.objection(caller, ground, limits);
  }

  // Nothing here waits for what stands before it: all of it travels at once.
  private static Future<Written> write(
      SqlClient transaction,
      Trace trace,
      Turn turn,
      ReplyGround ground,
      Signed signed,
      Wording words,
      Fate fate) {
    Future<Void> held = Quoting.hold(transaction, words.compared());
    Future<Allowance> counted = turn.take(transaction);
    Future<Void> queued = ReplyQueries.queue(transaction, ground.chapter(), ground.discussion());
    Future<Place> placed =
        ReplyQueries.write(transaction, trace, ground, signed, words, fate.isHeld())
            .compose(place -> placed(place, words));
    Future<Void> quoted =
        Quoting.keep(transaction, ground.chapter(), ground.fresh(), 1, words.compared());
    Future<Void> told = tell(transaction, ground, placed, fate);
    Future<Void> kept = Signatures.keep(transaction, trace, ground.fresh(), fate.isHeld());
    return held.compose(_ -> queued)
        .compose(_ -> placed)
        .compose(_ -> quoted)
        .compose(_ -> counted)
        .compose(_ -> told)
        .compose(_ -> kept)
        .map(_ -> written(ground, words, placed.result(), fate, counted.result()));
  }

  // What is held waits for the post to be there: nobody but its moderators is told.
  private static Future<Void> tell(
      SqlClient transaction, ReplyGround ground, Future<Place> placed, Fate fate) {
    return fate.isHeld()
        ? placed.compose(_ -> fate.hold(transaction, ground.fresh(), false))
        : Outbox.append(
            transaction, ground.chapter(), EventKind.POST_WRITTEN, List.of(ground.fresh().value()));
  }

  static Future<Place> placed(Optional<Place> place, Wording words) {
    return place.filter(one -> one.files() < words.files().size()).isPresent()
        ? ProblemException.fail(new Problem.Obstructed(Obstacle.NO_SUCH_UPLOAD))
        : Attempts.still(place);
  }

  private static Written written(
      ReplyGround ground, Wording words, Place place, Fate fate, Allowance allowance) {
    return new Written(
        ground.fresh(),
        new DiscussionId(ground.discussion()),
        place.number(),
        ground.parent().map(Above::id),
        ReplyQueries.depth(ground),
        words.language(),
        place.at(),
        fate.isHeld(),
        Optional.of(allowance));
  }
}
