package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;

/**
 * Tells people what becomes of a case, action or appeal, in the transaction in which it happens.
 * What they were told of a case before goes, so that there is one notification of each kind.
 */
public final class Chain {

  private Chain() {}

  /**
   * Tells who stands under a byline, whoever it is.
   *
   * @param number of the case
   */
  public static Future<Void> tell(
      SqlClient transaction, NotificationKind kind, ChapterId chapter, long number, long byline) {
    return ChainQueries.forget(transaction, kind, number)
        .compose(_ -> ChainQueries.tell(transaction, kind, chapter, number, byline));
  }

  /** Tells these members. */
  public static Future<Void> tellMembers(
      SqlClient transaction,
      NotificationKind kind,
      ChapterId chapter,
      long number,
      Collection<MemberId> members) {
    return ChainQueries.forget(transaction, kind, number)
        .compose(_ -> ChainQueries.tell(transaction, kind, chapter, number, members));
  }

  /** Tells who stands under a byline why something was done to what they wrote, or to them. */
  public static Future<Void> tellOfAction(
      SqlClient transaction, ChapterId chapter, long action, long byline) {
    return ChainQueries.tellOfAction(transaction, chapter, action, byline);
  }

  /** Tells who stands under a byline that their appeal is decided. */
  public static Future<Void> tellDecided(
      SqlClient transaction, ChapterId chapter, long appeal, long byline) {
    return ChainQueries.tellDecided(transaction, chapter, appeal, byline);
  }

  /** Tells these members of an appeal that they can decide. */
  public static Future<Void> tellOfAppeal(
      SqlClient transaction, ChapterId chapter, long appeal, Collection<MemberId> members) {
    return ChainQueries.tellOfAppeal(transaction, chapter, appeal, members);
  }

  /**
   * Tells the moderators of a chapter who may read a forum that something is held there, once until
   * they read it; not who wrote it. Where there are none its officers are told, or administrators.
   */
  public static Future<Void> tellOfHeld(
      SqlClient transaction, ChapterId chapter, ForumId forum, MemberId author) {
    return ChainQueries.forgetHeld(transaction, forum)
        .compose(_ -> ChainQueries.tellOfHeld(transaction, chapter, forum, author));
  }

  /** Tells who stands under a byline that a post of theirs is published. */
  public static Future<Void> tellPublished(
      SqlClient transaction, ChapterId chapter, long post, long byline) {
    return ChainQueries.tellPublished(transaction, chapter, post, byline);
  }

  /**
   * Tells all members who reported a case that was judged, each of their own report, once. Nobody
   * where what was done can be undone still: they are told when its notice leaves.
   */
  public static Future<Void> tellReporters(SqlClient transaction, ChapterId chapter, long number) {
    return ChainQueries.tellReporters(transaction, chapter, number);
  }
}
