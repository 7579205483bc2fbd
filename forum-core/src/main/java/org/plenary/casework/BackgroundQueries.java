package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What is known beside a case: of whom it is about, and which cases are like it. */
final class BackgroundQueries {

  // A pseudonym is never put together with its member, nor with other names of theirs.
  private static final String NAMES =
      """
      select named.id
      from byline subject
      cross join lateral (
        select subject.id
        union
        select own.id from byline own where own.member_id = subject.member_id) named
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

  private BackgroundQueries() {}

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
        .mapping(BackgroundQueries::similarCase)
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
}
