package org.plenary.letter;

import java.time.Duration;

/**
 * How a letter goes back until it is taken again.
 *
 * @param rest from now on; nothing where it was not even tried
 * @param counted whether it is held against the letter
 * @param deferred whether the relay put it off, and it waits longer each time
 */
record Later(Letter letter, Duration rest, boolean counted, boolean deferred) {

  /** As if it had not been taken. */
  static Later untouched(Letter letter) {
    return new Later(letter, Duration.ZERO, false, false);
  }

  static Later in(Letter letter, Duration rest) {
    return new Later(letter, rest, false, false);
  }

  static Later afterFailing(Letter letter, Duration rest) {
    return new Later(letter, rest, true, false);
  }

  static Later deferred(Letter letter) {
    return new Later(letter, Duration.ZERO, false, true);
  }
}
