package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
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
import org.plenary.post.Attachments;

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

  // A pseudonym is never put together with its member, nor with other names of theirs.
  private static final String NAMES =
      """
      select named.id
      from byline subject
      join byline named on named.id = subject.id or named.member_id = subject.member_id
      where subject.id = $1
      """;

  private static final String RECORD =
      """
      with name as materialized (%s)
      select
        (select count(*)
         from contribution said
         where said.byline_id in (select id from name) and said.chapter_id = $2
           and said.kind = 'post' and said.state = 'visible')::int as posts,
        (select count(*)
         from moderation_action done
         where done.subject_byline_id in (select id from name) and done.chapter_id = $2
           and done.undone_by is null and done.kind not in ('restore', 'release', 'lift'))::int as actions,
        (select count(*)
         from standing_limit told
         where told.kind = 'warned' and told.lifted_at is null
           and (told.ends_at is null or told.ends_at > now())
           and (told.chapter_id is null or told.chapter_id = $2)
           and (told.byline_id in (select id from name)
             or told.member_id = (select member_id from byline where id = $1)))::int as warnings,
        (select count(*)
         from appeal
         join moderation_action done on done.id = appeal.action_id
         where done.subject_byline_id in (select id from name) and done.chapter_id = $2)::int as appeals
      """
          .formatted(NAMES);

  private static final String SIMILAR =
      """
      with name as materialized (%s),
      near as (
        (select other.id, 0 as rank
         from moderation_case this
         join moderation_case other on other.matter = this.matter and other.id <> this.id
         where this.id = $2
         order by other.id desc
         limit 20)
        union all
        (select other.id, 1
         from moderation_case other
         where other.subject_byline_id in (select id from name) and other.chapter_id = $3
           and other.id <> $2
         order by other.id desc
         limit 20)
        union all
        (select other.case_id, 2
         from report this
         join report other on other.code_id = this.code_id and other.rule = this.rule
           and other.case_id <> this.case_id and other.chapter_id = $3
           and other.made_at > now() - interval '30 days'
         where this.case_id = $2 and this.rule is not null
         order by other.case_id desc
         limit 20)),
      why as (select id, min(rank) as rank from near group by id)
      select other.id, why.rank, other.state::text, other.outcome::text, other.opened_at
      from why
      join moderation_case other on other.id = why.id
      left join contribution_place place on place.id = other.contribution_id
      left join forum_current_access around on around.forum_id = other.forum_id
      left join byline person on person.id = other.subject_byline_id
      where readable_by(coalesce(place.audience, around.reading, 'public'), other.chapter_id, $4)
        and person.member_id is distinct from $4
        and (person.sealed_digest is null or person.sealed_digest <> all ($5))
      order by why.rank, other.id desc
      limit 20
      """
          .formatted(NAMES);

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

  static Future<List<CitedRule>> rules(SqlClient client, CaseId id) {
    return client
        .preparedQuery(RULES)
        .mapping(
            row ->
                new CitedRule(
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

  static Future<PersonRecord> record(SqlClient client, FoundCase found, long person) {
    return client
        .preparedQuery(RECORD)
        .mapping(
            row ->
                new PersonRecord(
                    row.getInteger("posts"),
                    row.getInteger("actions"),
                    row.getInteger("warnings"),
                    row.getInteger("appeals")))
        .execute(Tuple.of(person, found.chapter().value()))
        .map(rows -> rows.iterator().next());
  }

  /** Those that the reader may read, and that are not about themselves. */
  static Future<List<SimilarCase>> similar(SqlClient client, FoundCase found, Team reader) {
    return client
        .preparedQuery(SIMILAR)
        .mapping(CaseQueries::similarCase)
        .execute(
            Tuple.of(
                found.person().orElse(null),
                found.line().id().value(),
                found.chapter().value(),
                reader.member().value(),
                reader.digests().toArray(Buffer[]::new)))
        .map(rows -> rows.stream().toList());
  }

  private static SimilarCase similarCase(Row row) {
    return new SimilarCase(
        new CaseId(row.getLong("id")),
        why(row.getInteger("rank")),
        CaseState.ofSql(row.getString("state")),
        Optional.ofNullable(row.getString("outcome")).map(Outcome::ofSql),
        row.get(OffsetDateTime.class, "opened_at").toInstant());
  }

  private static Similarity why(int rank) {
    return switch (rank) {
      case 0 -> Similarity.SAME_MATTER;
      case 1 -> Similarity.SAME_PERSON;
      default -> Similarity.SAME_RULE;
    };
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
