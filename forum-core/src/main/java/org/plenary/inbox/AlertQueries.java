package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.inbox.Notification.Sought;

/** Writes notifications of saved searches with their announcements. */
final class AlertQueries {

  // It goes before it comes, for its number says how far an inbox was read. Answers are of many
  // chapters, and it of the chapter of all.
  private static final String TELL =
      """
      with fresh as (
        select p.id
        from saved_search s
        join member m on m.id = s.member_id and m.closed_at is null
        cross join unnest($2::bigint[]) hit (id)
        join post p on p.id = hit.id
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        join byline on byline.id = c.byline_id
        join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
        join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
        join forum_current_access access on access.forum_id = d.forum_id
        left join reading_mark mark on mark.member_id = m.id and mark.discussion_id = d.id
        left join discussion_subscription own on own.member_id = m.id and own.discussion_id = d.id
        left join forum_subscription around
          on around.member_id = m.id and around.forum_id = d.forum_id
        where s.id = $1 and s.alerts
          and c.state = 'visible' and debate.state = 'visible' and d.state <> 'merged'
          and byline.member_id is distinct from m.id
          and coalesce(mark.read_number, 0) < p.number
          and not p.number <@ coalesce(mark.seen, '{}')
          and coalesce(own.level, around.level, 'mentions') <> 'muted'
          and not muted(m.id, c.byline_id)
          and readable_by(greatest(d.audience, access.reading), d.chapter_id, m.id)
          and not exists (
            select
            from notification told
            where told.contribution_id = p.id and told.member_id = m.id)),
      gone as (
        delete from notification
        where saved_search_id = $1 and exists (select from fresh)
        returning read_at, posts),
      untold as (
        select id from fresh
        union
        select unnest(posts) from gone where read_at is null),
      told as (
        insert into notification (member_id, kind, chapter_id, saved_search_id, posts)
        select s.member_id, 'search_answered',
          (select id from chapter order by slug <> 'global', id limit 1), s.id,
          array(select id from untold order by id desc limit %d)
        from saved_search s
        where s.id = $1 and exists (select from fresh)
        returning %s)
      """
              .formatted(Sought.MOST, Announcement.COLUMNS)
          + Announcement.SQL;

  private static final String READ =
      """
      with seen as (
        update notification set read_at = now()
        where saved_search_id = $1 and read_at is null
        returning member_id, chapter_id)
      insert into event (chapter_id, kind, member_id)
      select chapter_id, 'notifications.read', member_id from seen
      """;

  private AlertQueries() {}

  static Future<Void> tell(SqlClient client, long search, List<Long> posts) {
    return client
        .preparedQuery(TELL)
        .execute(Tuple.of(search).addArrayOfLong(posts.toArray(Long[]::new)))
        .mapEmpty();
  }

  static Future<Void> read(SqlClient client, long search) {
    return client.preparedQuery(READ).execute(Tuple.of(search)).mapEmpty();
  }
}
