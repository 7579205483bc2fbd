package org.plenary.web.letter;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Encoding;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/**
 * What people wrote as it may stand in headers of mail: on one line, without what cannot be seen or
 * turns the direction of what stands beside it, and encoded (RFC 2047) where it must be.
 */
final class HeaderText {

  private static final String ENCODED = "=?";
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N} ]+");

  // Of what forms others, joiners are letters to some scripts and to emoji, and Arabic signs are
  // drawn.
  private static final Set<Integer> FORMING_AND_SEEN =
      Set.of(0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x08E2, 0x200C, 0x200D);

  private HeaderText() {}

  /** The words alone, on one line. */
  static String line(String text) {
    var line = new StringBuilder(text.length());
    SPACES
        .matcher(text)
        .replaceAll(" ")
        .codePoints()
        .filter(HeaderText::isSeen)
        .forEach(line::appendCodePoint);
    return SPACES.matcher(line).replaceAll(" ").strip();
  }

  private static boolean isSeen(int point) {
    return !Character.isISOControl(point)
        && Character.getType(point) != Character.SURROGATE
        && (Character.getType(point) != Character.FORMAT || FORMING_AND_SEEN.contains(point));
  }

  /**
   * As text of a header without a form.
   *
   * @param used how many letters stand before it
   */
  static String words(String text, int used) {
    String line = line(text);
    return line.contains(ENCODED) || EncoderUtil.hasToBeEncoded(line, used)
        ? EncoderUtil.encodeEncodedWord(
            line, Usage.TEXT_TOKEN, used, StandardCharsets.UTF_8, best(line))
        : line;
  }

  /** As what stands before an address, with a space behind it; nothing where nothing is left. */
  static String name(String text) {
    String line = line(text);
    if (line.isEmpty()) {
      return "";
    }
    return (line.contains(ENCODED) || EncoderUtil.hasToBeEncoded(line, 0)
            ? EncoderUtil.encodeEncodedWord(
                line, Usage.WORD_ENTITY, 0, StandardCharsets.UTF_8, best(line))
            : EncoderUtil.encodeAddressDisplayName(line))
        + " ";
  }

  // What is mostly Latin stays readable.
  private static Encoding best(String line) {
    long plain = line.codePoints().filter(point -> point < 0x80).count();
    return HARMLESS.matcher(line).lookingAt() && plain * 2 > line.length()
        ? Encoding.Q
        : Encoding.B;
  }
}
