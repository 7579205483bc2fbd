package org.plenary.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.plenary.appeal.OwnAppeal;
import org.plenary.inbox.Notification;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.Notice;

/** What a letter is to say. */
public sealed interface Reading {

  /** Nothing, and it never will. */
  record Nothing() implements Reading {}

  /** Nothing yet: its author may still mend it. */
  record NotYet(Instant until) implements Reading {}

  /**
   * A post.
   *
   * @param kind why they are told of it; absent for who reads its forum as a list
   */
  record Posted(Reader reader, Posting posting, Optional<NotificationKind> kind)
      implements Reading {}

  /**
   * Something else that stands in their inbox.
   *
   * @param notice of it, where it is one
   * @param appeal that is decided, where it tells of one
   */
  record Entered(
      Reader reader, Notification entry, Optional<Notice> notice, Optional<OwnAppeal> appeal)
      implements Reading {

    Entered with(Notice told) {
      return new Entered(reader, entry, Optional.of(told), appeal);
    }

    Entered with(OwnAppeal decided) {
      return new Entered(reader, entry, notice, Optional.of(decided));
    }
  }
}
