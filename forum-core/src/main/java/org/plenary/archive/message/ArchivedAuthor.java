package org.plenary.archive.message;

import java.util.Locale;
import org.plenary.text.CleanText;

/**
 * Who wrote a message of an archive.
 *
 * @param digest SHA-256 of the address in lower case, in hex, so that its owner can claim the posts
 *     while the address itself is not kept
 */
public record ArchivedAuthor(String name, String digest) {

  private static final int LONGEST_NAME = 200;

  /** The author with that address or account. */
  public static ArchivedAuthor of(String name, String account) {
    return new ArchivedAuthor(
        shortened(CleanText.of(name)), Sha256.hex(account.strip().toLowerCase(Locale.ROOT)));
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME - 1)));
  }
}
