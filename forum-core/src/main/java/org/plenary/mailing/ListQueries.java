package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.plenary.outbox.Job;

/** Makes letters of posts for those who read lists. */
final class ListQueries {

  // What was held is said when it is published; what was imported has a mail of its own already.
  private static final String SAID =
      """
      with said as materialized (
        select p.chapter_id, p.id, p.discussion_id, d.forum_id, c.byline_id,
          greatest(d.audience, access.reading) as wanted,
          coalesce(held.published_at, p.posted_at) as said_at
        from mail_relay
        cross join post p
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
        join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
        join forum_current_access access on access.forum_id = d.forum_id
        left join held_post held on held.post_id = p.id
        where p.chapter_id = $1 and p.id = $2 and c.state = 'visible' and debate.state = 'visible'
          and greatest(mail_relay.since, now() - $3 * interval '1 second')
            <= coalesce(held.published_at, p.posted_at)
          and mail_relay.since is not null
          and not exists (select from message where message.post_id = p.id)),
      """;

  private static final String DELIVER =
      SAID
          + """
          listed as (
            insert into listed_post (chapter_id, post_id)
            select chapter_id, id from said
            on conflict do nothing
            returning post_id)
          insert into letter (member_id, domain, chapter_id, post_id, due_at)
          select reader.member_id, address.domain, said.chapter_id, said.id,
            now() + $4 * interval '1 millisecond'
          from said
          join listed on listed.post_id = said.id
          join list_reader reader
            on reader.forum_id = said.forum_id and reader.since <= said.said_at
          join member m on m.id = reader.member_id and m.issuer is not null and m.closed_at is null
          join mail_address address on address.member_id = m.id and address.suspended_at is null
          left join discussion_subscription own
            on own.member_id = m.id and own.discussion_id = said.discussion_id
          where own.level is distinct from 'muted'
            and not muted(m.id, said.byline_id)
            and readable_by(said.wanted, said.chapter_id, m.id)
          on conflict do nothing
          """;

  // Moderators may hide for a while what waits to be sent. It begins anew once it is shown.
  private static final String REVIVE =
      """
      with shown as materialized (
        select c.id, max(act.acted_at) as acted_at
        from contribution c
        join moderation_action act on act.contribution_id = c.id
        where c.chapter_id = $1 and c.id = $2 and c.state = 'visible'
        group by c.id),
      dropped as materialized (
        select letter.id, letter.ended_at, letter.made_at
        from shown
        join letter on letter.post_id = shown.id
        where letter.ending = 'dropped'
        union all
        select letter.id, letter.ended_at, letter.made_at
        from shown
        join notification told on told.contribution_id = shown.id
        join letter on letter.notification_id = told.id
        where letter.ending = 'dropped')
      update letter set made_at = now(), ended_at = null, ending = null,
        due_at = now() + $4 * interval '1 millisecond'
      from dropped, shown
      where letter.id = dropped.id and letter.ending = 'dropped'
        and dropped.made_at > now() - $3 * interval '1 second'
        and dropped.ended_at < shown.acted_at
      """;

  private static final String FORGET =
      """
      delete from listed_post
      where post_id = any (array(
        select post_id
        from listed_post
        where listed_at < now() - $1 * interval '1 second'
        order by listed_at
        limit 1000
        for update skip locked))
      """;

  private ListQueries() {}

  /**
   * Makes all letters of a post, unless that was done, or it is older than fresh.
   *
   * @param grace how long they wait
   */
  static Future<Void> deliver(SqlClient client, Job job, Duration fresh, Duration grace) {
    return execute(client, DELIVER, job, fresh, grace);
  }

  /** Has letters about a post sent that were not while it was hidden, unless they are older. */
  static Future<Void> revive(SqlClient client, Job job, Duration fresh, Duration grace) {
    return execute(client, REVIVE, job, fresh, grace);
  }

  private static Future<Void> execute(
      SqlClient client, String sql, Job job, Duration fresh, Duration grace) {
    return client
        .preparedQuery(sql)
        .execute(
            Tuple.of(
                job.chapter().value(), job.contribution(), fresh.toSeconds(), grace.toMillis()))
        .mapEmpty();
  }

  /** What is not fresh any more needs no mark. */
  static Future<Void> forget(SqlClient client, Duration fresh) {
    return client.preparedQuery(FORGET).execute(Tuple.of(fresh.toSeconds())).mapEmpty();
  }
}
