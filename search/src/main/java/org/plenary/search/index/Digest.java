package org.plenary.search.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A number for all that the index holds of a post; what is different has another one. */
public final class Digest {

  /** Under which name it is kept. */
  public static final String FIELD = "digest";

  // None of these is a byte of UTF-8.
  private static final byte BEGIN = (byte) 0xfd;
  private static final byte END = (byte) 0xfe;
  private static final byte NEXT = (byte) 0xff;

  private Digest() {}

  public static long of(Map<String, Object> fields) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, fields);
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, Object value) {
    switch (value) {
      case Map<?, ?> fields -> {
        digest.update(BEGIN);
        new TreeMap<>(fields)
            .forEach(
                (name, field) -> {
                  add(digest, name);
                  add(digest, field);
                });
        digest.update(END);
      }
      case List<?> values -> {
        digest.update(BEGIN);
        values.forEach(each -> add(digest, each));
        digest.update(END);
      }
      default -> {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(NEXT);
      }
    }
  }
}
