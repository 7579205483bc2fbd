package org.plenary.chapter;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the pages of a chapter are known.
 *
 * @param name of the chapter
 * @param language in which its name is, BCP 47
 * @param ownMark the mark that its officers chose, where they did
 * @param hue in degrees; how light and how strong a colour is made of it is the pages' own
 */
public record Brand(String name, String language, Optional<String> ownMark, int hue) {

  /** Hues stand on a circle of so many degrees. */
  public static final int CIRCLE = 360;

  private static final int LONGEST_MARK = 32;

  // A letter, digit, sign or picture with what belongs to it. Fillers count as letters, unseen.
  private static final Pattern MARK =
      Pattern.compile(
          "(?:(?![\\u115f\\u1160\\u2800\\u3164\\uffa0])(?=[\\p{L}\\p{N}\\p{P}\\p{S}])\\X){1,4}");

  // Controls, formats and private letters, all but joiners; and letters under a heap of accents.
  private static final Pattern HIDING = Pattern.compile("[\\p{C}&&[^\\u200c\\u200d]]|\\p{M}{4}");

  /**
   * The brand in a row with a chapter's {@code mark} and {@code hue}, and the first of its
   * languages.
   */
  public static Brand of(Row row, String name) {
    return new Brand(
        name,
        row.getString("chapter_language"),
        Optional.ofNullable(row.getString("mark")),
        row.getInteger("hue"));
  }

  /** Whether this is one to four letters that can be seen. */
  public static boolean canBeMark(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_MARK
        && !HIDING.matcher(text).find()
        && MARK.matcher(text).matches();
  }

  public static boolean canBeHue(int degrees) {
    return degrees >= 0 && degrees < CIRCLE;
  }

  /** The chapter's own mark, or the initials of its name in its own script. */
  public String mark() {
    return ownMark.orElseGet(() -> Initials.of(name));
  }
}
