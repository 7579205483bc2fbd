package org.plenary.summary;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostState;
import org.plenary.text.Rendered;

/** Writes versions of summaries, and takes them back. */
final class SummarisingQueries {

  private static final String LANGUAGES =
      """
      select distinct tag
      from discussion d
      join forum f on f.id = d.forum_id
      join chapter whose on whose.id = d.chapter_id
      join forum_current_access access on access.forum_id = d.forum_id
      left join chapter everybody on everybody.slug = 'global'
      cross join unnest(
        whose.languages || everybody.languages || array[f.language, d.language]) tag
      where d.id = $5 and %s
      order by tag
      """
          .formatted(Visibility.DISCUSSION);

  private static final String STANDING =
      """
      select s.id, s.version, s.written, c.state::text, coalesce(v.source, '') as source
      from summary s
      join contribution c on c.chapter_id = s.chapter_id and c.id = s.id
      left join summary_version v on v.summary_id = s.id and v.version = s.version
      where s.discussion_id = $1 and s.language = $2
      """;

  private static final String POSTS =
      """
      select p.number, p.id
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      where p.discussion_id = $1 and p.number = any ($2) and c.state = 'visible'
      """;

  private static final String BEGIN =
      """
      with made as (
        insert into contribution (chapter_id, kind, byline_id) values ($1, 'summary', $2)
        returning chapter_id, id)
      insert into summary (chapter_id, id, discussion_id, language)
      select chapter_id, id, $3, $4 from made
      returning id
      """;

  private static final String SAY =
      """
      with signed as (
        update contribution set state = 'visible', byline_id = $2 where id = $1),
      said as (
        insert into summary_version (summary_id, version, source, html, renderer, by_byline_id)
        values ($1, $3, $4, $5, $6, $2)),
      cited as (
        insert into summary_citation (summary_id, version, number, post_id)
        select $1, $3, number, post from unnest($7::integer[], $8::bigint[]) as post (number, post))
      update summary set version = $3, written = $3 where id = $1
      """;

  private static final String TAKE_BACK =
      """
      with current as (
        select s.chapter_id, s.id, s.discussion_id, before.version, before.by_byline_id
        from summary s
        join contribution c on c.chapter_id = s.chapter_id and c.id = s.id
        left join lateral (
          select version, by_byline_id
          from summary_version
          where summary_id = s.id and version < $2
          order by version desc
          limit 1) before on true
        where s.id = $1 and s.version = $2 and c.state = 'visible'),
      uncited as (
        delete from summary_citation cited using current
        where cited.summary_id = current.id and cited.version = $2),
      unsaid as (
        delete from summary_version said using current
        where said.summary_id = current.id and said.version = $2),
      signed as (
        update contribution c set byline_id = coalesce(current.by_byline_id, c.byline_id),
          state = case when current.version is null then 'withdrawn' else c.state end
        from current
        where c.chapter_id = current.chapter_id and c.id = current.id),
      newer as (
        update discussion d set version = d.version + 1
        from current
        where d.chapter_id = current.chapter_id and d.id = current.discussion_id)
      update summary s set version = coalesce(current.version, 0)
      from current
      where s.id = current.id
      returning s.chapter_id, s.discussion_id
      """;

  private static final String TOUCH = "update discussion set version = version + 1 where id = $1";

  private static final String QUEUE =
      """
      select from discussion
      where id = (select discussion_id from summary where id = $1)
      for no key update
      """;

  private SummarisingQueries() {}

  /** In which a discussion that the caller reads can have a summary. */
  static Future<List<String>> languages(SqlClient client, Caller caller, DiscussionId id) {
    return client
        .preparedQuery(LANGUAGES)
        .mapping(row -> row.getString("tag"))
        .execute(Visibility.of(caller).addLong(id.value()))
        .map(rows -> rows.stream().toList());
  }

  /**
   * A summary to which a version is added.
   *
   * @param version that is shown; 0 for none
   * @param written how many versions it had
   */
  record Standing(long id, int version, int written, PostState state, String source) {}

  static Future<Optional<Standing>> standing(
      SqlClient client, DiscussionId discussion, String language) {
    return client
        .preparedQuery(STANDING)
        .mapping(SummarisingQueries::standing)
        .execute(Tuple.of(discussion.value(), language))
        .map(rows -> rows.stream().findFirst());
  }

  private static Standing standing(Row row) {
    return new Standing(
        row.getLong("id"),
        row.getInteger("version"),
        row.getInteger("written"),
        PostState.ofSql(row.getString("state")),
        row.getString("source"));
  }

  /** Those of these numbers that all can read who read the discussion. */
  static Future<Map<Integer, Long>> posts(
      SqlClient client, DiscussionId discussion, Collection<Integer> numbers) {
    return client
        .preparedQuery(POSTS)
        .execute(Tuple.of(discussion.value()).addArrayOfInteger(numbers.toArray(Integer[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getInteger("number"), row -> row.getLong("id"))));
  }

  /** One that says nothing yet. */
  static Future<Long> begin(
      SqlClient transaction,
      ChapterId chapter,
      DiscussionId discussion,
      String language,
      long author) {
    return transaction
        .preparedQuery(BEGIN)
        .execute(Tuple.of(chapter.value(), author, discussion.value(), language))
        .map(rows -> rows.iterator().next().getLong("id"));
  }

  static Future<Void> say(
      SqlClient transaction, long id, int version, long author, Wording wording) {
    Rendered rendered = wording.rendered();
    return transaction
        .preparedQuery(SAY)
        .execute(
            Tuple.of(id, author, version, wording.source(), rendered.html(), rendered.renderer())
                .addArrayOfInteger(wording.posts().keySet().toArray(Integer[]::new))
                .addArrayOfLong(wording.posts().values().toArray(Long[]::new)))
        .mapEmpty();
  }

  /** Makes the discussion newer than what anybody has of it. */
  static Future<Void> touch(SqlClient transaction, DiscussionId discussion) {
    return transaction.preparedQuery(TOUCH).execute(Tuple.of(discussion.value())).mapEmpty();
  }

  /** Comes after all who write in its discussion. */
  static Future<Void> queue(SqlClient transaction, long id) {
    return transaction.preparedQuery(QUEUE).execute(Tuple.of(id)).mapEmpty();
  }

  /** Where a version was taken back. */
  record Place(ChapterId chapter, DiscussionId discussion) {}

  /** Shows the version before this one; empty, and nothing done, where this one is not shown. */
  static Future<Optional<Place>> takeBack(SqlClient transaction, long id, int version) {
    return transaction
        .preparedQuery(TAKE_BACK)
        .mapping(
            row ->
                new Place(
                    new ChapterId(row.getInteger("chapter_id")),
                    new DiscussionId(row.getLong("discussion_id"))))
        .execute(Tuple.of(id, version))
        .map(rows -> rows.stream().findFirst());
  }
}
