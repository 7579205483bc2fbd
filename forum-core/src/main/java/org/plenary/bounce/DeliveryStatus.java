package org.plenary.bounce;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.letter.EnhancedStatus;

/** What a report of delivery (RFC 3464) says of the recipients of a letter. */
final class DeliveryStatus {

  private static final Pattern FOLD = Pattern.compile("\n[ \\t]+(?=\\S)");
  private static final Pattern PARAGRAPH = Pattern.compile("\n[ \\t]*\n");
  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
  private static final String UNKNOWN = "5.0.0";

  private DeliveryStatus() {}

  /**
   * Why an address takes no letter, or that it says nothing more than that; empty where all is
   * well, or may still be, or where it is nothing that is held against an address.
   */
  static Optional<String> failure(String text) {
    return PARAGRAPH
        .splitAsStream(FOLD.matcher(text.replace("\r\n", "\n")).replaceAll(" "))
        .filter(recipient -> action(recipient).equals("failed"))
        .map(recipient -> status(field(recipient, "status")))
        .filter(status -> status.equals(UNKNOWN) || new EnhancedStatus(status).isOfAddress())
        .findFirst();
  }

  // Some write more behind the word.
  private static String action(String recipient) {
    return field(recipient, "action").toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
  }

  private static String field(String recipient, String name) {
    return Arrays.stream(recipient.split("\n"))
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2 && parts[0].strip().equalsIgnoreCase(name))
        .map(parts -> parts[1].strip())
        .findFirst()
        .orElse("");
  }

  private static String status(String text) {
    Matcher status = STATUS.matcher(text);
    return status.find() ? status.group() : UNKNOWN;
  }
}
