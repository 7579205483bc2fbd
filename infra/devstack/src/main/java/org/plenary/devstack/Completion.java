package org.plenary.devstack;

import java.time.Duration;

/**
 * The wait until the server has found all its parts, which are up.
 *
 * @param requireAlive fails when one of them has ended
 * @param patience how long it may last
 */
public record Completion(
    DataDirectory data, RunningStack running, Runnable requireAlive, Duration patience) {

  /** Some hundred times as long as the server usually takes. */
  public static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Returns when everything can be done; fails naming the part that is in the way. */
  public void await() {
    if (!new Asking(patience).until(() -> running.health().isComplete(), requireAlive)) {
      throw late(running.health().awaited());
    }
  }

  private PartFailure late(Part part) {
    String reason =
        switch (part) {
          case ELASTICSEARCH -> "it runs, but the server does not find its cluster healthy";
          case KEYCLOAK -> "it runs, but not under the address by which the server knows it";
          case POSTGRESQL, SERVER -> "it runs, but does not say that the forum can be read";
        };
    return Diagnosis.of(
        part, "%s within %d s".formatted(reason, patience.toSeconds()), data.log(part));
  }
}
