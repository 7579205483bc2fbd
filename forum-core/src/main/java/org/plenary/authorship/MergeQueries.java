package org.plenary.authorship;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/** Makes an author's posts those of a member, each under the name under which it was written. */
final class MergeQueries {

  // An import that meets the same author waits, and then finds the member.
  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('imported authors'))";

  private static final String LEAVE =
      """
      update member set merged_into = $2
      where id = $1 and issuer is null and merged_into is null
      """;

  private static final String WRITTEN =
      """
      select c.chapter_id, c.id
      from byline
      join contribution c on c.byline_id = byline.id
      where byline.member_id = $1
      """;

  // A name that the member has from another author already is one byline.
  private static final String UNITE =
      """
      update contribution c set byline_id = kept.id
      from byline gone
      join byline kept on kept.kind = gone.kind and kept.name = gone.name and kept.member_id = $2
      where gone.member_id = $1 and c.byline_id = gone.id
      """;

  private static final String DROP =
      """
      delete from byline gone
      using byline kept
      where gone.member_id = $1 and kept.member_id = $2 and kept.kind = gone.kind
        and kept.name = gone.name
      """;

  private static final String BYLINES = "update byline set member_id = $2 where member_id = $1";

  private static final String ADDRESSES =
      "update member_address set member_id = $2 where member_id = $1";

  private MergeQueries() {}

  /** Lets nobody else decide who an author is, until the transaction ends. */
  static Future<Void> lock(SqlClient transaction) {
    return transaction.query(LOCK).execute().mapEmpty();
  }

  /** False when the author was claimed meanwhile. */
  static Future<Boolean> leave(SqlClient transaction, MemberId author, MemberId member) {
    return transaction
        .preparedQuery(LEAVE)
        .execute(both(author, member))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Tuple both(MemberId author, MemberId member) {
    return Tuple.of(author.value(), member.value());
  }

  /** What the author wrote, by chapter. */
  static Future<Map<ChapterId, List<Long>>> written(SqlClient client, MemberId author) {
    return client
        .preparedQuery(WRITTEN)
        .execute(Tuple.of(author.value()))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> new ChapterId(row.getInteger("chapter_id")),
                            Collectors.mapping(row -> row.getLong("id"), Collectors.toList()))));
  }

  static Future<Void> move(SqlClient transaction, MemberId author, MemberId member) {
    Future<?> moved = Future.succeededFuture();
    for (String step : List.of(UNITE, DROP, BYLINES, ADDRESSES)) {
      moved = moved.compose(_ -> transaction.preparedQuery(step).execute(both(author, member)));
    }
    return moved.mapEmpty();
  }
}
