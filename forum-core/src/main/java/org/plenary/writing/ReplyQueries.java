package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.forum.Posting;
import org.plenary.post.PostId;
import org.plenary.post.PostState;
import org.plenary.post.Unpublished;
import org.plenary.writing.ReplyGround.Above;

/** Finds where a reply would stand, and writes it there. */
final class ReplyQueries {

  private static final String GROUND =
      """
      select nextval(pg_get_serial_sequence('contribution', 'id')) as fresh, d.id as discussion,
        d.chapter_id, d.forum_id, d.state::text, d.language, access.posting::text,
        access.version as access_version, above.id as parent, above.discussion_id as there,
        above.number, above.depth, above.path, %s as parent_state, %s
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      left join post above on above.id = $10
      left join contribution standing
        on standing.chapter_id = above.chapter_id and standing.id = above.id
      %s
      where d.id = $9 and c.state = 'visible' and %s
      """
          .formatted(
              Unpublished.state("above.id", "standing.state"),
              Writer.columns("d.chapter_id", "d.forum_id"),
              Writer.JOINS,
              Visibility.DISCUSSION);

  // All or nothing: what changed since the ground was looked at leaves nothing to insert from. What
  // is held has its place and number, and nothing else of the discussion tells that it is there.
  private static final String WRITE =
      """
      with signature as (
        insert into byline (kind, member_id, name)
        select 'own_name', $2, $3 where $1::bigint is null
        on conflict on constraint byline_name_of_member_unique do update set name = excluded.name
        returning id),
      spoken as (
        update discussion d
        set post_count = post_count + $18, last_number = last_number + 1, version = version + $18,
          last_activity_at = case when $18 = 1 then clock_timestamp() else last_activity_at end
        where d.chapter_id = $4 and d.id = $5 and d.state = 'open'
          and exists (
            select from contribution debate
            where debate.chapter_id = $4 and debate.id = $5 and debate.state = 'visible')
          and exists (
            select from forum_current_access access
            where access.forum_id = d.forum_id and access.version = $6)
          and ($7::bigint is null or exists (
            select from contribution above
            where above.chapter_id = $4 and above.id = $7 and above.state = 'visible'))
        returning d.last_number as number,
          case when $18 = 1 then d.last_activity_at else clock_timestamp() end as at),
      recorded as (
        insert into contribution (chapter_id, id, kind, state, byline_id, attachment_count)
        select $4, $8, 'post', case when $18 = 1 then 'visible' else 'held' end::contribution_state,
          coalesce($1, (select id from signature)), cardinality($16::text[])
        from spoken
        returning byline_id),
      said as (
        insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,
          language, written_at)
        select $4, $8, 1, 'markdown', $9, $10, $11, $12, at from spoken),
      placed as (
        insert into post (chapter_id, discussion_id, number, id, parent_number, parent_id,
          posted_at, path, depth, language, byline_id)
        select $4, $5, number, $8, $13, $7, at, $14::bytea || path_segment(at, number), $15, $12,
          byline_id
        from spoken
        cross join recorded),
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

  // A statement that waits for others judges by what stood before it waited: so this one waits.
  private static final String QUEUE =
      "select from discussion where chapter_id = $1 and id = $2 for no key update";

  private ReplyQueries() {}

  /** Comes after all who write in a discussion; the next statement sees what they wrote. */
  static Future<Void> queue(SqlClient transaction, ChapterId chapter, long discussion) {
    return transaction
        .preparedQuery(QUEUE)
        .execute(Tuple.of(chapter.value(), discussion))
        .mapEmpty();
  }

  /** Empty where the caller may not read the discussion. */
  static Future<Optional<ReplyGround>> ground(
      SqlClient client,
      Caller caller,
      DiscussionId discussion,
      Optional<PostId> parent,
      WritingLimits limits,
      Trace trace) {
    Person person = caller.person().orElseThrow();
    Tuple values =
        Writer.addTo(Visibility.of(caller), person, limits, trace)
            .addLong(discussion.value())
            .addLong(parent.map(PostId::value).orElse(null));
    return client
        .preparedQuery(GROUND)
        .mapping(ReplyQueries::ground)
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  private static ReplyGround ground(Row row) {
    return new ReplyGround(
        new PostId(row.getLong("fresh")),
        new ChapterId(row.getInteger("chapter_id")),
        new ForumId(row.getInteger("forum_id")),
        Posting.ofSql(row.getString("posting")),
        row.getInteger("access_version"),
        row.getLong("discussion"),
        DiscussionState.ofSql(row.getString("state")),
        row.getString("language"),
        Optional.ofNullable(row.getLong("parent")).map(id -> above(row, new PostId(id))),
        Writer.of(row));
  }

  private static Above above(Row row, PostId id) {
    return new Above(
        id,
        row.getLong("there"),
        row.getInteger("number"),
        row.getInteger("depth"),
        row.getBuffer("path"),
        PostState.ofSql(row.getString("parent_state")));
  }

  /**
   * Where it stands.
   *
   * @param files how many of those that should hang on it do
   */
  record Place(int number, Instant at, int files) {}

  /**
   * Empty where the ground has changed meanwhile.
   *
   * @param held whether nobody else reads it yet
   */
  static Future<Optional<Place>> write(
      SqlClient transaction,
      Trace trace,
      ReplyGround ground,
      Signed signed,
      Wording words,
      boolean held) {
    Optional<Above> parent = ground.parent();
    return transaction
        .preparedQuery(WRITE)
        .mapping(ReplyQueries::place)
        .execute(
            Tuple.tuple()
                .addLong(signed.byline().orElse(null))
                .addLong(signed.person().id().value())
                .addString(signed.person().name())
                .addInteger(ground.chapter().value())
                .addLong(ground.discussion())
                .addInteger(ground.accessVersion())
                .addLong(parent.map(above -> above.id().value()).orElse(null))
                .addLong(ground.fresh().value())
                .addString(words.source())
                .addString(words.rendered().html())
                .addInteger(words.rendered().renderer())
                .addString(words.language())
                .addInteger(parent.map(Above::number).orElse(null))
                .addBuffer(parent.map(Above::path).orElseGet(Buffer::buffer))
                .addInteger(depth(ground))
                .addArrayOfString(words.digests())
                .addBuffer(trace.files().digest())
                .addInteger(held ? 0 : 1))
        .map(rows -> rows.stream().findFirst());
  }

  static int depth(ReplyGround ground) {
    return ground.parent().map(above -> above.depth() + 1).orElse(0);
  }

  static Place place(Row row) {
    return new Place(
        row.getInteger("number"), row.getOffsetDateTime("at").toInstant(), row.getInteger("files"));
  }
}
