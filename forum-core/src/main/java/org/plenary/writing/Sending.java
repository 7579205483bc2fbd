package org.plenary.writing;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * How a wish came.
 *
 * @param retry absent where the sender would not know it again
 * @param place from where, as far as limits tell places apart; empty where nobody knows
 */
public record Sending(Optional<Retry> retry, String place) {

  /** What comes in one piece, once, from nowhere. */
  public static final Sending PLAIN = new Sending(Optional.empty(), "");

  /**
   * What tells that a wish was sent before.
   *
   * @param key chosen by the sender, 1 to 128 letters
   * @param digest SHA-256 of all that was sent
   */
  public record Retry(String key, Buffer digest) {}
}
