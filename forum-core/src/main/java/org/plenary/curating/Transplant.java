package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;

/**
 * Puts posts of one discussion into another of its chapter: marks of readers, subscriptions,
 * counts, search and feeds follow.
 */
final class Transplant {

  private Transplant() {}

  /** Both are locked by this transaction. */
  static Future<Void> move(
      SqlClient transaction,
      ChapterId chapter,
      DiscussionId from,
      DiscussionId to,
      List<Seat> seats) {
    return TransplantQueries.seat(transaction, chapter, to, seats)
        .compose(_ -> TransplantQueries.see(transaction, chapter, from, to, seats))
        .compose(_ -> TransplantQueries.follow(transaction, from, to))
        .compose(_ -> TransplantQueries.count(transaction, from, to))
        .compose(_ -> TransplantQueries.known(transaction, chapter, seats))
        .compose(known -> tell(transaction, chapter, known));
  }

  // Nobody is told again of what was said.
  private static Future<Void> tell(
      SqlClient transaction, ChapterId chapter, Collection<Long> posts) {
    return Outbox.appendQuietly(transaction, chapter, EventKind.POST_MOVED, posts);
  }
}
