package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.checkpoint.SignedNote;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.merkle.Hash;

final class CheckpointQueries {

  private static final String COLUMNS = "select size, root, note, signed_at from record_checkpoint";

  private static final String LATEST = COLUMNS + " order by size desc limit 1";

  private static final String FIND = COLUMNS + " where size = $1";

  private static final String INSERT =
      "insert into record_checkpoint (size, root, note) values ($1, $2, $3)";

  private static final String KEYS = "select verifier from record_key order by since desc";

  private static final String KEEP_KEY =
      "insert into record_key (verifier) values ($1) on conflict on constraint record_key_pk do nothing";

  private CheckpointQueries() {}

  static Future<Optional<KeptCheckpoint>> latest(SqlClient client) {
    return client
        .preparedQuery(LATEST)
        .mapping(CheckpointQueries::checkpoint)
        .execute()
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Optional<KeptCheckpoint>> find(SqlClient client, long size) {
    return client
        .preparedQuery(FIND)
        .mapping(CheckpointQueries::checkpoint)
        .execute(Tuple.of(size))
        .map(rows -> rows.stream().findFirst());
  }

  private static KeptCheckpoint checkpoint(Row row) {
    return new KeptCheckpoint(
        row.getLong("size"),
        Hash.of(row.getBuffer("root").getBytes()),
        SignedNote.parse(row.getString("note")),
        row.getOffsetDateTime("signed_at").toInstant());
  }

  static Future<Void> insert(SqlClient transaction, long size, Hash root, SignedNote note) {
    return transaction
        .preparedQuery(INSERT)
        .execute(Tuple.of(size, Buffer.buffer(root.bytes()), note.toString()))
        .mapEmpty();
  }

  static Future<List<VerifierKey>> listKeys(SqlClient client) {
    return client
        .preparedQuery(KEYS)
        .mapping(row -> VerifierKey.parse(row.getString("verifier")))
        .execute()
        .map(rows -> rows.stream().toList());
  }

  static Future<Void> keepKey(SqlClient transaction, VerifierKey key) {
    return transaction.preparedQuery(KEEP_KEY).execute(Tuple.of(key.toString())).mapEmpty();
  }
}
