package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/** Writes notices with their announcements. */
final class NoticeQueries {

  private static final String TELL =
      """
      with told as (
        insert into notification (member_id, kind, chapter_id,
          join_request_id, authorship_claim_id, invitation_id)
        select m.id, $2::text::notification_kind, $1,
          case when $2 like 'join%%' then $3::bigint end,
          case when $2 like 'claim%%' then $3 end,
          case when $2 like 'invitation%%' then $3 end
        from member m
        where m.issuer is not null and m.closed_at is null and %s
        on conflict do nothing
        returning %s)
      """;

  private static final String TELL_ONE =
      TELL.formatted("m.id = $4", Announcement.COLUMNS) + Announcement.SQL;

  // A chapter without officers has administrators.
  private static final String TELL_OFFICERS =
      TELL.formatted(
              """
              m.id <> $4 and m.id in (
                select held.member_id
                from membership held
                where (held.role = 'officer' and held.chapter_id = $1)
                  or (held.role = 'administrator' and not exists (
                    select from membership office
                    where office.role = 'officer' and office.chapter_id = $1)))
              """,
              Announcement.COLUMNS)
          + Announcement.SQL;

  private NoticeQueries() {}

  static Future<Void> tell(
      SqlClient client, NotificationKind kind, ChapterId chapter, long subject, MemberId member) {
    return tell(client, TELL_ONE, kind, chapter, subject, member);
  }

  static Future<Void> tellOfficers(
      SqlClient client, NotificationKind kind, ChapterId chapter, long subject, MemberId asker) {
    return tell(client, TELL_OFFICERS, kind, chapter, subject, asker);
  }

  private static Future<Void> tell(
      SqlClient client,
      String sql,
      NotificationKind kind,
      ChapterId chapter,
      long subject,
      MemberId member) {
    return client
        .preparedQuery(sql)
        .execute(Tuple.of(chapter.value(), kind.sqlName(), subject, member.value()))
        .mapEmpty();
  }
}
