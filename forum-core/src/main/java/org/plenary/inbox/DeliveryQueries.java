package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.outbox.Job;

/** Tells members of a post. */
final class DeliveryQueries {

  private static final String WORDS =
      """
      select words.source
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      where p.chapter_id = $1 and p.id = $2 and c.state = 'visible' and words.format = 'markdown'
        and greatest(words.written_at, (
          select held.published_at from held_post held where held.post_id = p.id))
            > now() - $3 * interval '1 second'
      """;

  private static final String SAID =
      """
      with said as materialized (
        select p.chapter_id, p.id, p.discussion_id, p.number, p.parent_id,
          coalesce(
            (select held.published_at from held_post held where held.post_id = p.id), p.posted_at)
            as posted_at,
          p.revision, d.forum_id,
          c.byline_id, byline.member_id as author_id,
          greatest(d.audience, access.reading) as wanted
        from post p
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        join byline on byline.id = c.byline_id
        join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
        join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
        join forum_current_access access on access.forum_id = d.forum_id
        where p.chapter_id = $1 and p.id = $2 and c.state = 'visible'
          and debate.state = 'visible'),
      """;

  // A whole chapter is called by those alone who answer for it, under their own names. Of many,
  // those are told who were here last.
  private static final String CROWD =
      """
      crowd as (
        select m.id as member_id
        from (
          select held.member_id
          from said
          join chapter on chapter.slug = any ($3)
          join membership held on held.chapter_id = chapter.id
          where exists (
            select
            from membership power
            where power.member_id = said.author_id and (power.role = 'administrator'
              or (power.chapter_id = chapter.id and power.role in ('officer', 'moderator'))))
          union
          select held.member_id
          from chapter
          join membership held on held.chapter_id = chapter.id
            and held.role in ('moderator', 'chair', 'officer')
          where chapter.slug || '/' || held.role || 's' = any ($4)) held
        join member m on m.id = held.member_id and m.issuer is not null and m.closed_at is null
        order by m.signed_in_at desc nulls last, m.id
        limit $5),
      """;

  // What somebody chose counts for what is said later; what was held is said when it is published.
  private static final String WISHES =
      """
      wish (member_id, byline_id, kind) as (
        select id, null::bigint, 'mention'::notification_kind from member where handle = any ($3)
        union all
        select member_id, null, 'mention' from crowd
        union all
        select byline.member_id, case when byline.member_id is null then byline.id end, 'reply'
        from said
        join contribution above on above.chapter_id = said.chapter_id and above.id = said.parent_id
        join byline on byline.id = above.byline_id
        where byline.id <> said.byline_id
          and (byline.member_id is not null or byline.kind = 'pseudonym')
        union all
        select byline.member_id, case when byline.member_id is null then byline.id end, 'quote'
        from said
        join quote on quote.chapter_id = said.chapter_id and quote.post_id = said.id
          and quote.revision = said.revision
        join contribution quoted on quoted.id = quote.source_id
        join byline on byline.id = quoted.byline_id
        where byline.id <> said.byline_id
          and (byline.member_id is not null or byline.kind = 'pseudonym')
        union all
        select chosen.member_id, null, 'new_discussion'
        from said
        join forum_subscription chosen on chosen.forum_id = said.forum_id
        where said.number = 1 and chosen.level in ('new_discussions', 'all')
          and chosen.chosen_at <= said.posted_at
        union all
        select chosen.member_id, null, 'new_post'
        from said
        join discussion_subscription chosen on chosen.discussion_id = said.discussion_id
        where chosen.level = 'all' and chosen.chosen_at <= said.posted_at
        union all
        select chosen.member_id, null, 'new_post'
        from said
        join forum_subscription chosen on chosen.forum_id = said.forum_id
        where said.number > 1 and chosen.level = 'all' and chosen.chosen_at <= said.posted_at
          and not exists (
            select
            from discussion_subscription own
            where own.member_id = chosen.member_id and own.discussion_id = said.discussion_id))
      """;

  // Who is behind a pseudonym is not known here: whether they may read it, and whether they wish
  // to, is asked when they read their inbox. So is whether they wrote it: that they alone of many
  // were not told would tell who they are.
  private static final String TELL =
      """
      , told as (
        insert into notification (member_id, byline_id, kind, chapter_id, contribution_id)
        select distinct on (wish.member_id, wish.byline_id) wish.member_id, wish.byline_id, wish.kind,
          said.chapter_id, said.id
        from wish
        cross join said
        left join member m on m.id = wish.member_id
        left join discussion_subscription own
          on own.member_id = m.id and own.discussion_id = said.discussion_id
        left join forum_subscription around
          on around.member_id = m.id and around.forum_id = said.forum_id
        where (wish.byline_id is not null or (m.issuer is not null and m.closed_at is null
            and m.id is distinct from said.author_id
            and coalesce(own.level, around.level, 'mentions') <> 'muted'
            and not muted(m.id, said.byline_id)
            and readable_by(said.wanted, said.chapter_id, m.id)))
          and not exists (
            select
            from notification told
            where told.contribution_id = said.id
              and told.member_id is not distinct from wish.member_id
              and told.byline_id is not distinct from wish.byline_id)
        order by wish.member_id, wish.byline_id, wish.kind
        on conflict do nothing
        returning %s)
      """
          .formatted(Announcement.COLUMNS);

  private static final String DELIVER = SAID + CROWD + WISHES + TELL + Announcement.SQL;

  private static final String FORGET =
      """
      delete from notification
      where id = any (array(
        select id
        from notification
        where made_at < now() - $1 * interval '1 second'
        order by made_at
        limit 1000
        for update skip locked))
      """;

  private DeliveryQueries() {}

  /** What a post says that is new enough to be told of; empty for anything else. */
  static Future<Optional<String>> words(SqlClient client, Job job, Duration fresh) {
    return client
        .preparedQuery(WORDS)
        .mapping(row -> row.getString("source"))
        .execute(Tuple.of(job.chapter().value(), job.contribution(), fresh.toSeconds()))
        .map(rows -> rows.stream().findFirst());
  }

  /**
   * Tells everybody once.
   *
   * @param names of members, or of chapters
   * @param roles who is called by a role, as {@code chapter/moderators}
   * @param crowd how many are told at most of those who are not called by name
   */
  static Future<Void> deliver(
      SqlClient client, Job job, List<String> names, List<String> roles, int crowd) {
    return client
        .preparedQuery(DELIVER)
        .execute(
            Tuple.of(
                job.chapter().value(),
                job.contribution(),
                names.toArray(String[]::new),
                roles.toArray(String[]::new),
                crowd))
        .mapEmpty();
  }

  /** Takes some of what was told longer ago than this out of the inboxes. */
  static Future<Void> forget(SqlClient client, Duration kept) {
    return client.preparedQuery(FORGET).execute(Tuple.of(kept.toSeconds())).mapEmpty();
  }
}
