package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.member.Author;
import org.plenary.member.MemberId;
import org.plenary.moderation.Citation;
import org.plenary.page.PageRequest;
import org.plenary.post.Attachment;
import org.plenary.post.Attachments;
import org.plenary.post.PostId;

/** One case, for the team. */
final class CaseQueries {

  private static final String FIND =
      "with cut as materialized (" + CaseRow.CUT + " and c.id = $8) " + CaseRow.SELECT;

  private static final String RULES =
      """
      select code_id, rule, count(*)::int as reports
      from report
      where case_id = $1 and rule is not null
      group by code_id, rule
      order by reports desc, code_id, rule
      limit 10
      """;

  private static final String REPORTS =
      """
      select report.id, m.handle, m.name, report.concern::text, report.code_id, report.rule,
        report.sentence, report.language, report.made_at
      from report
      left join member m on m.id = report.reporter_id
      where report.case_id = $1
      """;

  private static final String WITHHELD =
      """
      select words.language, words.html,
        case when c.attachment_count > 0 then %s end as attachments
      from moderation_case m
      join contribution c on c.id = m.contribution_id and c.state in ('held', 'removed')
      join post p on p.chapter_id = c.chapter_id and p.id = c.id
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      where m.id = $1
      """
          .formatted(Attachments.COLUMN);

  private static final String FILE =
      """
      select a.post_id, a.name, a.media_type, a.size, encode(a.sha256, 'hex') as sha256,
        a.description, case when a.stored then a.position end as place
      from moderation_case m
      join attachment a on a.contribution_id = m.contribution_id
      where m.id = $1 and a.taken_revision is null
      """;

  private static final String REASON = "select reason from moderation_case where id = $1";

  // A new owner, as long as nothing else was changed.
  private static final String TAKE =
      """
      update moderation_case set owner_id = $3, version = version + 1
      where id = $1 and version = $2 and state <> 'closed'
      """;

  private static final String MEMBER =
      "select id from member where handle = $1 and issuer is not null and closed_at is null";

  private CaseQueries() {}

  /** Empty where it is not of the team's. */
  static Future<Optional<FoundCase>> find(SqlClient client, Team team, CaseId id) {
    return client
        .preparedQuery(FIND)
        .mapping(CaseRow::found)
        .execute(team.values().addLong(id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<List<ReportedRule>> rules(SqlClient client, CaseId id) {
    return client
        .preparedQuery(RULES)
        .mapping(
            row ->
                new ReportedRule(
                    new Citation(row.getInteger("code_id"), row.getInteger("rule")),
                    row.getInteger("reports")))
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().toList());
  }

  /**
   * From the first; in the direction of the request, one more than its limit where there is more.
   */
  static Future<List<CaseReport>> reports(SqlClient client, CaseId id, PageRequest request) {
    Tuple values = Tuple.of(id.value());
    String from =
        request
            .cursor()
            .map(cursor -> cursor.isForward() ? " and report.id > $2" : " and report.id < $2")
            .orElse("");
    request.cursor().ifPresent(cursor -> values.addLong(cursor.key(0)));
    String order =
        " order by report.id %s limit %d"
            .formatted(request.isForward() ? "asc" : "desc", request.fetch());
    return client
        .preparedQuery(REPORTS + from + order)
        .mapping(CaseQueries::report)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static CaseReport report(Row row) {
    return new CaseReport(
        row.getLong("id"),
        Optional.ofNullable(row.getString("name"))
            .map(name -> new Author(Optional.of(row.getString("handle")), name)),
        Concern.ofSql(row.getString("concern")),
        citation(row.getInteger("code_id"), row.getInteger("rule")),
        row.getString("sentence"),
        row.getString("language"),
        row.get(OffsetDateTime.class, "made_at").toInstant());
  }

  private static Optional<Citation> citation(@Nullable Integer code, @Nullable Integer rule) {
    return code == null || rule == null ? Optional.empty() : Optional.of(new Citation(code, rule));
  }

  /** Empty where it is about no file, or its author took that away. */
  static Future<Optional<CaseFile>> file(SqlClient client, CaseId id) {
    return client
        .preparedQuery(FILE)
        .mapping(CaseQueries::file)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static CaseFile file(Row row) {
    return new CaseFile(
        new PostId(row.getLong("post_id")),
        new Attachment(
            row.getString("name"),
            row.getString("media_type"),
            row.getLong("size"),
            row.getString("sha256"),
            row.getString("description"),
            Optional.ofNullable(row.getInteger("place"))));
  }

  /** Empty where it is about no post that is held or hidden. */
  static Future<Optional<WithheldWords>> withheld(SqlClient client, CaseId id) {
    return client
        .preparedQuery(WITHHELD)
        .mapping(
            row ->
                new WithheldWords(
                    row.getString("language"), row.getString("html"), Attachments.of(row)))
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Optional<String>> reason(SqlClient client, CaseId id) {
    return client
        .preparedQuery(REASON)
        .execute(Tuple.of(id.value()))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getString("reason")));
  }

  /** False where it was changed or closed meanwhile. */
  static Future<Boolean> give(SqlClient client, CaseId id, int version, MemberId owner) {
    return client
        .preparedQuery(TAKE)
        .execute(Tuple.of(id.value(), version, owner.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Optional<MemberId>> member(SqlClient client, String handle) {
    return client
        .preparedQuery(MEMBER)
        .mapping(row -> new MemberId(row.getLong("id")))
        .execute(Tuple.of(handle))
        .map(rows -> rows.stream().findFirst());
  }
}
