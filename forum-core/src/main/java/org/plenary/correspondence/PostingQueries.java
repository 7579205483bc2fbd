package org.plenary.correspondence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.correspondence.Posting.Place;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.post.Post;
import org.plenary.post.PostRow;

/** Reads posts with those of the letters about them whose readers may read them. */
final class PostingQueries {

  // Each post is read once, however many it goes to. Those that are wanted stand first: of so many
  // tables only the first few are joined in the best order, and all posts would be read.
  private static final String READ =
      """
      with asked as materialized (%%s)
      select %s, d.title, d.language as discussion_language, f.id as forum_id,
        f.slug as forum_slug, f.title as forum_title, f.language as forum_language,
        home.slug as home_slug, home.name as home_name, home.languages[1] as home_language,
        array(
          select topic.slug
          from discussion_topic
          join topic on topic.id = discussion_topic.topic_id
          where discussion_topic.chapter_id = d.chapter_id and discussion_topic.discussion_id = d.id
          order by topic.slug) as topics,
        case when mended.until > now() then mended.until end as mended_until, reached.letters
      from (select distinct post_id from asked) wanted
      join post p on p.id = wanted.post_id
      %s
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum f on f.id = d.forum_id
      join chapter home on home.id = d.chapter_id
      join forum_current_access access on access.forum_id = d.forum_id
      cross join lateral (
        select least(coalesce(p.edited_at, p.posted_at) + $4 * interval '1 second',
          p.posted_at + 5 * $4 * interval '1 second') as until) mended
      cross join lateral (
        select array_agg(asked.letter_id) as letters
        from asked
        left join discussion_subscription own
          on own.member_id = asked.member_id and own.discussion_id = d.id
        left join list_reader list
          on list.member_id = asked.member_id and list.forum_id = d.forum_id
        %%s
        where asked.post_id = p.id and not muted(asked.member_id, c.byline_id)
          and readable_by(greatest(d.audience, access.reading), d.chapter_id, asked.member_id)
          and %%s) reached
      where reached.letters is not null and c.state = 'visible' and debate.state = 'visible'
      """
          .formatted(PostRow.columnsForMembers(), PostRow.JOINS);

  private static final String LISTED =
      READ.formatted(
          "select * from unnest($1::bigint[], $2::bigint[], $3::bigint[])"
              + " as asked (letter_id, member_id, post_id)",
          "",
          "list.member_id is not null and own.level is distinct from 'muted'");

  // Who reads the forum as a list has it in the list's letter.
  private static final String TOLD =
      READ.formatted(
          """
          select asked.letter_id, told.member_id, told.contribution_id as post_id, told.kind
          from unnest($1::bigint[], $2::bigint[], $3::bigint[])
            as asked (letter_id, member_id, notification_id)
          join notification told
            on told.id = asked.notification_id and told.member_id = asked.member_id
          """,
          """
          left join forum_subscription around
            on around.member_id = asked.member_id and around.forum_id = d.forum_id
          """,
          """
          coalesce(own.level, around.level, 'mentions') <> 'muted'
            and (asked.kind = 'post_published'
              or byline.member_id is distinct from asked.member_id)
            and (list.member_id is null or list.since > coalesce(
              (select held.published_at from held_post held where held.post_id = p.id),
              p.posted_at))
          """);

  /**
   * A post that some letters bring.
   *
   * @param mendedUntil until when its author may still mend it; absent where that is over
   */
  record Found(Post post, Place place, Optional<Instant> mendedUntil, List<Long> letters) {}

  private PostingQueries() {}

  /** Letters to who reads forums as lists. */
  static Future<List<Found>> listed(SqlClient client, Asked asked, Duration grace) {
    return read(client, LISTED, asked, grace);
  }

  /** Letters of what stands in inboxes. */
  static Future<List<Found>> told(SqlClient client, Asked asked, Duration grace) {
    return read(client, TOLD, asked, grace);
  }

  private static Future<List<Found>> read(
      SqlClient client, String sql, Asked asked, Duration grace) {
    return client
        .preparedQuery(sql)
        .mapping(PostingQueries::found)
        .execute(asked.tuple().addLong(grace.toSeconds()))
        .map(rows -> rows.stream().toList());
  }

  private static Found found(Row row) {
    return new Found(
        PostRow.post(row),
        place(row),
        Optional.ofNullable(row.get(OffsetDateTime.class, "mended_until"))
            .map(OffsetDateTime::toInstant),
        List.of(row.getArrayOfLongs("letters")));
  }

  private static Place place(Row row) {
    return new Place(
        new ForumId(row.getInteger("forum_id")),
        new ForumAddress(row.getString("home_slug"), row.getString("forum_slug")),
        row.getString("forum_title"),
        row.getString("forum_language"),
        row.getString("home_name"),
        row.getString("home_language"),
        new DiscussionId(row.getLong("discussion_id")),
        row.getString("title"),
        row.getString("discussion_language"),
        List.of(row.getArrayOfStrings("topics")));
  }
}
