package org.plenary.finding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.finding.Findings.Facet;
import org.plenary.finding.Findings.FoundPost;
import org.plenary.finding.Findings.Name;
import org.plenary.forum.ForumId;
import org.plenary.member.Author;
import org.plenary.member.Bylines;
import org.plenary.post.PostId;
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

  // The few posts first, then what belongs to them: planned as one, it begins with all discussions.
  // A state is asked of the few that are closed, and a place once for all that stand there.
  private static final String SURVEY =
      """
      with named as materialized (
        select p.id, p.chapter_id, p.discussion_id, p.posted_at, p.byline_id, p.language
        from post p
        where p.id = any ($5) and not exists (
          select from contribution c where c.id = p.id and c.state <> 'visible')),
      debate as materialized (
        select d.id, d.chapter_id, d.forum_id, d.audience, d.state
        from discussion d
        where d.id = any (array(select distinct discussion_id from named)) and d.state <> 'merged'
          and not exists (
            select from contribution opened where opened.id = d.id and opened.state <> 'visible')),
      place as (
        select d.forum_id, d.audience
        from (select distinct chapter_id, forum_id, audience from debate) d
        join forum_current_access access on access.forum_id = d.forum_id
        where %s)
      select named.id, named.chapter_id, named.discussion_id, debate.forum_id, named.byline_id,
        split_part(named.language, '-', 1) as language, debate.state::text,
        extract(year from named.posted_at at time zone 'UTC')::int as year
      from named
      join debate on debate.id = named.discussion_id
      where ((debate.forum_id, debate.audience) in (select forum_id, audience from place)) is true
      """
          .formatted(Visibility.DISCUSSION);

  private static final String SHOWN =
      """
      select p.id, p.discussion_id, d.title, d.language as discussion_language, p.number,
        p.posted_at, words.language, left(words.html, %1$d) as html, %2$s
      from unnest($5::bigint[]) with ordinality hit (id, place)
      join post p on p.id = hit.id
      %3$s
      %4$s
      where %5$s and d.state <> 'merged'
      order by hit.place
      """
          .formatted(
              LOOKED_AT,
              Bylines.COLUMNS,
              PostSummaryRow.JOINS,
              Bylines.JOIN,
              PostSummaryRow.READABLE);

  private static final String NAMES =
      """
      select 'chapter' as facet, f.id::bigint, chapter.slug as value, chapter.name,
        chapter.languages[1] as language
      from forum f
      join chapter on chapter.id = f.chapter_id
      where f.id = any ($1)
      union all
      select 'forum', f.id, chapter.slug || '/' || f.slug, f.title, f.language
      from forum f
      join chapter on chapter.id = f.chapter_id
      where f.id = any ($1)
      union all
      select 'author', byline.id, coalesce(byline.handle, author.handle), null, null
      from byline
      left join member author on author.id = byline.member_id
      where byline.id = any ($2)
      union all
      select 'topic', debate.id, topic.slug, null, null
      from unnest($3::int[], $4::bigint[]) debate (chapter_id, id)
      join discussion_topic
        on discussion_topic.chapter_id = debate.chapter_id
          and discussion_topic.discussion_id = debate.id
      join topic on topic.id = discussion_topic.topic_id
      """;

  /**
   * A post that may be read, and where it stands.
   *
   * @param byline under which it was written
   * @param state of its discussion
   */
  record Found(
      long post,
      int chapter,
      long discussion,
      int forum,
      long byline,
      String language,
      String state,
      String year)
      implements Standing {}

  /** A value by which answers are counted, and its name, where it has one of its own. */
  record Called(String value, Optional<Name> name) {}

  /** What may be shown of a post, and what it says. */
  record Shown(
      PostId id,
      DiscussionId discussion,
      Optional<Author> author,
      int number,
      Instant postedAt,
      Told told) {

    FoundPost with(Marked marked) {
      return new FoundPost(
          id, discussion, told.titleLanguage(), author, number, postedAt, told.language(), marked);
    }
  }

  private static final Collector<Row, ?, Map<Facet, Map<Long, List<Called>>>> NAMED =
      Collectors.groupingBy(
          row -> Facet.valueOf(row.getString("facet").toUpperCase(Locale.ROOT)),
          Collectors.groupingBy(
              row -> row.getLong("id"),
              Collectors.flatMapping(
                  row -> Stream.ofNullable(row.getString("value")).map(value -> called(value, row)),
                  Collectors.toList())));

  private FindingQueries() {}

  private static Called called(String value, Row row) {
    return new Called(
        value,
        Optional.ofNullable(row.getString("name"))
            .map(name -> new Name(name, row.getString("language"))));
  }

  /** The forums into which the caller may look now. */
  static Future<Set<ForumId>> forums(SqlClient client, Caller caller) {
    return client
        .preparedQuery(FORUMS)
        .collecting(
            Collectors.mapping(row -> new ForumId(row.getInteger("id")), Collectors.toSet()))
        .execute(Visibility.of(caller))
        .map(rows -> rows.value());
  }

  /** Those of the posts that the caller may read, in no order. */
  static Future<List<Found>> survey(SqlClient client, Caller caller, List<Long> posts) {
    return client
        .preparedQuery(SURVEY)
        .mapping(FindingQueries::found)
        .execute(among(caller, posts))
        .map(rows -> rows.stream().toList());
  }

  private static Found found(Row row) {
    return new Found(
        row.getLong("id"),
        row.getInteger("chapter_id"),
        row.getLong("discussion_id"),
        row.getInteger("forum_id"),
        row.getLong("byline_id"),
        row.getString("language"),
        row.getString("state"),
        String.valueOf(row.getInteger("year")));
  }

  /** What may be shown of each of them, in the order in which they are named. */
  static Future<List<Shown>> shown(SqlClient client, Caller caller, List<Long> posts) {
    return client
        .preparedQuery(SHOWN)
        .mapping(FindingQueries::shown)
        .execute(among(caller, posts))
        .map(rows -> rows.stream().toList());
  }

  private static Shown shown(Row row) {
    return new Shown(
        new PostId(row.getLong("id")),
        new DiscussionId(row.getLong("discussion_id")),
        Bylines.author(row),
        row.getInteger("number"),
        row.getOffsetDateTime("posted_at").toInstant(),
        new Told(
            row.getString("language"),
            row.getString("html"),
            row.getString("discussion_language"),
            row.getString("title")));
  }

  /**
   * What the chapters and forums of posts are called, by forum, who speaks, by byline, and what
   * they speak about, by discussion.
   */
  static Future<Map<Facet, Map<Long, List<Called>>>> names(SqlClient client, List<Found> found) {
    List<Found> debates = ofEachDebate(found);
    return client
        .preparedQuery(NAMES)
        .collecting(NAMED)
        .execute(
            Tuple.tuple()
                .addArrayOfInteger(distinct(found, Found::forum).toArray(Integer[]::new))
                .addArrayOfLong(distinct(found, Found::byline).toArray(Long[]::new))
                .addArrayOfInteger(debates.stream().map(Found::chapter).toArray(Integer[]::new))
                .addArrayOfLong(debates.stream().map(Found::discussion).toArray(Long[]::new)))
        .map(rows -> rows.value());
  }

  private static <T> Stream<T> distinct(List<Found> found, Function<Found, T> value) {
    return found.stream().map(value).distinct();
  }

  private static List<Found> ofEachDebate(List<Found> found) {
    Set<Long> seen = new HashSet<>();
    return found.stream().filter(one -> seen.add(one.discussion())).toList();
  }

  private static Tuple among(Caller caller, List<Long> posts) {
    return Visibility.of(caller).addArrayOfLong(posts.toArray(Long[]::new));
  }
}
