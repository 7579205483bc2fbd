package org.plenary.archive.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name that a mailing list puts in front of every subject, {@code [list-name]}. */
final class ListTag {

  private static final Pattern TAG = Pattern.compile("\\[([\\w .-]{2,40})\\]\\s*");

  private ListTag() {}

  /** The subject without the tag of the list to which the mail was sent; other tags stay. */
  static String removed(MailHeader header) {
    String subject = header.text("Subject");
    Matcher tag = TAG.matcher(subject);
    return tag.find() && isList(header, tag.group(1)) ? tag.replaceFirst("") : subject;
  }

  private static boolean isList(MailHeader header, String tag) {
    String name = tag.strip().toLowerCase(Locale.ROOT);
    return Stream.of("List-Id", "List-Post", "Sender", "To", "Cc")
        .map(field -> header.raw(field).toLowerCase(Locale.ROOT))
        .anyMatch(
            field ->
                field.contains(name + "@")
                    || field.contains("<" + name + ".")
                    || field.contains(name + "-bounces@"));
  }
}
