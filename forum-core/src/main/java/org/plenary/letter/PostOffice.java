package org.plenary.letter;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.letter.Scribe.Written;
import org.plenary.outbox.Rounds;
import org.plenary.outbox.Rounds.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters that are due to the relay, shared with the post offices of other nodes. What the
 * relay answered is known of each letter before the next is in its place; a letter of which it is
 * not known is sent again.
 */
public final class PostOffice {

  private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
  private static final String EXPIRED = "4.4.7";

  private final Pool pool;
  private final Clock clock;
  private final Desk desk;
  private final Relay relay;
  private final Refusals refusals;
  private final PostalPace pace;
  private final NodePace node;
  private final DomainPace domains;
  private final Tray tray;
  private final Rounds rounds;
  private volatile boolean stopped;

  public PostOffice(
      Vertx vertx,
      Pool pool,
      Clock clock,
      Scribe scribe,
      Relay relay,
      Refusals refusals,
      PostalPace pace) {
    this.pool = pool;
    this.clock = clock;
    this.desk = new Desk(scribe);
    this.relay = relay;
    this.refusals = refusals;
    this.pace = pace;
    this.node = new NodePace(vertx, pace.nodePace());
    this.domains = new DomainPace(pace.domainPace());
    this.tray = new Tray(vertx, pool, pace);
    this.rounds = new Rounds(vertx, pace.pause(), pace.longestPause(), this::round);
  }

  /** Works from now on, until it is stopped. */
  public void start() {
    rounds.start();
  }

  /** Begins nothing more, and ends when the relay has answered what was begun. */
  public Future<Void> stop() {
    stopped = true;
    return rounds.stop();
  }

  /** How many letters ended so here since the start. */
  public long count(LetterEnding ending) {
    return tray.count(ending);
  }

  /** Does what there is, a batch at most. */
  Future<Rest> round() {
    Instant begun = clock.instant();
    domains.forget(begun);
    return LetterQueries.take(pool, pace)
        .compose(letters -> sent(letters, begun))
        .otherwise(PostOffice::trouble);
  }

  private static Rest trouble(Throwable failure) {
    LOG.warn("Letters were not looked for: {}", failure.toString());
    return Rest.PATIENCE;
  }

  private Future<Rest> sent(List<Letter> letters, Instant begun) {
    if (letters.isEmpty()) {
      return Future.succeededFuture(Rest.PAUSE);
    }
    var errand = new Errand(this, begun);
    List<Letter> good =
        errand.inPace(
            letters.stream().filter(letter -> !isHopeless(letter) && !isTooOld(letter)).toList());
    return giveUp(letters)
        .compose(_ -> desk.write(good))
        .compose(written -> run(errand, good, written))
        .map(_ -> rest(letters, errand));
  }

  // Who was killed by a letter did not count it: it was counted when it was taken.
  private boolean isHopeless(Letter letter) {
    return letter.attempts() > pace.attempts();
  }

  private Future<Void> giveUp(List<Letter> letters) {
    List<Future<Void>> ends = new ArrayList<>();
    for (Letter letter : letters) {
      if (isHopeless(letter)) {
        LOG.error("The letter {} was begun too often and is given up.", letter.id());
        ends.add(end(letter, LetterEnding.REFUSED));
      } else if (isTooOld(letter)) {
        ends.add(refused(letter, EXPIRED, false));
      }
    }
    return Future.join(ends).mapEmpty();
  }

  // What was found out goes back whatever failed beside it.
  private Future<Void> run(Errand errand, List<Letter> letters, Map<Letter, Written> written) {
    return errand
        .run(letters, written)
        .eventually(() -> goBack(errand))
        .eventually(() -> LetterQueries.bePatient(pool, errand.patient(), pace));
  }

  private Future<Void> goBack(Errand errand) {
    List<Later> later = new ArrayList<>(errand.later());
    List<Future<Void>> ends = new ArrayList<>();
    for (Errand.BrokenOff one : errand.broken()) {
      if (isTooOld(one.letter())) {
        ends.add(refused(one.letter(), EXPIRED, false));
      } else {
        later.add(
            errand.isRelayAway() ? Later.in(one.letter(), pace.retry()) : failing(one.letter()));
      }
    }
    ends.add(LetterQueries.giveBack(pool, later, pace));
    return Future.join(ends).mapEmpty();
  }

  private Rest rest(List<Letter> letters, Errand errand) {
    errand.broken().stream()
        .findFirst()
        .ifPresent(
            one -> LOG.warn("{} letters wait: {}", errand.broken().size(), one.cause().toString()));
    errand.busy().ifPresent(status -> LOG.warn("The relay asks for patience: {}", status));
    if (errand.isRelayAway() || errand.busy().isPresent()) {
      return Rest.PATIENCE;
    }
    return letters.size() == pace.batch() ? Rest.NONE : Rest.PAUSE;
  }

  /** It is tried again, ever later, and not for ever. */
  Later failing(Letter letter) {
    return Later.afterFailing(letter, pace.after(letter.attempts()));
  }

  boolean isTooOld(Letter letter) {
    return letter.madeAt().toInstant().plus(pace.triesFor()).isBefore(clock.instant());
  }

  Future<Void> end(Letter letter, LetterEnding ending) {
    return tray.end(letter, ending);
  }

  Future<Void> refused(Letter letter, String status, boolean ofAddress) {
    LOG.info("The letter {} was refused: {}", letter.id(), status);
    Future<Void> ended = end(letter, LetterEnding.REFUSED);
    return letter
        .member()
        .filter(_ -> ofAddress)
        .map(member -> ended.compose(_ -> refusals.refused(member, status)))
        .orElse(ended);
  }

  PostalPace pace() {
    return pace;
  }

  Clock clock() {
    return clock;
  }

  Relay relay() {
    return relay;
  }

  NodePace node() {
    return node;
  }

  DomainPace domains() {
    return domains;
  }

  boolean isStopped() {
    return stopped;
  }
}
