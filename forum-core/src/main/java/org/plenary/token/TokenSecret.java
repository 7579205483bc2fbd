package org.plenary.token;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a program shows: 256 random bits behind a word by which scanners of leaks know it. */
public record TokenSecret(String text) {

  private static final String PREFIX = "plen_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static TokenSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether a text could be one. */
  public static boolean looksLike(String text) {
    return text.startsWith(PREFIX);
  }

  /** SHA-256. */
  Buffer digest() {
    try {
      return Buffer.buffer(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never shows it. */
  @Override
  public String toString() {
    return "a secret";
  }
}
