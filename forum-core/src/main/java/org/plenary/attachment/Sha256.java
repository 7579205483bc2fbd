package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what the content of a file is known: SHA-256, in 64 small hexadecimal digits. */
public record Sha256(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("No SHA-256");
    }
  }

  public static Sha256 of(Buffer content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
      return new Sha256(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty where the text is none. */
  public static Optional<Sha256> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
  }
}
