package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Counts and keeps what members send. */
final class UploadQueries {

  private static final String COUNT =
      """
      insert into upload_day as d (sender, day, bytes)
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
      insert into upload (sender, sha256, name, media_type, size, place, description)
      values ($1, decode($2, 'hex'), $3, $4, $5, $6, $7)
      on conflict on constraint upload_pk
      do update set name = excluded.name, uploaded_at = excluded.uploaded_at,
        place = excluded.place, description = excluded.description
      """;

  private static final String WAITING =
      """
      select encode(sha256, 'hex') as sha256, name, media_type, size, description
      from upload where sender = $1
      order by uploaded_at desc, sha256
      limit 200
      """;

  private static final String WAITING_AT =
      """
      select encode(sha256, 'hex') as sha256, name, media_type, size, description
      from upload where sender = $1 and place = $2
      order by uploaded_at, sha256
      limit 200
      """;

  private static final String DESCRIBE =
      """
      update upload set description = said.description
      from unnest($2::text[], $3::text[]) said (digest, description)
      where upload.sender = $1 and upload.sha256 = decode(said.digest, 'hex')
      """;

  private static final String DROP =
      """
      delete from upload
      where sender = $1 and sha256 = any (
        array(select decode(digest, 'hex') from unnest($2::text[]) digest))
      """;

  private static final String DROP_ALL = "delete from upload where sender = $1 and place = $2";

  private static final String SENT_TODAY =
      """
      select coalesce(sum(bytes), 0)::bigint as sent
      from upload_day where sender = $1 and day = current_date
      """;

  // What belongs to a draft stays as long as the draft.
  private static final String EXPIRE =
      """
      delete from upload
      where uploaded_at < now() - $1 * interval '1 second' and not exists (
        select from draft where draft.key = upload.place)
      """;

  private static final String FORGET_DAYS = "delete from upload_day where day < current_date";

  private UploadQueries() {}

  /** False where it would be more than is allowed in a day. */
  static Future<Boolean> count(SqlClient client, Sender sender, long bytes, long most) {
    return client
        .preparedQuery(COUNT)
        .execute(Tuple.of(sender.digest(), bytes, most))
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

  static Future<Void> add(SqlClient client, Sender sender, Upload upload, Buffer place) {
    return client
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                sender.digest(),
                upload.digest().hex(),
                upload.name(),
                upload.mediaType(),
                upload.size(),
                place,
                upload.description()))
        .mapEmpty();
  }

  static Future<List<Upload>> waiting(SqlClient client, Sender sender) {
    return client
        .preparedQuery(WAITING)
        .mapping(UploadQueries::upload)
        .execute(Tuple.of(sender.digest()))
        .map(rows -> rows.stream().toList());
  }

  static Upload upload(Row row) {
    return new Upload(
        new Sha256(row.getString("sha256")),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("description"));
  }

  static Future<List<Upload>> waitingAt(SqlClient client, Sender sender, Buffer place) {
    return client
        .preparedQuery(WAITING_AT)
        .mapping(UploadQueries::upload)
        .execute(Tuple.of(sender.digest(), place))
        .map(rows -> rows.stream().toList());
  }

  static Future<Void> describe(SqlClient client, Sender sender, Map<Sha256, String> descriptions) {
    List<Map.Entry<Sha256, String>> said = List.copyOf(descriptions.entrySet());
    return client
        .preparedQuery(DESCRIBE)
        .execute(
            Tuple.of(
                sender.digest(),
                said.stream().map(file -> file.getKey().hex()).toArray(String[]::new),
                said.stream().map(Map.Entry::getValue).toArray(String[]::new)))
        .mapEmpty();
  }

  static Future<Void> drop(SqlClient client, Sender sender, Collection<Sha256> files) {
    String[] digests = files.stream().map(Sha256::hex).toArray(String[]::new);
    return client
        .preparedQuery(DROP)
        .execute(Tuple.of(sender.digest()).addArrayOfString(digests))
        .mapEmpty();
  }

  static Future<Void> dropAll(SqlClient client, Sender sender, Buffer place) {
    return client.preparedQuery(DROP_ALL).execute(Tuple.of(sender.digest(), place)).mapEmpty();
  }

  static Future<Long> sentToday(SqlClient client, Sender sender) {
    return client
        .preparedQuery(SENT_TODAY)
        .execute(Tuple.of(sender.digest()))
        .map(rows -> rows.iterator().next().getLong("sent"));
  }

  static Future<Void> expire(SqlClient client, Duration kept) {
    return client
        .preparedQuery(EXPIRE)
        .execute(Tuple.of(kept.toSeconds()))
        .compose(_ -> client.query(FORGET_DAYS).execute())
        .mapEmpty();
  }
}
