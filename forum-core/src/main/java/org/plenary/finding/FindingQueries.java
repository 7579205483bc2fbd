package org.plenary.finding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.finding.Findings.Count;
import org.plenary.finding.Findings.Facet;
import org.plenary.forum.ForumId;
import org.plenary.member.Bylines;
import org.plenary.post.PostSummary;
import org.plenary.post.PostSummaryRow;

/** Reads again what an index has named, through the predicate of all reading. */
final class FindingQueries {

  // Where the passage that answers is looked for.
  private static final int LOOKED_AT = 20_000;

  private static final String FORUMS =
      """
      select f.id
      from forum f
      join forum_current_access access on access.forum_id = f.id
      where %s
      """
          .formatted(Visibility.FORUM);

  private static final String READABLE =
      """
      from unnest($5::bigint[]) with ordinality hit (id, place)
      join post p on p.id = hit.id
      %s
      where %s and d.state <> 'merged'
      """
          .formatted(PostSummaryRow.JOINS, PostSummaryRow.READABLE);

  private static final String SURVEY =
      "select p.id, p.discussion_id %s order by hit.place".formatted(READABLE);

  private static final String SHOWN =
      "select %s, left(words.html, %d) as html %s order by hit.place"
          .formatted(PostSummaryRow.COLUMNS, LOOKED_AT, READABLE);

  private static final String FACETS =
      """
      with found as (select p.id %1$s),
      described as (
        select d.chapter_id, d.id as discussion_id, d.state::text as state, words.language,
          chapter.slug as chapter, chapter.slug || '/' || f.slug as forum,
          to_char(p.posted_at at time zone 'UTC', 'YYYY') as year, %2$s
        from found
        join post p on p.id = found.id
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        join post_revision words
          on words.chapter_id = p.chapter_id and words.post_id = p.id
            and words.revision = p.revision
        join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
        join forum f on f.id = d.forum_id
        join chapter on chapter.id = d.chapter_id
        %3$s),
      counted as (
        select value.facet, value.value
        from described
        cross join lateral (values
          ('chapter', chapter), ('forum', forum), ('language', language), ('year', year),
          ('author', author_handle), ('state', state)) value (facet, value)
        union all
        select 'topic', topic.slug
        from described
        join discussion_topic using (chapter_id, discussion_id)
        join topic on topic.id = discussion_topic.topic_id)
      select facet, value, count(*)::int as posts
      from counted
      where value is not null
      group by facet, value
      order by facet, posts desc, value
      """
          .formatted(READABLE, Bylines.COLUMNS, Bylines.JOIN);

  /** A post that may be read, and where it stands. */
  record Found(long post, long discussion) {}

  /** What may be shown of a post, and what it says. */
  record Shown(PostSummary post, String html) {

    Told told() {
      return new Told(post.language(), html, post.discussionLanguage(), post.discussionTitle());
    }
  }

  private FindingQueries() {}

  /** The forums into which the caller may look now. */
  static Future<Set<ForumId>> forums(SqlClient client, Caller caller) {
    return client
        .preparedQuery(FORUMS)
        .collecting(
            Collectors.mapping(row -> new ForumId(row.getInteger("id")), Collectors.toSet()))
        .execute(Visibility.of(caller))
        .map(rows -> rows.value());
  }

  /** Those of the posts that the caller may read, in the order in which they are named. */
  static Future<List<Found>> survey(SqlClient client, Caller caller, List<Long> posts) {
    return client
        .preparedQuery(SURVEY)
        .mapping(row -> new Found(row.getLong("id"), row.getLong("discussion_id")))
        .execute(among(caller, posts))
        .map(rows -> rows.stream().toList());
  }

  /** What may be shown of each of them, in the order in which they are named. */
  static Future<List<Shown>> shown(SqlClient client, Caller caller, List<Long> posts) {
    return client
        .preparedQuery(SHOWN)
        .mapping(row -> new Shown(PostSummaryRow.summary(row), row.getString("html")))
        .execute(among(caller, posts))
        .map(rows -> rows.stream().toList());
  }

  /** How many of those that the caller may read have which value, the most first. */
  static Future<Map<Facet, List<Count>>> facets(SqlClient client, Caller caller, List<Long> posts) {
    return client
        .preparedQuery(FACETS)
        .collecting(
            Collectors.groupingBy(
                FindingQueries::facet,
                () -> new EnumMap<>(Facet.class),
                Collectors.mapping(FindingQueries::count, Collectors.toList())))
        .execute(among(caller, posts))
        .map(rows -> rows.value());
  }

  private static Facet facet(Row row) {
    return Facet.valueOf(row.getString("facet").toUpperCase(Locale.ROOT));
  }

  private static Count count(Row row) {
    return new Count(row.getString("value"), row.getInteger("posts"));
  }

  private static Tuple among(Caller caller, List<Long> posts) {
    return Visibility.of(caller).addArrayOfLong(posts.toArray(Long[]::new));
  }
}
