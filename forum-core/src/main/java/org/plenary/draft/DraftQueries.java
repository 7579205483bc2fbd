package org.plenary.draft;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts as they are kept: closed. */
final class DraftQueries {

  // A window that knows a draft which was sent or dropped takes the next one for no other: it
  // begins
  // anywhere. One sequence for all would tell how much others write.
  private static final String SAVE =
      """
      insert into draft (key, owner, head, body, version)
      select $1, $2, $3, $4, 1 + floor(random() * 500000000)::integer
      where $5 > (select count(*) from draft where owner = $2 and key <> $1)
        and ($6::integer is null or $6::integer = 0
          or exists (select from draft where key = $1 and version = $6::integer))
      on conflict on constraint draft_pk do update
      set head = excluded.head, body = excluded.body, version = draft.version + 1,
        saved_at = now()
      where $6::integer is null or draft.version = $6::integer
      returning version, saved_at
      """;

  private static final String HAS_ROOM =
      "select $3 > (select count(*) from draft where owner = $2 and key <> $1) as room";

  private static final String LIST =
      "select head, saved_at from draft where owner = $1 order by saved_at desc, key";

  private static final String FIND =
      "select head, body, version, saved_at from draft where key = $1";

  private static final String DELETE =
      "delete from draft where key = $1 and ($2::integer is null or version = $2::integer)";

  private static final String FORGET =
      """
      delete from draft where ctid = any (array(
        select ctid from draft where saved_at < now() - $1 * interval '1 second' limit 1000))
      """;

  private DraftQueries() {}

  /** What is shown in lists, and the rest. */
  record Sheet(Buffer head, Buffer body) {}

  /** One that was found. */
  record Kept(Sheet sheet, int version, Instant savedAt) {}

  /** One in a list. */
  record Head(Buffer head, Instant savedAt) {}

  /**
   * As it is kept now; empty when there are too many others, or it is not as expected.
   *
   * @param version that it has now, 0 for none; null where that does not matter
   */
  static Future<Optional<Kept>> save(
      SqlClient client,
      Buffer key,
      Buffer owner,
      Sheet sheet,
      int most,
      @Nullable Integer version) {
    return client
        .preparedQuery(SAVE)
        .mapping(row -> new Kept(sheet, row.getInteger("version"), savedAt(row)))
        .execute(Tuple.of(key, owner, sheet.head(), sheet.body(), most, version))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Boolean> hasRoom(SqlClient client, Buffer key, Buffer owner, int most) {
    return client
        .preparedQuery(HAS_ROOM)
        .execute(Tuple.of(key, owner, most))
        .map(rows -> rows.iterator().next().getBoolean("room"));
  }

  static Future<List<Head>> list(SqlClient client, Buffer owner) {
    return client
        .preparedQuery(LIST)
        .mapping(row -> new Head(row.getBuffer("head"), savedAt(row)))
        .execute(Tuple.of(owner))
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<Kept>> find(SqlClient client, Buffer key) {
    return client
        .preparedQuery(FIND)
        .mapping(DraftQueries::kept)
        .execute(Tuple.of(key))
        .map(rows -> rows.stream().findFirst());
  }

  private static Kept kept(Row row) {
    return new Kept(
        new Sheet(row.getBuffer("head"), row.getBuffer("body")),
        row.getInteger("version"),
        savedAt(row));
  }

  private static Instant savedAt(Row row) {
    return row.getOffsetDateTime("saved_at").toInstant();
  }

  static Future<Boolean> delete(SqlClient client, Buffer key, @Nullable Integer version) {
    return client
        .preparedQuery(DELETE)
        .execute(Tuple.of(key, version))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Forgets some that nobody touched for so long; answers how many. */
  static Future<Integer> forget(SqlClient client, Duration age) {
    return client
        .preparedQuery(FORGET)
        .execute(Tuple.of(age.toSeconds()))
        .map(rows -> rows.rowCount());
  }
}
