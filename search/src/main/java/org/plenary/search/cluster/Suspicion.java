package org.plenary.search.cluster;

import java.time.Duration;

/**
 * When Elasticsearch is taken for one that hangs.
 *
 * @param doubt after which somebody who waits has it felt whether it lives
 * @param beat within which what lives says so
 */
public record Suspicion(Duration doubt, Duration beat) {

  /** Together with an answer from elsewhere less than the half second that people are to wait. */
  public static final Suspicion SOON =
      new Suspicion(Duration.ofMillis(100), Duration.ofMillis(250));
}
