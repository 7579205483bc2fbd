package org.plenary.outbox;

import java.time.Duration;

/**
 * How a worker works.
 *
 * @param pause between two looks when there is nothing to do
 * @param lease how long what it takes is its own; then others take it
 * @param batch how many jobs it takes at once
 * @param attempts after how many a job is parked
 * @param retry after the first failure; twice as long after each other
 */
public record Pace(Duration pause, Duration lease, int batch, int attempts, Duration retry) {

  /** As servers have it: who is killed is replaced within ten seconds. */
  public static final Pace STANDARD =
      new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10), 20, 8, Duration.ofSeconds(2));

  private static final int MOST_DOUBLINGS = 8;

  Duration after(int attempts) {
    return retry.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
  }
}
