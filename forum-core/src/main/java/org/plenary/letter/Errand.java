package org.plenary.letter;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.Relay.Scope;
import org.plenary.letter.Scribe.Written;

/** One batch of letters on its way to the relay, some at the same time. */
final class Errand {

  /** A letter in hand. */
  private record Ready(Letter letter, Mail mail) {}

  /** A letter of which nothing is known but that the relay broke off. */
  record BrokenOff(Letter letter, Throwable cause) {}

  private final PostOffice office;
  private final Instant begun;
  private final Queue<Ready> ready = new ConcurrentLinkedQueue<>();
  private final Queue<Later> later = new ConcurrentLinkedQueue<>();
  private final Queue<BrokenOff> broken = new ConcurrentLinkedQueue<>();
  private final Set<Buffer> patient = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicReference<@Nullable String> busy = new AtomicReference<>();

  /**
   * @param begun when its letters were taken, or before
   */
  Errand(PostOffice office, Instant begun) {
    this.office = office;
    this.begun = begun;
  }

  /**
   * Those that their domains take now; nobody has to write the others yet, which are to go back.
   */
  List<Letter> inPace(List<Letter> letters) {
    List<Letter> now = new ArrayList<>();
    for (Letter letter : letters) {
      office
          .domains()
          .wait(letter.domain(), office.clock().instant())
          .ifPresentOrElse(wait -> later.add(Later.in(letter, wait)), () -> now.add(letter));
    }
    return now;
  }

  /** Ends when all of them were answered or are to go back. */
  Future<Void> run(List<Letter> letters, Map<Letter, Written> written) {
    List<Future<Void>> ends = new ArrayList<>();
    for (Letter letter : letters) {
      switch (written.get(letter)) {
        case Written.Ready(Mail mail) -> ready.add(new Ready(letter, mail));
        case Written.Gone() -> ends.add(office.end(letter, LetterEnding.DROPPED));
        case Written.TooEarly(Instant until) -> later.add(Later.in(letter, until(until)));
        case null -> later.add(office.failing(letter));
      }
    }
    Stream.generate(this::next).limit(office.pace().hands()).forEach(ends::add);
    return Future.join(ends).mapEmpty();
  }

  // Clocks differ; whoever is too early by a little comes back in a little.
  private Duration until(Instant until) {
    Duration wait = Duration.between(office.clock().instant(), until);
    Duration least = office.pace().pause();
    return wait.compareTo(least) < 0 ? least : wait;
  }

  private Future<Void> next() {
    Ready one = ready.poll();
    return one == null ? Future.succeededFuture() : inTurn(one).compose(_ -> next());
  }

  // What was found out while it waited holds for it too.
  private Future<Void> inTurn(Ready one) {
    return stays(one) ? goesBack(one) : office.node().turn().compose(_ -> hand(one));
  }

  private Future<Void> hand(Ready one) {
    return stays(one)
        ? goesBack(one)
        : office.relay().hand(one.mail()).compose(answer -> answered(one.letter(), answer));
  }

  private boolean stays(Ready one) {
    return isOver() || patient.contains(one.letter().domain());
  }

  private Future<Void> goesBack(Ready one) {
    later.add(Later.untouched(one.letter()));
    return Future.succeededFuture();
  }

  // What could outlast its lease would be sent by others too.
  private boolean isOver() {
    Instant latest = begun.plus(office.pace().lease()).minus(office.pace().longest());
    return office.isStopped()
        || busy().isPresent()
        || seemsAway()
        || office.clock().instant().isAfter(latest);
  }

  private boolean seemsAway() {
    return answers.get() == 0 && broken.size() >= office.pace().hands();
  }

  private Future<Void> answered(Letter letter, Answer answer) {
    if (answer instanceof Answer.Broken(Throwable cause)) {
      broken.add(new BrokenOff(letter, cause));
      return Future.succeededFuture();
    }
    if (!(answer instanceof Answer.Deferred(_, Scope scope) && scope == Scope.RELAY)) {
      answers.incrementAndGet();
    }
    return switch (answer) {
      case Answer.Accepted() -> office.end(letter, LetterEnding.SENT);
      case Answer.Refused(String status, boolean ofAddress) ->
          office.refused(letter, status, ofAddress);
      case Answer.Deferred(String status, Scope scope) -> deferred(letter, status, scope);
      case Answer.Broken _ -> Future.succeededFuture();
    };
  }

  private Future<Void> deferred(Letter letter, String status, Scope scope) {
    switch (scope) {
      case LETTER -> {}
      case DOMAIN -> patient.add(letter.domain());
      case RELAY -> busy.set(status);
    }
    if (office.isTooOld(letter)) {
      return office.refused(letter, status, false);
    }
    later.add(Later.deferred(letter));
    return Future.succeededFuture();
  }

  /** As what the relay put off whatever it was asked for, if it did. */
  Optional<String> busy() {
    return Optional.ofNullable(busy.get());
  }

  /** Whether the relay answered nothing at all. */
  boolean isRelayAway() {
    return answers.get() == 0 && !broken.isEmpty();
  }

  List<Later> later() {
    return List.copyOf(later);
  }

  List<BrokenOff> broken() {
    return List.copyOf(broken);
  }

  /** Whose post offices asked for patience. */
  Set<Buffer> patient() {
    return Set.copyOf(patient);
  }
}
