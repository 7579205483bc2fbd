package org.plenary.server.node;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.plenary.rounds.Rounds;

/** What a node does from its start to its end. */
record Task(Runnable starting, Supplier<Future<Void>> stopping) {

  /** Goes on until Vert.x is closed. */
  static Task untilTheEnd(Runnable starting) {
    return new Task(starting, Future::succeededFuture);
  }

  static Task of(Chore chore) {
    return untilTheEnd(chore::start);
  }

  static Task of(Rounds rounds) {
    return stoppedAtOnce(rounds::start, rounds::stop);
  }

  static Task stoppedAtOnce(Runnable starting, Runnable stopping) {
    return new Task(
        starting,
        () -> {
          stopping.run();
          return Future.succeededFuture();
        });
  }

  void start() {
    starting.run();
  }

  /** Ends when what was begun is done. */
  Future<Void> stop() {
    return stopping.get();
  }
}
