package org.plenary.devstack.sink;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it came over the line.
 *
 * @param text all of it, its bytes as letters of ISO 8859-1
 */
public record Received(String sender, String recipient, String text) {

  private static final Pattern MESSAGE_ID =
      Pattern.compile("^message-id:\\s*(<[^>]*>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** Of the first header of the kind; nothing without one. */
  public String messageId() {
    Matcher found = MESSAGE_ID.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
