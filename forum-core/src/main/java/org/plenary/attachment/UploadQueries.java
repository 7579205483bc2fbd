package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.plenary.member.MemberId;

/** Counts and keeps what members send. */
final class UploadQueries {

  private static final String COUNT =
      """
      insert into upload_day as d (member_id, day, bytes)
      select $1, current_date, $2::bigint where $2::bigint <= $3::bigint
      on conflict on constraint upload_day_pk do update set bytes = d.bytes + excluded.bytes
      where d.bytes + excluded.bytes <= $3::bigint
      """;

  private static final String SECONDS_LEFT =
      "select ceil(extract(epoch from current_date + 1 - now()))::int as seconds";

  private static final String TOUCH =
      """
      insert into stored_file (sha256) values (decode($1, 'hex'))
      on conflict on constraint stored_file_pk do update set touched_at = excluded.touched_at
      """;

  private static final String ADD =
      """
      insert into upload (member_id, sha256, name, media_type, size)
      values ($1, decode($2, 'hex'), $3, $4, $5)
      on conflict on constraint upload_pk
      do update set name = excluded.name, uploaded_at = excluded.uploaded_at
      """;

  private static final String WAITING =
      """
      select encode(sha256, 'hex') as sha256, name, media_type, size
      from upload where member_id = $1
      order by uploaded_at desc, sha256
      limit 200
      """;

  private static final String EXPIRE =
      "delete from upload where uploaded_at < now() - $1 * interval '1 second'";

  private static final String FORGET_DAYS = "delete from upload_day where day < current_date";

  private UploadQueries() {}

  /** False where it would be more than is allowed in a day. */
  static Future<Boolean> count(SqlClient client, MemberId member, long bytes, long most) {
    return client
        .preparedQuery(COUNT)
        .execute(Tuple.of(member.value(), bytes, most))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Duration> untilTomorrow(SqlClient client) {
    return client
        .query(SECONDS_LEFT)
        .execute()
        .map(rows -> Duration.ofSeconds(rows.iterator().next().getInteger("seconds")));
  }

  /** From now on for a while, nobody deletes a content as one that nobody has. */
  static Future<Void> touch(SqlClient client, Sha256 digest) {
    return client.preparedQuery(TOUCH).execute(Tuple.of(digest.hex())).mapEmpty();
  }

  static Future<Void> add(SqlClient client, MemberId member, Upload upload) {
    return client
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                member.value(),
                upload.digest().hex(),
                upload.name(),
                upload.mediaType(),
                upload.size()))
        .mapEmpty();
  }

  static Future<List<Upload>> waiting(SqlClient client, MemberId member) {
    return client
        .preparedQuery(WAITING)
        .mapping(UploadQueries::upload)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().toList());
  }

  static Upload upload(Row row) {
    return new Upload(
        new Sha256(row.getString("sha256")),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"));
  }

  static Future<Void> expire(SqlClient client, Duration kept) {
    return client
        .preparedQuery(EXPIRE)
        .execute(Tuple.of(kept.toSeconds()))
        .compose(_ -> client.query(FORGET_DAYS).execute())
        .mapEmpty();
  }
}
