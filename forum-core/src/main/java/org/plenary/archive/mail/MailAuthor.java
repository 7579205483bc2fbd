package org.plenary.archive.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.plenary.archive.message.ArchivedAuthor;
import org.plenary.text.Addresses;

/**
 * Who sent a mail: {@code Jane <jane@example.org>}, {@code jane@example.org (Jane)}, pipermail's
 * {@code jane at example.org (Jane)}, or a list's {@code Jane via list <list@example.org>}.
 */
final class MailAuthor {

  private static final String UNKNOWN = "(unknown)";
  private static final Addresses ADDRESSES = Addresses.spelledOut();
  private static final Pattern ADDRESS = Pattern.compile("([^\\s@()<>]+)@[^\\s@()<>]*");
  private static final Pattern SPELLED =
      Pattern.compile("([^\\s<]{1,100}) at ([\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern COMMENT =
      Pattern.compile("([^\\s<>()@]++@[^\\s<>()]++)\\s*+\\((.*)\\)\\s*+");
  private static final Pattern VIA = Pattern.compile("(.+) via .+");
  private static final Pattern QUOTES = Pattern.compile("^[\\s\"']++|(?<![\\s\"'])[\\s\"']++$");

  private MailAuthor() {}

  static ArchivedAuthor of(MailHeader header) {
    Sender sender = sender(header.raw("From"));
    Matcher list = VIA.matcher(sender.name());
    if (list.matches()) {
      return author(list.group(1), behindList(header, sender.address()));
    }
    return author(sender.name(), sender.address());
  }

  /** Whether the archive wrote {@code at} for the sign, as it then did in the whole mail. */
  static boolean isSpelledOut(MailHeader header) {
    String from = header.raw("From");
    return !from.contains("@") && SPELLED.matcher(from).find();
  }

  private record Sender(String name, String address) {}

  private static ArchivedAuthor author(String name, String address) {
    String shown = shown(name.isBlank() ? address : name);
    String known = shown.isBlank() ? UNKNOWN : shown;
    return ArchivedAuthor.of(known, address.isBlank() ? "name:" + known : address);
  }

  // An address is never shown, not even where it stands for a name.
  private static String shown(String text) {
    Matcher address = ADDRESS.matcher(text);
    return address.matches() ? address.group(1) : ADDRESSES.mask(text);
  }

  private static String behindList(MailHeader header, String address) {
    return Stream.of("X-Original-From", "Reply-To")
        .map(header::raw)
        .map(MailAuthor::sender)
        .map(Sender::address)
        .filter(other -> !other.isBlank())
        .findFirst()
        .orElse(address);
  }

  private static Sender sender(String field) {
    String spelled = SPELLED.matcher(field).replaceAll("$1@$2");
    Matcher comment = COMMENT.matcher(spelled);
    return comment.matches()
        ? new Sender(name(comment.group(2)), comment.group(1))
        : mailbox(spelled);
  }

  private static Sender mailbox(String field) {
    try {
      Mailbox mailbox = LenientAddressParser.DEFAULT.parseMailbox(field);
      if (mailbox == null || !mailbox.getAddress().contains("@")) {
        return new Sender(name(field), "");
      }
      String name = mailbox.getName();
      return new Sender(name == null ? "" : name(name), mailbox.getAddress());
    } catch (RuntimeException _) {
      return new Sender(name(field), "");
    }
  }

  private static String name(String phrase) {
    return QUOTES.matcher(MailHeader.decoded(phrase)).replaceAll("");
  }
}
