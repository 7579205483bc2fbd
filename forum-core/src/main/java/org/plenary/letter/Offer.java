package org.plenary.letter;

import java.util.Optional;
import org.plenary.forum.ForumId;
import org.plenary.inbox.NotificationKind;

/** What of their mail somebody can end with one click. */
public sealed interface Offer {

  /** Mail of one kind. */
  record OfKind(NotificationKind kind) implements Offer {}

  /** A forum, read as a list. */
  record OfList(ForumId forum) implements Offer {}

  /** Digests of one way. */
  record OfDigests(MailWay way) implements Offer {}

  /** By which {@link #parse} knows it again. */
  default String text() {
    return switch (this) {
      case OfKind(NotificationKind kind) -> "k" + kind.sqlName();
      case OfList(ForumId forum) -> "l" + forum.value();
      case OfDigests(MailWay way) -> "d" + way.sqlName();
    };
  }

  /** Empty for what none ever was, or is any more. */
  static Optional<Offer> parse(String text) {
    try {
      String what = text.substring(1);
      return switch (text.charAt(0)) {
        case 'k' -> Optional.of(new OfKind(NotificationKind.ofSql(what)));
        case 'l' -> Optional.of(new OfList(new ForumId(Integer.parseInt(what))));
        case 'd' -> Optional.of(new OfDigests(MailWay.ofSql(what)));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }
}
