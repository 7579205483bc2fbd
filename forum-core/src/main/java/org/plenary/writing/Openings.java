package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.quote.QuotePlace;
import org.plenary.quote.Quoting;
import org.plenary.writing.Dispatch.Letter;
import org.plenary.writing.ReplyQueries.Place;

/** Opens discussions. */
final class Openings {

  private final Pool pool;
  private final Composer composer;
  private final Quoting quoting;
  private final Signatures signatures;
  private final Dispatch dispatch;
  private final WritingLimits limits;

  Openings(
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

  Future<Written> open(Caller caller, NewDiscussion wish, Trace trace) {
    return OpeningQueries.ground(pool, caller, wish, limits, trace)
        .compose(ProblemException::found)
        .compose(
            ground ->
                Signatures.kept(ground.writer(), trace)
                    .map(Future::succeededFuture)
                    .orElseGet(() -> open(caller, wish, trace, ground)));
  }

  private Future<Written> open(
      Caller caller, NewDiscussion wish, Trace trace, OpeningGround ground) {
    Future<Signed> signed =
        Attempts.refuse(objection(caller, wish, ground))
            .compose(_ -> signatures.sign(caller, wish.hidden(), ground.forum(), ground.writer()));
    return signed
        .compose(_ -> composer.compose(wish.words(), ground.language()))
        .compose(words -> compared(caller, ground, words))
        .compose(
            words -> send(caller, wish.title().strip(), trace, ground, signed.result(), words));
  }

  private Future<Written> send(
      Caller caller,
      String title,
      Trace trace,
      OpeningGround ground,
      Signed signed,
      Wording words) {
    var letter =
        new Letter(caller, trace, ground.writer(), ground.chapter(), ground.forum(), signed, words);
    return dispatch.send(
        letter,
        (transaction, turn, fate) ->
            write(transaction, title, trace, turn, ground, signed, words, fate));
  }

  private Future<Wording> compared(Caller caller, OpeningGround ground, Wording words) {
    var place =
        new QuotePlace(
            ground.chapter(),
            ground.discussion(),
            Optional.of(ground.audience()),
            Optional.empty());
    return quoting.check(caller, place, words.quotes()).map(words::quoting);
  }

  private static Optional<Problem> objection(
      Caller caller, NewDiscussion wish, OpeningGround ground) {
    return WritingPolicy.objection(caller, ground.writer(), ground.chapter(), ground.posting())
        .or(
            () ->
                ground.topics().size() == wish.topics().size()
                    ? Optional.empty()
                    : Optional.of(
                        Problem.Invalid.field(
                            "topics", Why.of("no-such-topic", "There is no such topic."))));
  }

  // Nothing here waits for what stands before it: all of it travels at once.
  private static Future<Written> write(
      SqlClient transaction,
      String title,
      Trace trace,
      Turn turn,
      OpeningGround ground,
      Signed signed,
      Wording words,
      Fate fate) {
    Future<Void> held = Quoting.hold(transaction, words.compared());
    Future<Allowance> counted = turn.take(transaction);
    Future<Place> placed =
        OpeningQueries.write(transaction, trace, ground, title, signed, words, fate.isHeld())
            .compose(place -> Replies.placed(place, words));
    Future<Void> quoted =
        Quoting.keep(transaction, ground.chapter(), ground.post(), 1, words.compared());
    Future<Void> told =
        fate.isHeld()
            ? placed.compose(_ -> fate.hold(transaction, ground.post(), true))
            : tell(transaction, ground);
    Future<Void> kept = Signatures.keep(transaction, trace, ground.post(), fate.isHeld());
    return held.compose(_ -> placed)
        .compose(_ -> quoted)
        .compose(_ -> counted)
        .compose(_ -> told)
        .compose(_ -> kept)
        .map(_ -> written(ground, words, placed.result(), fate, counted.result()));
  }

  private static Future<Void> tell(SqlClient transaction, OpeningGround ground) {
    Future<Void> opened =
        Outbox.append(
            transaction,
            ground.chapter(),
            EventKind.DISCUSSION_OPENED,
            List.of(ground.discussion().value()));
    Future<Void> written =
        Outbox.append(
            transaction, ground.chapter(), EventKind.POST_WRITTEN, List.of(ground.post().value()));
    return Future.all(opened, written).mapEmpty();
  }

  private static Written written(
      OpeningGround ground, Wording words, Place place, Fate fate, Allowance allowance) {
    return new Written(
        ground.post(),
        ground.discussion(),
        place.number(),
        Optional.empty(),
        0,
        words.language(),
        place.at(),
        fate.isHeld(),
        Optional.of(allowance));
  }
}
