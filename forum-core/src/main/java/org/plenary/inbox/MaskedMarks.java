package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plenary.member.MemberId;
import org.plenary.sealing.Sealing;

/**
 * How far members read what was told to their pseudonyms and role handles. It is sealed, and stands
 * in no row of what was told: rows that one transaction changed, or two that follow each other,
 * have numbers that would put a member and their pseudonyms together. Whoever has none has a mark
 * too.
 */
final class MaskedMarks {

  private static final String PURPOSE = "read behind a mask";

  private static final String FIND = "select mark from masked_reading where reader = $1";

  private static final String SAVE =
      """
      insert into masked_reading (reader, mark) values ($1, $2)
      on conflict on constraint masked_reading_pk do update set mark = excluded.mark
      """;

  private static final String LATEST =
      "select coalesce(max(id), 0) as latest from notification where byline_id = any ($1)";

  private final Pool pool;
  private final Sealing sealing;

  MaskedMarks(Pool pool, Sealing sealing) {
    this.pool = pool;
    this.sealing = sealing;
  }

  /** 0 for who has read nothing yet. */
  Future<Long> find(MemberId member) {
    return pool.preparedQuery(FIND)
        .mapping(row -> row.getBuffer("mark"))
        .execute(Tuple.of(reader(member)))
        .map(rows -> rows.stream().findFirst().flatMap(this::opened).orElse(0L));
  }

  private Optional<Long> opened(Buffer mark) {
    return sealing
        .open(PURPOSE, mark.getBytes())
        .map(open -> Long.valueOf(new String(open, StandardCharsets.UTF_8)));
  }

  private Buffer reader(MemberId member) {
    byte[] text = Long.toString(member.value()).getBytes(StandardCharsets.UTF_8);
    return Buffer.buffer(sealing.digest(PURPOSE, text));
  }

  /** Up to here, or to the last that there is; it never falls. */
  Future<Void> raise(MemberId member, Masks masks, long upTo) {
    return latest(pool, masks)
        .map(latest -> Math.max(masks.readTo(), Math.min(upTo, latest)))
        .compose(mark -> save(member, mark));
  }

  private static Future<Long> latest(SqlClient client, Masks masks) {
    return client
        .preparedQuery(LATEST)
        .execute(Tuple.tuple().addArrayOfLong(masks.array()))
        .map(rows -> rows.iterator().next().getLong("latest"));
  }

  private Future<Void> save(MemberId member, long mark) {
    byte[] text = "%019d".formatted(mark).getBytes(StandardCharsets.UTF_8);
    return pool.preparedQuery(SAVE)
        .execute(Tuple.of(reader(member), Buffer.buffer(sealing.seal(PURPOSE, text))))
        .mapEmpty();
  }
}
