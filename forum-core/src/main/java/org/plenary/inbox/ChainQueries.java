package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;

/** Writes what people are told of moderation, with its announcements. */
final class ChainQueries {

  private static final String FORGET =
      "delete from notification where case_id = $2 and kind = $1::text::notification_kind";

  private static final String TELL_BYLINE =
      """
      with told as (
        insert into notification (member_id, byline_id, kind, chapter_id, %s)
        select m.id, case when m.id is null then byline.id end, $1::text::notification_kind, $2, $3
        from byline
        left join member m on m.id = byline.member_id
        where byline.id = $4
          and ((m.issuer is not null and m.closed_at is null) or byline.kind in ('pseudonym', 'role'))
        on conflict do nothing
        returning %s)
      """
          + Announcement.SQL;

  private static final String TELL_MEMBERS =
      """
      with told as (
        insert into notification (member_id, kind, chapter_id, %s)
        select m.id, $1::text::notification_kind, $2, $3
        from member m
        where m.id = any ($4) and m.issuer is not null and m.closed_at is null
        on conflict do nothing
        returning %s)
      """
          + Announcement.SQL;

  private static final String OF_CASE = told(TELL_BYLINE, "case_id");
  private static final String OF_ACTION = told(TELL_BYLINE, "action_id");
  private static final String OF_DECISION = told(TELL_BYLINE, "appeal_id");
  private static final String MEMBERS_OF_CASE = told(TELL_MEMBERS, "case_id");
  private static final String MEMBERS_OF_APPEAL = told(TELL_MEMBERS, "appeal_id");

  private static final String TELL_REPORTERS =
      """
      with told as (
        insert into notification (member_id, kind, chapter_id, report_id)
        select m.id, 'report_judged', $1, report.id
        from report
        join member m on m.id = report.reporter_id and m.issuer is not null and m.closed_at is null
        where report.case_id = $2 and report.outcome in ('acted', 'not_acted') and %s
        on conflict do nothing
        returning %s)
      """
              .formatted(Settled.REPORT, Announcement.COLUMNS)
          + Announcement.SQL;

  private static final String OF_PUBLISHED = told(TELL_BYLINE, "contribution_id");

  private static final String FORGET_HELD =
      "delete from notification where held_forum_id = $1 and read_at is not null";

  // Of the ranks that there are in a chapter the nearest is told; in one order, for two who write
  // at once meet in the same rows.
  private static final String TELL_OF_HELD =
      """
      with power as (
        select held.member_id, min(case held.role
          when 'moderator' then 1 when 'officer' then 2 else 3 end) as rank
        from membership held
        where held.chapter_id = $1 and held.role in ('moderator', 'officer')
          or held.role = 'administrator'
        group by held.member_id),
      told as (
        insert into notification (member_id, kind, chapter_id, held_forum_id)
        select m.id, 'post_held', $1, $2
        from power
        join member m on m.id = power.member_id and m.issuer is not null and m.closed_at is null
        join forum_current_access access on access.forum_id = $2
        where power.rank = (select min(rank) from power where member_id <> $3) and m.id <> $3
          and readable_by(access.reading, $1, m.id)
        order by m.id
        on conflict do nothing
        returning %s)
      """
              .formatted(Announcement.COLUMNS)
          + Announcement.SQL;

  private ChainQueries() {}

  private static String told(String sql, String column) {
    return sql.formatted(column, Announcement.COLUMNS);
  }

  static Future<Void> forget(SqlClient transaction, NotificationKind kind, long number) {
    return transaction.preparedQuery(FORGET).execute(Tuple.of(kind.sqlName(), number)).mapEmpty();
  }

  static Future<Void> tell(
      SqlClient transaction, NotificationKind kind, ChapterId chapter, long number, long byline) {
    return tell(transaction, OF_CASE, kind, chapter, number, byline);
  }

  private static Future<Void> tell(
      SqlClient transaction,
      String sql,
      NotificationKind kind,
      ChapterId chapter,
      long number,
      long byline) {
    return transaction
        .preparedQuery(sql)
        .execute(Tuple.of(kind.sqlName(), chapter.value(), number, byline))
        .mapEmpty();
  }

  static Future<Void> tellOfAction(
      SqlClient transaction, ChapterId chapter, long action, long byline) {
    return tell(transaction, OF_ACTION, NotificationKind.NOTICE, chapter, action, byline);
  }

  static Future<Void> tellDecided(
      SqlClient transaction, ChapterId chapter, long appeal, long byline) {
    return tell(transaction, OF_DECISION, NotificationKind.APPEAL_DECIDED, chapter, appeal, byline);
  }

  static Future<Void> tell(
      SqlClient transaction,
      NotificationKind kind,
      ChapterId chapter,
      long number,
      Collection<MemberId> members) {
    return tell(transaction, MEMBERS_OF_CASE, kind, chapter, number, members);
  }

  static Future<Void> tellOfAppeal(
      SqlClient transaction, ChapterId chapter, long appeal, Collection<MemberId> members) {
    return tell(
        transaction, MEMBERS_OF_APPEAL, NotificationKind.APPEAL_MADE, chapter, appeal, members);
  }

  private static Future<Void> tell(
      SqlClient transaction,
      String sql,
      NotificationKind kind,
      ChapterId chapter,
      long number,
      Collection<MemberId> members) {
    return transaction
        .preparedQuery(sql)
        .execute(
            Tuple.of(kind.sqlName(), chapter.value(), number)
                .addArrayOfLong(members.stream().map(MemberId::value).toArray(Long[]::new)))
        .mapEmpty();
  }

  static Future<Void> forgetHeld(SqlClient transaction, ForumId forum) {
    return transaction.preparedQuery(FORGET_HELD).execute(Tuple.of(forum.value())).mapEmpty();
  }

  static Future<Void> tellOfHeld(
      SqlClient transaction, ChapterId chapter, ForumId forum, MemberId author) {
    return transaction
        .preparedQuery(TELL_OF_HELD)
        .execute(Tuple.of(chapter.value(), forum.value(), author.value()))
        .mapEmpty();
  }

  static Future<Void> tellPublished(
      SqlClient transaction, ChapterId chapter, long post, long byline) {
    return tell(transaction, OF_PUBLISHED, NotificationKind.POST_PUBLISHED, chapter, post, byline);
  }

  static Future<Void> tellReporters(SqlClient transaction, ChapterId chapter, long number) {
    return transaction
        .preparedQuery(TELL_REPORTERS)
        .execute(Tuple.of(chapter.value(), number))
        .mapEmpty();
  }
}
