package org.plenary.archive.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.archive.message.Sha256;

/** The names that mail has (RFC 5322, 3.6.4). */
final class MessageIds {

  /** More references than this are left out, the farthest first. */
  static final int MOST_REFERENCES = 100;

  // In bytes, as mail counts: an index of the database takes 2,704 of them.
  private static final int LONGEST = 998;
  private static final Pattern BRACKETED = Pattern.compile("<([^<>]{3,})>");
  private static final Pattern BARE = Pattern.compile("(?<![^\\s<>\"@])[^\\s<>\"@]++@[^\\s<>\"]++");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private MessageIds() {}

  /** The one that the field names; pipermail writes them as they were. */
  static Optional<String> first(String field) {
    List<String> ids = all(field);
    return ids.isEmpty() ? bare(field) : Optional.of(ids.getFirst());
  }

  private static Optional<String> bare(String field) {
    Matcher id = BARE.matcher(field);
    return id.find() ? Optional.of(known(id.group())) : Optional.empty();
  }

  /** All in brackets, as they stand. */
  static List<String> all(String field) {
    var ids = new ArrayList<String>();
    Matcher id = BRACKETED.matcher(field);
    while (id.find()) {
      String bare = known(SPACE.matcher(id.group(1)).replaceAll(""));
      if (bare.length() >= 3) {
        ids.add(bare);
      }
    }
    return ids;
  }

  // One that is too long is known by its digest, so that its answers still find it.
  private static String known(String id) {
    String clean = Charsets.clean(id);
    return clean.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        ? clean
        : Sha256.hex(clean) + "@long-message-id.invalid";
  }

  /** For a mail without one: the same for the same author, date, subject and text. */
  static String made(MailHeader header, String text) {
    String content =
        String.join("\n", header.raw("From"), header.raw("Date"), header.raw("Subject"), text);
    return Sha256.hex(content) + "@without-message-id.invalid";
  }
}
