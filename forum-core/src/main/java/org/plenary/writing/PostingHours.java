package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.forum.ForumId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.sealing.Secret;

/** Counts what is written in an hour, against what is allowed. */
final class PostingHours {

  // In one order, for two posts of one network and forum may be counted at once.
  private static final String COUNT =
      """
      insert into posting_hour as h (subject, hour, posts)
      select subject, date_trunc('hour', now()), 1
      from unnest($1::text[]) subject
      order by subject
      on conflict on constraint posting_hour_pk do update set posts = h.posts + 1
      returning subject, posts,
        ceil(extract(epoch from date_trunc('hour', now()) + interval '1 hour' - now()))::int as renewed
      """;

  private static final String FORGET =
      "delete from posting_hour where hour < date_trunc('hour', now())";

  private PostingHours() {}

  /** What is left of the closest limit; refused where one is exceeded. */
  static Future<Allowance> count(
      SqlClient transaction, WritingLimits all, Trace trace, Writer writer, ForumId forum) {
    Map<String, Integer> limits = met(all, trace, writer, forum);
    return transaction
        .preparedQuery(COUNT)
        .execute(Tuple.of((Object) limits.keySet().toArray(String[]::new)))
        .compose(rows -> judge(rows, limits));
  }

  // A pseudonym is counted as its member: else it would be twice as much.
  private static Map<String, Integer> met(
      WritingLimits all, Trace trace, Writer writer, ForumId forum) {
    var met = new TreeMap<String, Integer>();
    met.put(subject(trace.member(), "all"), writer.young() ? all.newHourly() : all.hourly());
    met.put(subject(trace.member(), "in " + forum.value()), all.forumHourly());
    if (!trace.place().isEmpty()) {
      met.put(subject(trace.place(), "all"), all.placeHourly());
    }
    return met;
  }

  // What is counted of one member in two forums looks like that of two.
  private static String subject(String who, String where) {
    return HexFormat.of().formatHex(new Secret(who + " " + where).digest().getBytes());
  }

  private static Future<Allowance> judge(RowSet<Row> rows, Map<String, Integer> limits) {
    Optional<Allowance> closest =
        rows.stream()
            .map(row -> allowance(row, limits.getOrDefault(row.getString("subject"), 0)))
            .min(Comparator.comparingInt(Allowance::left));
    return closest
        .filter(allowance -> allowance.left() >= 0)
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    new Problem.TooMany(
                        "There were as many posts in this hour as are allowed.",
                        closest.map(Allowance::renewed).orElse(Duration.ZERO))));
  }

  private static Allowance allowance(Row row, int limit) {
    return new Allowance(
        limit, limit - row.getInteger("posts"), Duration.ofSeconds(row.getInteger("renewed")));
  }

  static Future<Void> forget(SqlClient client) {
    return client.query(FORGET).execute().mapEmpty();
  }
}
