package org.plenary.devstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does not tell: it is asked, until the patience is over. */
record Asking(Duration patience) {

  private static final Duration PAUSE = Duration.ofMillis(25);

  /** Whether it came to that in time; fails as soon as one who is needed for it has ended. */
  boolean until(BooleanSupplier reached, Runnable requireAlive) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!reached.getAsBoolean()) {
      requireAlive.run();
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  // A server that comes up sends no event: between two questions there is nothing to wait for.
  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }
}
