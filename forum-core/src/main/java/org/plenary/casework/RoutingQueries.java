package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/** Who may judge a case. Who is behind a pseudonym or a role handle is not known here. */
final class RoutingQueries {

  // Who never said which languages they read is taken to read those of their chapter.
  private static final String MAY =
      """
      with power as (
        select c.id as case_id, held.member_id, min(case held.role
            when 'moderator' then 1 when 'officer' then 2 else 3 end) as rank,
          min(case held.role when 'officer' then 2 when 'administrator' then 3 end) as next_rank
        from moderation_case c
        join membership held
          on (held.chapter_id = c.chapter_id and held.role in ('moderator', 'officer'))
          or held.role = 'administrator'
        where c.id = $1
        group by c.id, held.member_id)
      select m.id, c.chapter_id, fit.rank, %s, %s
      from power
      join moderation_case c on c.id = power.case_id
      join chapter on chapter.id = c.chapter_id
      join member m on m.id = power.member_id and m.issuer is not null and m.closed_at is null
      left join byline person on person.id = c.subject_byline_id
      left join contribution_place place on place.id = c.contribution_id
      left join forum_current_access around on around.forum_id = c.forum_id
      %s
      cross join lateral (
        select exists (
          select
          from unnest(case cardinality(m.languages)
            when 0 then chapter.languages else m.languages end) tongue
          where split_part(tongue, '-', 1) = split_part(c.language, '-', 1)) as reads) tongue
      cross join lateral (
        select case when power.rank > 1 or tongue.reads then power.rank else power.next_rank end
          as rank) fit
      where m.id is distinct from person.member_id
        and not %s
        and readable_by(coalesce(place.audience, around.reading, 'public'), c.chapter_id, m.id)
      """
          .formatted(
              PersonRow.COLUMNS,
              PersonRow.columns("answered"),
              PartQueries.JOINS,
              PartQueries.of("m.id"));

  private static final String ALL =
      MAY
          + """
            and fit.rank is not null
          order by fit.rank, not tongue.reads, (
            select count(*) from moderation_case other
            where other.owner_id = m.id and other.state <> 'closed'), m.id
          limit 50
          """;

  private static final String ONE = MAY + " and m.id = $2";

  private RoutingQueries() {}

  /** Whom to ask, in this order. */
  static Future<List<Candidate>> candidates(SqlClient client, CaseId id) {
    return list(client, ALL, Tuple.of(id.value()));
  }

  /** This member, whichever languages they read; nobody where they may not. */
  static Future<List<Candidate>> candidate(SqlClient client, CaseId id, MemberId member) {
    return list(client, ONE, Tuple.of(id.value(), member.value()));
  }

  private static Future<List<Candidate>> list(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(RoutingQueries::candidate)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static Candidate candidate(Row row) {
    Integer rank = row.getInteger("rank");
    return new Candidate(
        new MemberId(row.getLong("id")),
        rank == null ? Integer.MAX_VALUE : rank,
        new ChapterId(row.getInteger("chapter_id")),
        PersonRow.of(row),
        PersonRow.of(row, "answered"));
  }
}
