package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.forum.Posting;
import org.plenary.post.PostId;
import org.plenary.writing.ReplyQueries.Place;

/** Finds where a discussion would be opened, and opens it there. */
final class OpeningQueries {

  private static final String GROUND =
      """
      select nextval(pg_get_serial_sequence('contribution', 'id')) as discussion,
        nextval(pg_get_serial_sequence('contribution', 'id')) as post,
        f.chapter_id, f.id as forum, f.language, access.reading::text, access.posting::text,
        access.version as access_version,
        array(select topic.id from topic where topic.slug = any ($11)) as topics, %s
      from forum f
      join chapter on chapter.id = f.chapter_id
      join forum_current_access access on access.forum_id = f.id
      %s
      where chapter.slug = $9 and f.slug = $10 and %s
      """
          .formatted(Writer.columns("f.chapter_id", "f.id"), Writer.JOINS, Visibility.FORUM);

  private static final String WRITE =
      """
      with signature as (
        insert into byline (kind, member_id, name)
        select 'own_name', $2, $3 where $1::bigint is null
        on conflict on constraint byline_name_of_member_unique do update set name = excluded.name
        returning id),
      spoken as (
        select 1 as number, clock_timestamp() as at
        where exists (
          select from forum_current_access access
          where access.forum_id = $5 and access.version = $6)),
      recorded as (
        insert into contribution (chapter_id, id, kind, state, byline_id, attachment_count)
        select $4, id, kind::contribution_kind,
          case when $18 = 1 then 'visible' else 'held' end::contribution_state,
          coalesce($1, (select id from signature)),
          case kind when 'post' then cardinality($16::text[]) else 0 end
        from spoken
        cross join (values ($7::bigint, 'discussion'), ($8::bigint, 'post')) made (id, kind)
        returning id, byline_id),
      opened as (
        insert into discussion (chapter_id, id, forum_id, title, language, audience, opened_at,
          last_activity_at, post_count, last_number)
        select $4, $7, $5, $13, $12, $14::text::audience, at, at, $18, 1 from spoken),
      labelled as (
        insert into discussion_topic (chapter_id, discussion_id, topic_id)
        select $4, $7, topic from spoken cross join unnest($15::integer[]) topic),
      said as (
        insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,
          language, written_at)
        select $4, $8, 1, 'markdown', $9, $10, $11, $12, at from spoken),
      placed as (
        insert into post (chapter_id, discussion_id, number, id, posted_at, path, depth, language,
          byline_id)
        select $4, $7, number, $8, at, path_segment(at, number), 0, $12, byline_id
        from spoken
        join recorded on recorded.id = $8),
      hung as (
        delete from upload
        using spoken, unnest($16::text[]) with ordinality as wished (digest, position)
        where upload.sender = $17 and upload.sha256 = decode(wished.digest, 'hex')
        returning wished.position, name, media_type, size, sha256, description),
      attached as (
        insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256,
          description, stored)
        select $4, $8, position - 1, name, media_type, size, sha256,
          description, true from hung)
      select number, at, (select count(*) from hung)::int as files from spoken
      """;

  private OpeningQueries() {}

  /** Empty where the caller may not read the forum. */
  static Future<Optional<OpeningGround>> ground(
      SqlClient client, Caller caller, NewDiscussion wish, WritingLimits limits, Trace trace) {
    Person person = caller.person().orElseThrow();
    Tuple values =
        Writer.addTo(Visibility.of(caller), person, limits, trace)
            .addString(wish.forum().chapter())
            .addString(wish.forum().slug())
            .addArrayOfString(wish.topics().toArray(String[]::new));
    return client
        .preparedQuery(GROUND)
        .mapping(OpeningQueries::ground)
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  private static OpeningGround ground(Row row) {
    return new OpeningGround(
        new DiscussionId(row.getLong("discussion")),
        new PostId(row.getLong("post")),
        new ChapterId(row.getInteger("chapter_id")),
        new ForumId(row.getInteger("forum")),
        Posting.ofSql(row.getString("posting")),
        row.getInteger("access_version"),
        Audience.ofSql(row.getString("reading")),
        row.getString("language"),
        List.of(row.getArrayOfIntegers("topics")),
        Writer.of(row));
  }

  /**
   * Empty where the ground has changed meanwhile.
   *
   * @param held whether nobody else reads it yet
   */
  static Future<Optional<Place>> write(
      SqlClient transaction,
      Trace trace,
      OpeningGround ground,
      String title,
      Signed signed,
      Wording words,
      boolean held) {
    return transaction
        .preparedQuery(WRITE)
        .mapping(ReplyQueries::place)
        .execute(
            Tuple.tuple()
                .addLong(signed.byline().orElse(null))
                .addLong(signed.person().id().value())
                .addString(signed.person().name())
                .addInteger(ground.chapter().value())
                .addInteger(ground.forum().value())
                .addInteger(ground.accessVersion())
                .addLong(ground.discussion().value())
                .addLong(ground.post().value())
                .addString(words.source())
                .addString(words.rendered().html())
                .addInteger(words.rendered().renderer())
                .addString(words.language())
                .addString(title)
                .addString(ground.audience().sqlName())
                .addArrayOfInteger(ground.topics().toArray(Integer[]::new))
                .addArrayOfString(words.digests())
                .addBuffer(trace.files().digest())
                .addInteger(held ? 0 : 1))
        .map(rows -> rows.stream().findFirst());
  }
}
