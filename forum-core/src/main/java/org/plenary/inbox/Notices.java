package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/**
 * Tells members of what waits for them and of what was answered, in the transaction in which it
 * happens, each once.
 */
public final class Notices {

  private Notices() {}

  /**
   * Tells a member.
   *
   * @param subject the number of the request, claim or invitation
   */
  public static Future<Void> tell(
      SqlClient transaction,
      NotificationKind kind,
      ChapterId chapter,
      long subject,
      MemberId member) {
    return NoticeQueries.tell(transaction, kind, chapter, subject, member);
  }

  /** Tells the officers of a chapter, but not who asks; administrators where there are none. */
  public static Future<Void> tellOfficers(
      SqlClient transaction,
      NotificationKind kind,
      ChapterId chapter,
      long subject,
      MemberId asker) {
    return NoticeQueries.tellOfficers(transaction, kind, chapter, subject, asker);
  }
}
