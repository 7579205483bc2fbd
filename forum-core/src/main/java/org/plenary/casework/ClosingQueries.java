package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.chapter.ChapterId;

final class ClosingQueries {

  private static final String CLOSE =
      """
      update moderation_case set state = 'closed', closed_at = now(),
        outcome = $3::text::report_outcome, reason = $4, version = version + 1
      where id = $1 and version = $2 and state <> 'closed'
      returning chapter_id
      """;

  // The next statement, for it must see the reports of those who came just before the end.
  private static final String JUDGE =
      """
      update report set outcome = $2::text::report_outcome, judged_at = now()
      where case_id = $1 and outcome is null
      """;

  private static final String ACTED_IN =
      """
      select exists (
        select
        from moderation_action done
        where done.case_id = $1 and not done.machine and done.undone_by is null) as is_acted_in
      """;

  private static final String REOPEN =
      """
      update moderation_case this set state = 'waiting_for_us', closed_at = null, outcome = null,
        version = version + 1
      where id = $1 and state = 'closed' and outcome = 'acted'
        and not exists (
          select
          from moderation_case other
          where other.matter = this.matter and other.state <> 'closed')
        and not exists (
          select from moderation_action where case_id = $1 and by_byline_id is not null
            and undone_by is null and detail ->> 'undoes' is null)
      """;

  // Nobody was told of what they are judged no more.
  private static final String REOPEN_REPORTS =
      """
      update report set outcome = null, judged_at = null
      where case_id = $1 and outcome = 'acted'
      """;

  private ClosingQueries() {}

  static Future<Boolean> isActedIn(SqlClient transaction, CaseId id) {
    return transaction
        .preparedQuery(ACTED_IN)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.iterator().next().getBoolean("is_acted_in"));
  }

  /** False where something else was done in it, or another case of the same is open. */
  static Future<Boolean> reopen(SqlClient transaction, CaseId id) {
    return transaction
        .preparedQuery(REOPEN)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> reopenReports(SqlClient transaction, CaseId id) {
    return transaction.preparedQuery(REOPEN_REPORTS).execute(Tuple.of(id.value())).mapEmpty();
  }

  /** Of which chapter it is; empty where it was changed or closed meanwhile. */
  static Future<Optional<ChapterId>> close(
      SqlClient transaction, CaseId id, int version, Outcome outcome, Optional<String> reason) {
    return transaction
        .preparedQuery(CLOSE)
        .mapping(row -> new ChapterId(row.getInteger("chapter_id")))
        .execute(Tuple.of(id.value(), version, outcome.sqlName(), reason.orElse(null)))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> judge(SqlClient transaction, CaseId id, Outcome outcome) {
    return transaction
        .preparedQuery(JUDGE)
        .execute(Tuple.of(id.value(), outcome.sqlName()))
        .mapEmpty();
  }
}
