package org.plenary.archive.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Bytes to text where the label may be missing, unknown or wrong. */
final class Charsets {

  /** What Western mail without a label is written in; it has a character for nearly every byte. */
  static final Charset FALLBACK = Charset.forName("windows-1252");

  private Charsets() {}

  /**
   * In the labelled charset if the bytes are valid in it; else in UTF-8 if they are valid in that;
   * else in windows-1252. Labels of ASCII and Latin-1 are not believed.
   */
  static String decode(byte[] bytes, Optional<String> label) {
    return label
        .flatMap(Charsets::named)
        .filter(charset -> !isDoubtful(charset))
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> new String(bytes, FALLBACK));
  }

  // Programs that knew one charset put its name on everything.
  private static boolean isDoubtful(Charset charset) {
    return charset.equals(StandardCharsets.US_ASCII)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(FALLBACK);
  }

  private static Optional<Charset> named(String label) {
    String name = label.strip().replace("\"", "").replace("'", "");
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | UnsupportedOperationException _) {
      return Optional.empty();
    }
  }

  /** Without the character that PostgreSQL does not store. */
  static String clean(String text) {
    return text.indexOf(0) < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
