package org.plenary.draft;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.member.MemberId;

final class DraftQueries {

  private static final String SAVE =
      """
      insert into draft (member_id, place, title, source, language)
      select $1, $2, $3, $4, $5
      where $6 > (select count(*) from draft where member_id = $1 and place <> $2)
      on conflict on constraint draft_place_unique do update
      set title = excluded.title, source = excluded.source, language = excluded.language,
        saved_at = now()
      """;

  private static final String LIST =
      """
      select place, title, source, language, saved_at
      from draft
      where member_id = $1
      order by saved_at desc, id desc
      """;

  private static final String FIND =
      "select place, title, source, language, saved_at from draft"
          + " where member_id = $1 and place = $2";

  private static final String DELETE = "delete from draft where member_id = $1 and place = $2";

  private DraftQueries() {}

  /** False when there are too many others. */
  static Future<Boolean> save(
      SqlClient client, MemberId member, String place, DraftWords words, int most) {
    return client
        .preparedQuery(SAVE)
        .execute(
            Tuple.of(
                member.value(),
                place,
                words.title(),
                words.source(),
                words.language().orElse(null),
                most))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<List<Draft>> list(SqlClient client, MemberId member) {
    return client
        .preparedQuery(LIST)
        .mapping(DraftQueries::draft)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<Draft>> find(SqlClient client, MemberId member, String place) {
    return client
        .preparedQuery(FIND)
        .mapping(DraftQueries::draft)
        .execute(Tuple.of(member.value(), place))
        .map(rows -> rows.stream().findFirst());
  }

  private static Draft draft(Row row) {
    return new Draft(
        row.getString("place"),
        row.getString("title"),
        row.getString("source"),
        Optional.ofNullable(row.getString("language")),
        row.getOffsetDateTime("saved_at").toInstant());
  }

  static Future<Boolean> delete(SqlClient client, MemberId member, String place) {
    return client
        .preparedQuery(DELETE)
        .execute(Tuple.of(member.value(), place))
        .map(rows -> rows.rowCount() == 1);
  }
}
