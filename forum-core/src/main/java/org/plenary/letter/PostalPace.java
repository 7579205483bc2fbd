package org.plenary.letter;

import java.time.Duration;

/**
 * How a post office works.
 *
 * @param pause between two looks when there is nothing to do
 * @param longestPause between two looks while the relay is away
 * @param batch how many letters it has in hand at most
 * @param connections how many it hands over at once
 * @param longest how long handing over one may take
 * @param nodePace how many a second it hands over
 * @param domainPace how many of them for one domain
 * @param retry after the first time that a letter was put off; twice as long after each other
 * @param latestRetry the most
 * @param triesFor how old a letter is that is put off no more
 * @param attempts how many workers may break on a letter
 */
public record PostalPace(
    Duration pause,
    Duration longestPause,
    int batch,
    int connections,
    Duration longest,
    int nodePace,
    int domainPace,
    Duration retry,
    Duration latestRetry,
    Duration triesFor,
    int attempts) {

  private static final int MOST_DOUBLINGS = 20;
  private static final Duration LONGEST_MOMENT = Duration.ofMillis(50);

  /** As servers have it. */
  public static PostalPace of(
      int batch,
      int connections,
      Duration longest,
      int nodePace,
      int domainPace,
      Duration triesFor) {
    return new PostalPace(
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        batch,
        connections,
        longest,
        nodePace,
        domainPace,
        Duration.ofMinutes(1),
        Duration.ofHours(4),
        triesFor,
        20);
  }

  /** How long what it takes is its own: two rounds of hands, whichever breaks off in the first. */
  Duration lease() {
    return longest.multipliedBy(2).plusSeconds(5);
  }

  /** How many letters go at once; none waits for its turn longer than a second. */
  int hands() {
    return Math.min(connections, nodePace);
  }

  /** How long what has ended is gathered: at this pace it occupies half of the hands at most. */
  Duration moment() {
    Duration half = Duration.ofSeconds(hands()).dividedBy(2L * nodePace);
    return half.compareTo(LONGEST_MOMENT) < 0 ? half : LONGEST_MOMENT;
  }

  /** How long a letter waits that was put off so often. */
  Duration after(int times) {
    Duration wait = retry.multipliedBy(1L << Math.clamp(times - 1, 0, MOST_DOUBLINGS));
    return wait.compareTo(latestRetry) < 0 ? wait : latestRetry;
  }
}
