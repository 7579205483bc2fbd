package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.moderation.RoleHandle;
import org.plenary.writing.Preview;

/** What is said in a case. */
final class EntryQueries {

  private static final int MOST = 500;

  private static final String LIST =
      """
      select entry.id, entry.kind::text, role.name as letter, entry.html, entry.language,
        entry.written_at
      from case_entry entry
      left join byline role on role.id = entry.by_byline_id
      where entry.case_id = $1
      order by entry.id
      limit %d
      """
          .formatted(MOST);

  private static final String INSERT =
      """
      insert into case_entry (case_id, kind, by_byline_id, source, html, language)
      select $1, $2::text::case_entry_kind, $3, $4, $5, $6
      where (select count(*) from case_entry where case_id = $1) < %d
      """
          .formatted(MOST);

  private static final String TURN =
      """
      update moderation_case set state = $2::text::case_state, version = version + 1
      where id = $1 and state <> 'closed'
      """;

  private EntryQueries() {}

  /** The conversation and the notes, in their order. */
  static Future<List<CaseEntry>> list(SqlClient client, CaseId id) {
    return client
        .preparedQuery(LIST)
        .mapping(EntryQueries::entry)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().toList());
  }

  static CaseEntry entry(Row row) {
    return new CaseEntry(
        row.getLong("id"),
        EntryKind.ofSql(row.getString("kind")),
        Optional.ofNullable(row.getString("letter")),
        row.getString("html"),
        row.getString("language"),
        row.get(OffsetDateTime.class, "written_at").toInstant());
  }

  /**
   * False where as much was said in the case as can be.
   *
   * @param by absent for the person concerned
   */
  static Future<Boolean> insert(
      SqlClient transaction,
      CaseId id,
      EntryKind kind,
      Optional<RoleHandle> by,
      String source,
      Preview words) {
    return transaction
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(id.value(), kind.sqlName(), by.map(RoleHandle::byline).orElse(null))
                .addString(source)
                .addString(words.html())
                .addString(words.language()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** From now on it waits for somebody else; false where it is closed. */
  static Future<Boolean> turn(SqlClient transaction, CaseId id, CaseState state) {
    return transaction
        .preparedQuery(TURN)
        .execute(Tuple.of(id.value(), state.sqlName()))
        .map(rows -> rows.rowCount() == 1);
  }
}
