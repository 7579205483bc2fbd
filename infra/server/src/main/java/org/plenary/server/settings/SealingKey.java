package org.plenary.server.settings;

import java.util.Base64;
import org.plenary.sealing.Sealing;

/** A key that encrypts what the database keeps. */
public record SealingKey(String base64) implements Comparable<SealingKey> {

  /** How many bytes it has. */
  static final int BYTES = Sealing.KEY_BYTES;

  /**
   * @throws IllegalArgumentException when the text is not as many bytes in base64
   */
  static SealingKey of(String base64) {
    if (Base64.getDecoder().decode(base64).length != BYTES) {
      throw new IllegalArgumentException();
    }
    return new SealingKey(base64);
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  @Override
  public int compareTo(SealingKey other) {
    return base64.compareTo(other.base64);
  }

  /** Never shows it. */
  @Override
  public String toString() {
    return "a sealing key";
  }
}
