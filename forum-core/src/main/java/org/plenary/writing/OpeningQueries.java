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
import org.plenary.writing.ReplyQueries.Attempt;

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
          .formatted(Writer.COLUMNS, Writer.JOINS, Visibility.FORUM);

  private static final String WRITE =
      """
      with free as materialized (
        select $1::text is null or pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free),
      signature as (
        insert into byline (kind, member_id, name)
        select 'own_name', $3, $4 from free where free.free and $2::bigint is null
        on conflict on constraint byline_name_of_member_unique do update set name = excluded.name
        returning id),
      spoken as (
        select 1 as number, clock_timestamp() as at
        from free
        where free.free and exists (
          select from forum_current_access access
          where access.forum_id = $6 and access.version = $7)),
      recorded as (
        insert into contribution (chapter_id, id, kind, byline_id, attachment_count)
        select $5, id, kind::contribution_kind, coalesce($2, (select id from signature)),
          case kind when 'post' then cardinality($17::text[]) else 0 end
        from spoken
        cross join (values ($8::bigint, 'discussion'), ($9::bigint, 'post')) made (id, kind)),
      opened as (
        insert into discussion (chapter_id, id, forum_id, title, language, audience, opened_at,
          last_activity_at, post_count, last_number)
        select $5, $8, $6, $14, $13, $15::text::audience, at, at, 1, 1 from spoken),
      labelled as (
        insert into discussion_topic (chapter_id, discussion_id, topic_id)
        select $5, $8, topic from spoken cross join unnest($16::integer[]) topic),
      said as (
        insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,
          language, written_at)
        select $5, $9, 1, 'markdown', $10, $11, $12, $13, at from spoken),
      placed as (
        insert into post (chapter_id, discussion_id, number, id, posted_at, path, depth)
        select $5, $8, number, $9, at, path_segment(at, number), 0 from spoken),
      hung as (
        delete from upload
        using spoken, unnest($17::text[]) with ordinality as wished (digest, position)
        where upload.member_id = $3 and upload.sha256 = decode(wished.digest, 'hex')
        returning wished.position, name, media_type, size, sha256),
      attached as (
        insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256,
          stored)
        select $5, $9, position - 1, name, media_type, size, sha256, true from hung)
      select free.free, spoken.number, spoken.at, (select count(*) from hung)::int as files
      from free left join spoken on true
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

  static Future<Attempt> write(
      SqlClient transaction, OpeningGround ground, String title, Signed signed, Wording words) {
    return transaction
        .preparedQuery(WRITE)
        .mapping(ReplyQueries::attempt)
        .execute(
            Tuple.tuple()
                .addString(signed.lock().orElse(null))
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
                .addArrayOfString(words.digests()))
        .map(rows -> rows.iterator().next());
  }
}
