package org.plenary.archive.message;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.text.CleanText;

/**
 * What a message is about.
 *
 * @param text as it was written, on one line, without characters that break a page
 */
public record Subject(String text) {

  private static final int LONGEST_TITLE = 300;
  private static final String REPLY =
      "(?:re|aw|antw|sv|vs|rv|res|ref|tr|fwd?|wg|doorst|رد|回复|转发)(?:\\s?[\\[(]\\d{1,3}[\\])])?\\s?[:：]";
  private static final Pattern PREFIXES =
      Pattern.compile(
          "^(?:\\s*+(\\[[^\\]]{1,40}\\])?\\s*+" + REPLY + "\\s*+)++",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TAIL =
      Pattern.compile("(?<!\\s)\\s*+\\(was:? .{1,300}\\)\\s*+$", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("^\\s*\\[[^\\]]{1,40}\\]\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  public Subject {
    text = CleanText.of(text);
  }

  /** Whether it says that it answers something. */
  public boolean isReply() {
    return PREFIXES.matcher(text).find();
  }

  /** For people: without the marks of a reply, at most 300 characters, never empty. */
  public String title() {
    var prefixes = PREFIXES.matcher(text);
    String bare = prefixes.find() ? tag(prefixes.group(1)) + text.substring(prefixes.end()) : text;
    String title = bare.strip();
    if (title.isEmpty()) {
      return "(no subject)";
    }
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }

  private static String tag(@Nullable String group) {
    return group == null ? "" : group + " ";
  }

  /** Equal for a message and its replies: no prefixes, list tags, case or spacing. */
  public String key() {
    String bare = TAIL.matcher(PREFIXES.matcher(text).replaceFirst("")).replaceFirst("");
    String untagged = TAG.matcher(bare).replaceFirst("");
    return SPACE.matcher(untagged).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
