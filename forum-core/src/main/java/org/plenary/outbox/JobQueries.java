package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import org.plenary.chapter.ChapterId;

/** Takes jobs and gives them back. */
final class JobQueries {

  // Committed before the work begins, so that nobody's hanging holds it longer than the lease.
  private static final String TAKE =
      """
      update job
      set leased_until = now() + $2 * interval '1 millisecond', attempts = job.attempts + 1
      from (
        select chapter_id, contribution_id
        from job
        where consumer = $1 and due_at <= now() and (leased_until is null or leased_until <= now())
        order by due_at
        limit $3
        for update skip locked) ready
      where job.consumer = $1 and job.chapter_id = ready.chapter_id
        and job.contribution_id = ready.contribution_id
      returning job.chapter_id, job.contribution_id, job.due_at, job.leased_until, job.attempts
      """;

  private static final String OWN =
      "consumer = $1 and chapter_id = $2 and contribution_id = $3 and leased_until = $4";

  // What happened meanwhile is another job, and due at once.
  private static final String DONE =
      """
      with done as (delete from job where %1$s and due_at = $5)
      update job set leased_until = null, attempts = 0 where %1$s and due_at <> $5
      """
          .formatted(OWN);

  private static final String MINE =
      """
      with mine as (
        select *
        from unnest($2::int[], $3::bigint[], $4::timestamptz[], $5::timestamptz[])
          mine (chapter_id, contribution_id, leased_until, due_at))
      """;

  private static final String IS_MINE =
      """
      job.consumer = $1 and job.chapter_id = mine.chapter_id
        and job.contribution_id = mine.contribution_id and job.leased_until = mine.leased_until
      """;

  private static final String ALL_DONE =
      """
      %1$s, done as (delete from job using mine where %2$s and job.due_at = mine.due_at)
      update job set leased_until = null, attempts = 0 from mine
      where %2$s and job.due_at <> mine.due_at
      """
          .formatted(MINE, IS_MINE);

  private static final String POSTPONED =
      "%s update job set leased_until = null, attempts = job.attempts - 1 from mine where %s"
          .formatted(MINE, IS_MINE);

  private static final String FAILED =
      """
      update job
      set leased_until = null, due_at = case when attempts >= $6 then 'infinity'
        else now() + $5 * interval '1 millisecond' end
      where %s
      """
          .formatted(OWN);

  private JobQueries() {}

  static Future<List<Job>> take(SqlClient client, String consumer, Pace pace) {
    return client
        .preparedQuery(TAKE)
        .mapping(JobQueries::job)
        .execute(Tuple.of(consumer, pace.lease().toMillis(), pace.batch()))
        .map(rows -> rows.stream().toList());
  }

  private static Job job(Row row) {
    return new Job(
        new ChapterId(row.getInteger("chapter_id")),
        row.getLong("contribution_id"),
        row.getOffsetDateTime("due_at"),
        row.getOffsetDateTime("leased_until"),
        row.getInteger("attempts"));
  }

  static Future<Void> done(SqlClient client, String consumer, Job job) {
    return client
        .preparedQuery(DONE)
        .execute(own(consumer, job).addOffsetDateTime(job.dueAt()))
        .mapEmpty();
  }

  /** Each that is still theirs. */
  static Future<Void> done(SqlClient client, String consumer, List<Job> jobs) {
    return forAll(client, ALL_DONE, consumer, jobs);
  }

  /** Gives them back as if they had not been taken. */
  static Future<Void> postponed(SqlClient client, String consumer, List<Job> jobs) {
    return forAll(client, POSTPONED, consumer, jobs);
  }

  private static Future<Void> forAll(
      SqlClient client, String statement, String consumer, List<Job> jobs) {
    return jobs.isEmpty()
        ? Future.succeededFuture()
        : client
            .preparedQuery(statement)
            .execute(
                Tuple.of(
                    consumer,
                    jobs.stream().map(job -> job.chapter().value()).toArray(Integer[]::new),
                    jobs.stream().map(Job::contribution).toArray(Long[]::new),
                    jobs.stream().map(Job::leasedUntil).toArray(OffsetDateTime[]::new),
                    jobs.stream().map(Job::dueAt).toArray(OffsetDateTime[]::new)))
            .mapEmpty();
  }

  private static Tuple own(String consumer, Job job) {
    return Tuple.of(consumer, job.chapter().value(), job.contribution(), job.leasedUntil());
  }

  /** To be tried again later; parked where it was tried often enough. */
  static Future<Void> failed(SqlClient client, String consumer, Job job, Pace pace) {
    return client
        .preparedQuery(FAILED)
        .execute(
            own(consumer, job)
                .addLong(pace.after(job.attempts()).toMillis())
                .addInteger(pace.attempts()))
        .mapEmpty();
  }
}
