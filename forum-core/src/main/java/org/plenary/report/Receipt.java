package org.plenary.report;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.sealing.Secret;

/**
 * By which somebody without an account learns what became of their report: 100 random bits in
 * letters that can be written down, of which a digest alone is kept.
 *
 * @param text in groups of five, as {@code 7Q2MX-0HJ4T-K9V3B-N6C8D}
 */
public record Receipt(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  // Crockford's: no I, L, O or U, which are read as others.
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final int GROUP = 5;
  private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{20}");

  static Receipt random() {
    var letters = new StringBuilder();
    RANDOM
        .ints(LENGTH, 0, LETTERS.length())
        .forEach(index -> letters.append(LETTERS.charAt(index)));
    return grouped(letters.toString());
  }

  private static Receipt grouped(String letters) {
    return new Receipt(letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"));
  }

  /** The one that somebody wrote down, however they did; empty for what is none. */
  public static Optional<Receipt> parse(String text) {
    String letters =
        text.strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return Optional.of(letters).filter(FORM.asMatchPredicate()).map(Receipt::grouped);
  }

  Buffer digest() {
    return new Secret(text).digest();
  }
}
