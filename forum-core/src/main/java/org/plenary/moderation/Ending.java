package org.plenary.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something ends by itself that is done. */
public sealed interface Ending {

  /** So long after it was done, in whole seconds. */
  record After(Duration time) implements Ending {}

  /** At a moment that was chosen. */
  record At(Instant moment) implements Ending {}

  /** How long it lasts, where that was chosen. */
  default Optional<Duration> length() {
    return this instanceof After(Duration time) ? Optional.of(time) : Optional.empty();
  }

  /** The end itself, where that was chosen. */
  default Optional<Instant> chosen() {
    return this instanceof At(Instant moment) ? Optional.of(moment) : Optional.empty();
  }
}
