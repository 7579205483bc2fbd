package org.plenary.saved;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.CallerRow;
import org.plenary.member.MemberId;

/** Asks saved searches again, and keeps how far each came. */
final class RoundQueries {

  private static final String WHOSE =
      """
      select s.id, s.question, s.asked_from, s.settled_to, %s
      from saved_search s
      join member m on m.id = s.member_id and m.closed_at is null
      %s
      """
          .formatted(CallerRow.COLUMNS, CallerRow.HELD);

  private static final String DUE =
      WHOSE
          + " where s.asked_at <= now() - $1 * interval '1 millisecond' order by s.asked_at limit $2";

  private static final String OF_MEMBER =
      WHOSE
          + """
             where s.member_id = $3 and s.asked_at <= now() - $1 * interval '1 millisecond'
            order by s.asked_at
            limit $2
            """;

  private static final String ONE = WHOSE + " where s.member_id = $1 and s.id = $2";

  // Nothing that is on its way for longer than a minute waits for its commit. Of what was posted
  // after the first moment, what still has a job is not in the index.
  private static final String SETTLED =
      """
      select date_trunc('second', least(now() - interval '1 minute', (
        select min(waiting.posted_at)
        from (
          select p.posted_at
          from job
          join post p on p.id = job.contribution_id
          where job.consumer = 'search' and job.due_at < 'infinity'
          union all
          select p.posted_at
          from job
          join post p on p.chapter_id = job.chapter_id and p.discussion_id = job.contribution_id
          where job.consumer = 'search' and job.due_at < 'infinity') waiting
        where waiting.posted_at >= $1))) as settled
      """;

  // Its row is locked before it is read, so that of two who ask at once the second finds nothing.
  private static final String FOUND =
      """
      with mine as materialized (
        select * from saved_search where id = $1 and asked_from = $2 for update),
      fresh as materialized (
        select p.id
        from mine
        cross join unnest($3::bigint[]) hit (id)
        join post p on p.id = hit.id
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        join byline on byline.id = c.byline_id
        where p.posted_at >= mine.asked_from and hit.id <> all (mine.known)
          and byline.member_id is distinct from mine.member_id),
      kept as (
        update saved_search s
        set asked_at = now(), asked_from = mine.settled_to,
          settled_to = greatest(mine.settled_to, $4),
          known = array(
            select p.id
            from (select unnest(mine.known) as id union select unnest($3)) seen
            join post p on p.id = seen.id
            where p.posted_at >= mine.settled_to),
          found = array(
            select id
            from (select unnest(mine.found) as id union select id from fresh) found
            order by id desc
            limit %d)
        from mine
        where s.id = mine.id)
      select id from fresh
      """
          .formatted(SavedSearch.MOST);

  private static final String POSTPONE = "update saved_search set asked_at = now() where id = $1";

  private RoundQueries() {}

  /** Those that were not asked for so long, the one that waits longest first. */
  static Future<List<Due>> due(SqlClient client, Duration since, int most) {
    return list(client, DUE, Tuple.of(since.toMillis(), most));
  }

  /** The same of a member. */
  static Future<List<Due>> due(SqlClient client, MemberId member, Duration since, int most) {
    return list(client, OF_MEMBER, Tuple.of(since.toMillis(), most, member.value()));
  }

  private static Future<List<Due>> list(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(RoundQueries::due)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static Due due(Row row) {
    return new Due(
        new SavedSearchId(row.getLong("id")),
        CallerRow.caller(row),
        row.getString("question"),
        row.getOffsetDateTime("asked_from").toInstant(),
        row.getOffsetDateTime("settled_to").toInstant());
  }

  static Future<Optional<Due>> find(SqlClient client, MemberId member, SavedSearchId id) {
    return list(client, ONE, Tuple.of(member.value(), id.value()))
        .map(found -> found.stream().findFirst());
  }

  /**
   * The moment before which all posts are at the index, or will be there within a second; as far as
   * nothing waits that was posted earlier than the first.
   */
  static Future<Instant> settled(SqlClient client, Instant first) {
    return client
        .preparedQuery(SETTLED)
        .execute(Tuple.of(first.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next().getOffsetDateTime("settled").toInstant());
  }

  /** Keeps what was found, and gives what of it is new; nothing where another was faster. */
  static Future<List<Long>> found(
      SqlClient transaction, Due due, List<Long> posts, Instant settled) {
    return transaction
        .preparedQuery(FOUND)
        .mapping(row -> row.getLong("id"))
        .execute(
            Tuple.of(
                due.id().value(),
                due.from().atOffset(ZoneOffset.UTC),
                posts.toArray(Long[]::new),
                settled.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().toList());
  }

  /** Lets one wait that cannot be asked now. */
  static Future<Void> postpone(SqlClient client, SavedSearchId id) {
    return client.preparedQuery(POSTPONE).execute(Tuple.of(id.value())).mapEmpty();
  }
}
