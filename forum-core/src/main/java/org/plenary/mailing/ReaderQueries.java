package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;

/** Who reads which forum as a list. */
final class ReaderQueries {

  // The end of what leaves a forum, its first parameter the member.
  private static final String DROPPED =
      """
      update letter set ended_at = now(), ending = 'dropped'
      from gone
      join discussion d on d.forum_id = gone.forum_id
      join post p on p.chapter_id = d.chapter_id and p.discussion_id = d.id
      where letter.member_id = $1 and letter.post_id = p.id and letter.ended_at is null
        and (letter.leased_until is null or letter.leased_until < now())
      """;

  private static final String READ =
      """
      insert into list_reader (member_id, chapter_id, forum_id)
      select $1, chapter_id, id
      from forum
      where id = $2 and (
        (select count(*) from list_reader where member_id = $1) < $3
        or exists (select from list_reader where member_id = $1 and forum_id = $2))
      on conflict on constraint list_reader_pk do update set since = list_reader.since
      """;

  private static final String LEAVE =
      """
      with gone as (
        delete from list_reader
        using forum
        join chapter on chapter.id = forum.chapter_id
        where list_reader.member_id = $1 and list_reader.forum_id = forum.id
          and chapter.slug = $2 and forum.slug = $3
          and ($4::integer is null or chapter.id = $4)
        returning list_reader.forum_id)
      """
          + DROPPED;

  private static final String STOP =
      """
      with gone as (
        delete from list_reader where member_id = $1 and forum_id = $2 returning forum_id)
      """
          + DROPPED;

  private static final String FIND =
      "select since from list_reader where member_id = $1 and forum_id = $2";

  private static final String LIST =
      """
      select chapter.slug as chapter, f.slug as forum, f.title, f.language, reader.since
      from list_reader reader
      join forum f on f.id = reader.forum_id
      join chapter on chapter.id = f.chapter_id
      join forum_current_access access on access.forum_id = f.id
      where reader.member_id = $5 and ($6::integer is null or f.chapter_id = $6) and %s
      order by reader.since desc, f.id desc
      """
          .formatted(Visibility.FORUM);

  private ReaderQueries() {}

  /** False where the member reads as many as there may be. */
  static Future<Boolean> read(SqlClient client, MemberId member, ForumId forum, int most) {
    return client
        .preparedQuery(READ)
        .execute(Tuple.of(member.value(), forum.value(), most))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> leave(SqlClient client, Caller caller, ForumAddress forum) {
    return client
        .preparedQuery(LEAVE)
        .execute(
            Tuple.of(
                caller.member().orElseThrow().value(),
                forum.chapter(),
                forum.slug(),
                confines(caller)))
        .mapEmpty();
  }

  static Future<Void> leave(SqlClient client, MemberId member, ForumId forum) {
    return client.preparedQuery(STOP).execute(Tuple.of(member.value(), forum.value())).mapEmpty();
  }

  static Future<Optional<Instant>> find(SqlClient client, MemberId member, ForumId forum) {
    return client
        .preparedQuery(FIND)
        .mapping(row -> row.getOffsetDateTime("since").toInstant())
        .execute(Tuple.of(member.value(), forum.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<List<ReadList>> list(SqlClient client, Caller caller) {
    return client
        .preparedQuery(LIST)
        .mapping(ReaderQueries::list)
        .execute(
            Visibility.of(caller)
                .addLong(caller.member().orElseThrow().value())
                .addInteger(confines(caller)))
        .map(rows -> rows.stream().toList());
  }

  private static @Nullable Integer confines(Caller caller) {
    return caller.confines().map(ChapterId::value).orElse(null);
  }

  private static ReadList list(Row row) {
    return new ReadList(
        new ForumAddress(row.getString("chapter"), row.getString("forum")),
        row.getString("title"),
        row.getString("language"),
        row.getOffsetDateTime("since").toInstant());
  }
}
