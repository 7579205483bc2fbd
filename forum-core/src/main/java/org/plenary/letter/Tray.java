package org.plenary.letter;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.plenary.letter.LetterQueries.Ended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where letters are put that have ended: written down in a moment, those together that end within
 * it, for each writing waits for a disk that others wait for too. What the relay took and is not
 * written down would be sent again, so that it is tried for as long as it can help.
 */
final class Tray {

  private static final Logger LOG = LoggerFactory.getLogger(Tray.class);

  private record Waiting(Ended ended, Promise<Void> written) {}

  private final Vertx vertx;
  private final Pool pool;
  private final PostalPace pace;
  private final Map<LetterEnding, LongAdder> counts = new EnumMap<>(LetterEnding.class);
  private List<Waiting> waiting = new ArrayList<>();
  private boolean writing;

  Tray(Vertx vertx, Pool pool, PostalPace pace) {
    this.vertx = vertx;
    this.pool = pool;
    this.pace = pace;
    for (LetterEnding ending : LetterEnding.values()) {
      counts.put(ending, new LongAdder());
    }
  }

  /** Succeeds when it is written down. */
  Future<Void> end(Letter letter, LetterEnding ending) {
    var one = new Waiting(new Ended(letter, ending), Promise.promise());
    synchronized (this) {
      waiting.add(one);
    }
    begin();
    return one.written().future();
  }

  /** How many ended so since the start. */
  long count(LetterEnding ending) {
    return counts.getOrDefault(ending, new LongAdder()).sum();
  }

  private void begin() {
    synchronized (this) {
      if (writing || waiting.isEmpty()) {
        return;
      }
      writing = true;
    }
    long moment = pace.moment().toMillis();
    if (moment == 0) {
      write();
    } else {
      vertx.setTimer(moment, _ -> write());
    }
  }

  private void write() {
    List<Waiting> these;
    synchronized (this) {
      these = waiting;
      waiting = new ArrayList<>();
    }
    long tries = Math.max(1, pace.longest().dividedBy(pace.pause()));
    write(these.stream().map(Waiting::ended).toList(), tries)
        .onSuccess(_ -> these.forEach(this::written))
        .onFailure(failure -> these.forEach(one -> one.written().fail(failure)))
        .onComplete(_ -> next());
  }

  private Future<Void> write(List<Ended> letters, long tries) {
    return LetterQueries.end(pool, letters)
        .recover(
            failure -> {
              LOG.warn("What became of letters was not written: {}", failure.toString());
              return tries > 1
                  ? vertx
                      .timer(pace.pause().toMillis(), TimeUnit.MILLISECONDS)
                      .compose(_ -> write(letters, tries - 1))
                  : Future.failedFuture(failure);
            });
  }

  private void written(Waiting one) {
    counts.computeIfAbsent(one.ended().ending(), _ -> new LongAdder()).increment();
    one.written().complete();
  }

  private void next() {
    synchronized (this) {
      writing = false;
    }
    begin();
  }
}
