package org.plenary.post;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.post.Participation.Participant;
import org.plenary.post.Participation.Spoken;

/** Counts the voices of a discussion, in one statement; whoever asks has read the discussion. */
final class ParticipationQueries {

  private static final int MOST_NAMED = 50;

  // How long a text is in bytes is known without reading it. What is counted is grouped by byline
  // before names are looked up.
  private static final String SQL =
      """
      with said as materialized (
        select p.byline_id, p.number, words.language, octet_length(words.source) as bytes
        from discussion d
        join post p on p.chapter_id = d.chapter_id and p.discussion_id = d.id
        join post_revision words on words.chapter_id = p.chapter_id and words.post_id = p.id
          and words.revision = p.revision
        where d.id = $1
          and not exists (
            select 1 from contribution closed
            where closed.id = p.id and closed.state <> 'visible')),
      spoken as (
        select language, count(*) as posts, sum(bytes) as bytes from said group by language),
      bylines as (
        select byline_id, count(*) as posts, max(number) as last from said group by byline_id),
      people as (
        select coalesce(byline.member_id, -byline.id) as person, sum(bylines.posts) as posts,
          (array_agg(byline.name order by bylines.last desc))[1] as name,
          (array_agg(coalesce(byline.handle, author.handle) order by bylines.last desc))[1]
            as handle
        from bylines
        join byline on byline.id = bylines.byline_id
        left join member author on author.id = byline.member_id
        group by person)
      select
        (select count(*) from people) as people,
        (select json_agg(json_build_object('handle', handle, 'name', name, 'posts', posts))
         from (select * from people order by posts desc, person limit %d) most) as participants,
        (select json_agg(json_build_object('language', language, 'posts', posts, 'bytes', bytes)
           order by posts desc, language)
         from spoken) as languages
      """
          .formatted(MOST_NAMED);

  private ParticipationQueries() {}

  static Future<Participation> count(SqlClient client, DiscussionId discussion) {
    return client
        .preparedQuery(SQL)
        .mapping(ParticipationQueries::participation)
        .execute(Tuple.of(discussion.value()))
        .map(rows -> rows.iterator().next());
  }

  private static Participation participation(Row row) {
    return new Participation(
        row.getLong("people").intValue(),
        objects(row.getJsonArray("participants")).map(ParticipationQueries::participant).toList(),
        objects(row.getJsonArray("languages")).map(ParticipationQueries::spoken).toList());
  }

  private static Stream<JsonObject> objects(@Nullable JsonArray array) {
    return array == null ? Stream.of() : array.stream().map(JsonObject.class::cast);
  }

  private static Participant participant(JsonObject person) {
    return new Participant(
        new Author(Optional.ofNullable(person.getString("handle")), person.getString("name")),
        person.getInteger("posts"));
  }

  private static Spoken spoken(JsonObject language) {
    return new Spoken(
        language.getString("language"), language.getInteger("posts"), language.getLong("bytes"));
  }
}
