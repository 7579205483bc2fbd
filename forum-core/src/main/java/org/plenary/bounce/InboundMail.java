package org.plenary.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail that came in.
 *
 * @param head its lines, in their order
 * @param report of a delivery, as it was written; absent where it is none
 */
record InboundMail(List<Line> head, Optional<String> report) {

  /** A line of its head. */
  record Line(String name, String value) {

    boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  private static final List<String> DELIVERED =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To");
  private static final Set<String> NOBODY =
      Set.of(
          "x-autoreply",
          "x-autorespond",
          "x-autoresponse",
          "list-id",
          "list-unsubscribe",
          "list-post");
  private static final Pattern BULK = Pattern.compile("(?i)bulk|junk|list|auto_reply");
  private static final String OURS = "x-plenary-";

  InboundMail {
    head = List.copyOf(head);
  }

  /** In which it says to whom it came, the surest first. */
  List<String> recipients() {
    return DELIVERED.stream()
        .flatMap(name -> head.stream().filter(line -> line.is(name)).map(Line::value))
        .toList();
  }

  /** Whether nobody wrote it, or it is one of ours that goes round: such is never answered. */
  boolean isAutomatic() {
    return head.stream().anyMatch(InboundMail::isAutomatic);
  }

  private static boolean isAutomatic(Line line) {
    String name = line.name().toLowerCase(Locale.ROOT);
    String value = line.value().strip();
    return switch (name) {
      case "auto-submitted" -> !value.toLowerCase(Locale.ROOT).startsWith("no");
      case "precedence" -> BULK.matcher(value).matches();
      case "return-path" -> value.isEmpty() || value.equals("<>");
      default -> NOBODY.contains(name) || name.startsWith(OURS);
    };
  }
}
