package org.plenary.authorship;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import org.plenary.authorship.AuthorshipQueries.Claimed;
import org.plenary.chapter.ChapterId;
import org.plenary.inbox.Notices;
import org.plenary.inbox.NotificationKind;

/** Tells officers that somebody claims an author, and claimants how it was answered. */
final class ClaimNotices {

  private ClaimNotices() {}

  /** Tells those of each chapter, an officer of several once. */
  static Future<Void> tellOfficers(
      SqlClient transaction, Claimed claimed, Collection<ChapterId> where) {
    Future<Void> told = Future.succeededFuture();
    for (ChapterId chapter : where) {
      told =
          told.compose(
              _ ->
                  Notices.tellOfficers(
                      transaction,
                      NotificationKind.CLAIM_ASKED,
                      chapter,
                      claimed.id().value(),
                      claimed.member()));
    }
    return told;
  }

  /**
   * Tells who asked.
   *
   * @param chapter whose officer answered
   */
  static Future<Void> tell(SqlClient transaction, ChapterId chapter, Claimed claimed) {
    return Notices.tell(
        transaction,
        NotificationKind.CLAIM_ANSWERED,
        chapter,
        claimed.id().value(),
        claimed.member());
  }
}
