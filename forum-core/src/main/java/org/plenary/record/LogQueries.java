package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.merkle.Hash;
import org.plenary.record.RecordLeaf.Opening;

final class LogQueries {

  private static final String LEAVES =
      """
      select l.position, l.leaf, l.hash, kept.note,
        case when seen.readable then l.facts end as facts,
        case when seen.readable then l.facts_salt end as facts_salt,
        case when seen.readable then l.words end as words,
        case when seen.readable then l.words_salt end as words_salt
      %s
      left join record_checkpoint kept on kept.size = l.position + 1
      """
          .formatted(LeafSight.FROM);

  private static final String FIND = LEAVES + "where l.position = $5";

  private static final String LIST =
      LEAVES + "where l.position >= $5 and l.position < $5 + $6 order by l.position";

  private static final String FORGET =
      """
      update record_leaf set words = null, words_salt = null, person = null, person_salt = null
      where id = $1
      """;

  private LogQueries() {}

  /** A leaf, and the note that was signed when it was the last. */
  record LogLine(RecordLeaf leaf, Optional<String> note) {}

  static Future<Optional<RecordLeaf>> find(SqlClient client, Caller caller, long position) {
    return client
        .preparedQuery(FIND)
        .mapping(LogQueries::leaf)
        .execute(Visibility.of(caller).addLong(position))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<List<LogLine>> list(SqlClient client, Caller caller, long from, int most) {
    return client
        .preparedQuery(LIST)
        .mapping(row -> new LogLine(leaf(row), Optional.ofNullable(row.getString("note"))))
        .execute(Visibility.of(caller).addLong(from).addLong((long) most))
        .map(rows -> rows.stream().toList());
  }

  private static RecordLeaf leaf(Row row) {
    return new RecordLeaf(
        row.getLong("position"),
        row.getString("leaf"),
        Hash.of(row.getBuffer("hash").getBytes()),
        opening(row, "facts"),
        opening(row, "words"));
  }

  private static Optional<Opening> opening(Row row, String part) {
    @Nullable String text = row.getString(part);
    return text == null
        ? Optional.empty()
        : Optional.of(
            new Opening(
                text,
                Base64.getEncoder().encodeToString(row.getBuffer(part + "_salt").getBytes())));
  }

  static Future<Void> forget(SqlClient client, long leaf) {
    return client.preparedQuery(FORGET).execute(Tuple.of(leaf)).mapEmpty();
  }
}
