package org.plenary.live;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.plenary.forum.ForumId;
import org.plenary.inbox.NotificationKind;
import org.plenary.member.MemberId;

/** Whom an event concerns. */
public sealed interface Reach {

  /** All who follow where it happened. */
  record Everybody() implements Reach {}

  /**
   * A few, in their inboxes alone.
   *
   * @param member whose inbox it is about as a whole
   * @param notified which notification each of them got
   * @param masked what somebody got who stands under a pseudonym
   */
  record Few(Optional<MemberId> member, Map<MemberId, Long> notified, Optional<Masked> masked)
      implements Reach {
    public Few {
      notified = Map.copyOf(notified);
    }

    /** Whether this member may be one of them; who is behind a pseudonym is asked later. */
    boolean mayBe(MemberId reader) {
      return masked.isPresent()
          || notified.containsKey(reader)
          || member.filter(reader::equals).isPresent();
    }
  }

  /** A notification for a pseudonym, by the digest of who stands under it in a forum. */
  record Masked(long notification, ForumId forum, Buffer digest) {}

  /**
   * The one who is told.
   *
   * @param notification what they got, and why
   * @param unread how many notifications they have not read when they are told
   */
  record One(Optional<News> notification, int unread) implements Reach {}

  /** A notification. */
  record News(long id, NotificationKind kind) {}
}
