package org.plenary.archive.thread;

import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The messages of a forum as threading needs them. */
final class ThreadQueries {

  private static final int ROWS = 5000;

  // What was written here stays under the post that it answered; only what came in moves.
  private static final String MESSAGES =
      """
      with refs as (
        select r.post_id, r.position, r.message_id, known.post_id as known
        from message m
        join message_reference r on r.post_id = m.post_id
        left join message known on known.forum_id = m.forum_id and known.message_id = r.message_id
        where m.forum_id = $1 and known.post_id is distinct from m.post_id),
      nearest as (
        select distinct on (post_id) post_id, known
        from refs where known is not null order by post_id, position),
      missing as (
        select post_id, array_agg(hashtextextended(message_id, 0)) as ids
        from refs where known is null group by post_id)
      select m.post_id,
        floor(extract(epoch from m.posted_at))::bigint as second,
        case when b.kind = 'imported' and m.subject_key <> ''
          then hashtextextended(m.subject_key, 0) else 0 end as subject,
        m.is_reply and b.kind = 'imported' as is_reply,
        coalesce(case when b.kind = 'imported' then nearest.known else p.parent_id end, 0) as nearest,
        case when b.kind = 'imported' then missing.ids end as missing,
        p.discussion_id, p.number, coalesce(p.parent_number, 0) as parent_number, p.depth,
        p.parent_missing, substr(p.path, octet_length(p.path) - 3)::integer as tie
      from message m
      join contribution c on c.id = m.post_id
      left join byline b on b.id = c.byline_id
      left join post p on p.id = m.post_id
      left join nearest on nearest.post_id = m.post_id
      left join missing on missing.post_id = m.post_id
      where m.forum_id = $1
      order by m.posted_at, m.message_id
      """;

  private ThreadQueries() {}

  /** All messages in time, and beside each its place, null where it has none yet. */
  static void read(
      SqlConnection connection,
      int forum,
      List<Threadable> messages,
      List<@Nullable Place> places) {
    each(
        connection,
        forum,
        row -> {
          messages.add(message(row));
          places.add(row.getLong("discussion_id") == null ? null : place(row));
        });
  }

  private static void each(SqlConnection connection, int forum, Consumer<Row> consumer) {
    Cursor cursor = connection.prepare(MESSAGES).await().cursor(Tuple.of(forum));
    do {
      RowSet<Row> rows = cursor.read(ROWS).await();
      rows.forEach(consumer);
    } while (cursor.hasMore());
    cursor.close().await();
  }

  private static Threadable message(Row row) {
    Long[] missing = row.getArrayOfLongs("missing");
    return new Threadable(
        row.getLong("post_id"),
        row.getLong("second"),
        row.getLong("subject"),
        row.getBoolean("is_reply"),
        row.getLong("nearest"),
        missing == null ? List.of() : List.of(missing));
  }

  private static Place place(Row row) {
    return new Place(
        row.getLong("discussion_id"),
        row.getInteger("number"),
        row.getInteger("parent_number"),
        row.getInteger("depth"),
        row.getBoolean("parent_missing"),
        row.getInteger("tie"));
  }
}
