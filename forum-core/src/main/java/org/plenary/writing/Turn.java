package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.writing.Tally.Counted;

/** One place among those who write in an hour; given back where nothing was written. */
final class Turn {

  // Without a lock: nobody waits here for who writes at the same time.
  private static final String ELSEWHERE =
      """
      select met.subject, coalesce(sum(counted.posts), 0)::int as posts,
        date_trunc('hour', now()) as now,
        ceil(extract(epoch from date_trunc('hour', now()) + interval '1 hour' - now()))::int as renewed
      from unnest($1::text[]) met (subject)
      left join posting_hour counted
        on counted.subject = met.subject and counted.hour = date_trunc('hour', now())
          and counted.node <> $2
      group by met.subject
      """;

  private final Tally tally;
  private final UUID node;
  private final String what;
  private final Why full;
  private final Map<String, Integer> limits;
  private final AtomicReference<OffsetDateTime> taken = new AtomicReference<>(OffsetDateTime.MIN);

  /**
   * Not taken yet.
   *
   * @param what is counted
   * @param full why there is no place left
   * @param limits by subject
   */
  Turn(Tally tally, UUID node, String what, Why full, Map<String, Integer> limits) {
    this.tally = tally;
    this.node = node;
    this.what = what;
    this.full = full;
    this.limits = limits;
  }

  /** What is left of the closest limit; refused where one is exceeded. */
  Future<Allowance> take(SqlClient client) {
    return client
        .preparedQuery(ELSEWHERE)
        .execute(Tuple.of(limits.keySet().toArray(String[]::new), node))
        .compose(this::judge);
  }

  private Future<Allowance> judge(RowSet<Row> rows) {
    Row any = rows.iterator().next();
    OffsetDateTime hour = any.getOffsetDateTime("now");
    Duration renewed = Duration.ofSeconds(any.getInteger("renewed"));
    Entry<String, Integer> closest = closest(tally.take(limits, new Counted(hour, posts(rows))));
    if (closest.getValue() < 0) {
      return ProblemException.fail(new Problem.TooMany(full, renewed));
    }
    taken.set(hour);
    return Future.succeededFuture(
        new Allowance(what, limits.getOrDefault(closest.getKey(), 0), closest.getValue(), renewed));
  }

  private static Map<String, Integer> posts(RowSet<Row> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.getString("subject"), row -> row.getInteger("posts")));
  }

  private static Entry<String, Integer> closest(Map<String, Integer> left) {
    return left.entrySet().stream().min(Entry.comparingByValue()).orElseThrow();
  }

  /**
   * Does in a transaction what answers whether it changed anything; the place is given back where
   * it did not.
   */
  Future<Optional<Allowance>> in(Pool pool, Function<SqlClient, Future<Boolean>> work) {
    return pool.withTransaction(
            transaction ->
                take(transaction)
                    .compose(
                        left ->
                            work.apply(transaction)
                                .map(changed -> Optional.of(left).filter(_ -> changed))))
        .map(used -> Objects.requireNonNull(used))
        .onFailure(_ -> giveBack())
        .onSuccess(this::giveBackUnused);
  }

  private void giveBackUnused(Optional<Allowance> used) {
    if (used.isEmpty()) {
      giveBack();
    }
  }

  /** For somebody else, or for the next attempt. */
  void giveBack() {
    tally.giveBack(limits.keySet(), taken.getAndSet(OffsetDateTime.MIN));
  }
}
