package org.plenary.transparency;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.ChapterId;

final class TransparencyQueries {

  private static final String CHAPTER = "select id from chapter where slug = $1";

  // Where many were done at once the whole is no act beside its parts. The rules of a forum that
  // not everybody may read are those of some closed forum.
  private static final String TALLIES =
      """
      with cited as (
        select code.id, whose.slug || coalesce(
          '/' || case when access.reading = 'public' then narrow.slug
            when narrow.id is not null then '*' end, '') as rules
        from code_of_conduct code
        join chapter whose on whose.id = code.chapter_id
        left join forum narrow on narrow.id = code.forum_id
        left join forum_current_access access on access.forum_id = code.forum_id),
      reported as (
        select r.*, case when cited.rules like '%/*' then cited.rules
          else cited.rules || ' ' || r.rule end as cites
        from report r
        left join cited on cited.id = r.code_id
        where r.made_at >= $1 and r.made_at < $2 and ($3::integer is null or r.chapter_id = $3)),
      done as (
        select a.*, case when cited.rules like '%/*' then cited.rules
          else cited.rules || ' ' || a.rule end as cites
        from moderation_action a
        join cited on cited.id = a.code_id
        where a.acted_at >= $1 and a.acted_at < $2 and ($3::integer is null or a.chapter_id = $3)
          and not exists (select from moderation_action part where part.parent_id = a.id)),
      appealed as (
        select *
        from appeal ap
        where ap.made_at >= $1 and ap.made_at < $2 and ($3::integer is null or ap.chapter_id = $3)),
      decided as (
        select ap.outcome, extract(epoch from ap.decided_at - ap.made_at) as seconds
        from appeal ap
        where ap.decided_at >= $1 and ap.decided_at < $2
          and ($3::integer is null or ap.chapter_id = $3)),
      judged as (
        select extract(epoch from r.judged_at - r.made_at) as seconds
        from report r
        where r.outcome = 'acted' and r.judged_at >= $1 and r.judged_at < $2
          and ($3::integer is null or r.chapter_id = $3)),
      counted (measure, of, count) as (
        select 'reports', '', count(*) from reported
        union all
        select 'reports_by_concern', concern::text, count(*) from reported group by 2
        union all
        select 'reports_by_account', case when reporter_id is null then 'without' else 'with' end,
          count(*)
        from reported group by 2
        union all
        select 'reports_by_rule', cites, count(*) from reported where cites is not null group by 2
        union all
        select 'reports_by_language', language, count(*) from reported group by 2
        union all
        select 'reports_by_outcome', coalesce(outcome::text, 'open'), count(*) from reported group by 2
        union all
        select 'actions', '', count(*) from done
        union all
        select 'actions_by_kind', kind::text, count(*) from done group by 2
        union all
        select 'actions_by_rule', cites, count(*) from done group by 2
        union all
        select 'actions_by_actor', case when machine then 'machine' else 'human' end, count(*)
        from done group by 2
        union all
        select 'actions_by_language', language, count(*) from done group by 2
        union all
        select 'actions_taken_back', '', count(*) from done where undone_by is not null
        union all
        select 'limits', '', count(*)
        from done join standing_limit held on held.action_id = done.id
        union all
        select 'limits_by_kind', held.kind::text, count(*)
        from done join standing_limit held on held.action_id = done.id group by 2
        union all
        select 'notices', '', count(*)
        from done join notice n on n.action_id = done.id where n.sent_at is not null
        union all
        select 'appeals', '', count(*) from appealed
        union all
        select 'appeals_by_outcome', outcome::text, count(*) from decided group by 2
        union all
        select 'seconds_to_action', at.name, percentile_disc(at.part) within group (order by seconds)
        from judged cross join (values ('median', 0.5), ('p90', 0.9)) at (name, part)
        group by at.name, at.part
        union all
        select 'seconds_to_decision', at.name, percentile_disc(at.part) within group (order by seconds)
        from decided cross join (values ('median', 0.5), ('p90', 0.9)) at (name, part)
        group by at.name, at.part)
      select measure, of, count::bigint from counted order by count desc, of
      """;

  private TransparencyQueries() {}

  static Future<Optional<ChapterId>> chapter(SqlClient client, String slug) {
    return client
        .preparedQuery(CHAPTER)
        .mapping(row -> new ChapterId(row.getInteger("id")))
        .execute(Tuple.of(slug))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<List<Tally>> tallies(SqlClient client, Optional<ChapterId> chapter, Period period) {
    return client
        .preparedQuery(TALLIES)
        .mapping(TransparencyQueries::tally)
        .execute(
            Tuple.of(at(period.begins()), at(period.ends()))
                .addInteger(chapter.map(ChapterId::value).orElse(null)))
        .map(rows -> rows.stream().toList());
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Tally tally(Row row) {
    return new Tally(
        Measure.ofSql(row.getString("measure")), row.getString("of"), row.getLong("count"));
  }
}
