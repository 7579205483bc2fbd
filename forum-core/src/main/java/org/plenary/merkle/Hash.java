package org.plenary.merkle;

import java.util.Arrays;
import java.util.Base64;

/** The 32 bytes of a SHA-256. */
public final class Hash {

  /** How many bytes it has. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException when there are not {@link #BYTES} bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A hash has %d bytes.".formatted(BYTES));
    }
    return new Hash(bytes.clone());
  }

  /**
   * Reads standard base64 with its padding, and no other spelling of the same bytes.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Hash ofBase64(String text) {
    Hash hash = of(Base64.getDecoder().decode(text));
    if (!hash.base64().equals(text)) {
      throw new IllegalArgumentException("This is not how a hash is spelt in base64.");
    }
    return hash;
  }

  // The digest that made them keeps no hold of them.
  static Hash made(byte[] bytes) {
    return new Hash(bytes);
  }

  byte[] shared() {
    return bytes;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
