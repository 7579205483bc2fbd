package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.problem.Problem;

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

  // A case is not judged by what is only shown again.
  private static final String NOTHING_STANDS =
      """
      this.id = $1 and this.state = 'closed' and this.outcome = 'acted'
      and not exists (
        select from moderation_action where case_id = $1 and by_byline_id is not null
          and undone_by is null and detail ->> 'undoes' is null
          and kind not in ('restore', 'release'))
      """;

  private static final String REOPEN =
      """
      update moderation_case this set state = 'waiting_for_us', closed_at = null, outcome = null,
        version = version + 1
      where %s
        and not exists (
          select
          from moderation_case other
          where other.matter = this.matter and other.state <> 'closed')
      """
          .formatted(NOTHING_STANDS);

  private static final String OTHER_OPEN = "moderation_case_open";

  // Nobody was told of what they are judged no more.
  private static final String REOPEN_REPORTS =
      """
      update report set outcome = null, judged_at = null
      where case_id = $1 and outcome = 'acted'
      """;

  // Whoever reported it in the other case too learns the outcome there: their first report counts
  // neither for them nor against them.
  private static final String HAND_OVER =
      """
      with other as materialized (
        select other.id, this.concern, this.due_at
        from moderation_case this
        join moderation_case other on other.matter = this.matter and other.state <> 'closed'
        where %s
        for update of other),
      judged as materialized (
        select report.id, other.id as other, exists (
          select
          from report again
          where again.case_id = other.id and again.reporter_id = report.reporter_id
            and again.outcome is null) as stays
        from report
        cross join other
        where report.case_id = $1 and report.outcome = 'acted'),
      handed as (
        update report set case_id = case when judged.stays then $1 else judged.other end,
          outcome = case when judged.stays then 'withdrawn'::report_outcome end,
          judged_at = case when judged.stays then now() end
        from judged
        where report.id = judged.id
        returning judged.stays, report.reporter_id),
      sum as (
        select count(*)::int as reports, bool_or(reporter_id is not null) as named
        from handed
        where not stays)
      update moderation_case it
      set reports = it.reports + case when it.id = $1 then - sum.reports else sum.reports end,
        concern = least(it.concern, other.concern), due_at = least(it.due_at, other.due_at),
        outside = it.outside and (it.id = $1 or not coalesce(sum.named, false))
      from other
      cross join sum
      where it.id in ($1, other.id) and sum.reports > 0
      """
          .formatted(NOTHING_STANDS);

  private static final String HOLD =
      "select version from moderation_case where id = $1 for no key update";

  private ClosingQueries() {}

  /**
   * False where something else was done in it, or another case of the same is open. Fails with
   * {@link Problem.Conflict} where one is opened at this very moment.
   */
  static Future<Boolean> reopen(SqlClient transaction, CaseId id) {
    return transaction
        .preparedQuery(REOPEN)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.rowCount() == 1)
        .recover(
            failure ->
                isOpenedMeanwhile(failure)
                    ? CaseClosing.requireCurrent(Optional.empty())
                    : Future.failedFuture(failure));
  }

  private static boolean isOpenedMeanwhile(Throwable failure) {
    return failure instanceof PgException refused && OTHER_OPEN.equals(refused.getConstraint());
  }

  static Future<Void> reopenReports(SqlClient transaction, CaseId id) {
    return transaction.preparedQuery(REOPEN_REPORTS).execute(Tuple.of(id.value())).mapEmpty();
  }

  /** The reports of a case in which nothing stands go to the other of the same that is open. */
  static Future<Void> handOver(SqlClient transaction, CaseId id) {
    return transaction.preparedQuery(HAND_OVER).execute(Tuple.of(id.value())).mapEmpty();
  }

  /** Its version, which nobody else changes before the end of this transaction. */
  static Future<Integer> hold(SqlClient transaction, CaseId id) {
    return transaction
        .preparedQuery(HOLD)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.iterator().next().getInteger("version"));
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
