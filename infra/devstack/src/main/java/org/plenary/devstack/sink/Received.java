package org.plenary.devstack.sink;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it came over the line.
 *
 * @param text all of it, its bytes as letters of ISO 8859-1
 */
public record Received(String sender, String recipient, String text) {

  private static final Pattern MESSAGE_ID = inBrackets("message-id");
  private static final Pattern ARCHIVED_AT = inBrackets("archived-at");

  private static Pattern inBrackets(String header) {
    return Pattern.compile(
        "^" + header + ":\\s*(<[^>]*>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }

  /** Of the first header of the kind; nothing without one. */
  public String messageId() {
    return first(MESSAGE_ID);
  }

  /** Where its post is read; nothing without such a header. */
  public String archivedAt() {
    return first(ARCHIVED_AT);
  }

  private String first(Pattern header) {
    Matcher found = header.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
