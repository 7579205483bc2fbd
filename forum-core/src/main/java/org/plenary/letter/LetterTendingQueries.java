package org.plenary.letter;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;

/** Counts letters, and ends and forgets those that are old. */
final class LetterTendingQueries {

  private static final String COUNT =
      """
      select count(*) due, coalesce(extract(epoch from now() - min(due_at)), 0)::bigint oldest
      from letter
      where ended_at is null and due_at <= now()
      """;

  // What was never even put off was for a relay that there was not.
  private static final String GIVE_UP =
      """
      update letter
      set ended_at = now(), leased_until = null, sealed_to = null, sealed_words = null,
        ending = case when deferrals > 0 then 'refused' else 'dropped' end::letter_ending
      where id in (
        select id
        from letter
        where ended_at is null and made_at < now() - $1 * interval '1 millisecond'
          and (leased_until is null or leased_until <= now())
        limit 10000
        for update skip locked)
      """;

  private static final String FORGET =
      """
      delete from letter
      where id in (
        select id
        from letter
        where ended_at < now() - $1 * interval '1 millisecond'
        order by ended_at
        limit 10000)
      """;

  // The domain is known to be patient for as long as it might have to be more so.
  private static final String FORGET_PATIENCE =
      "delete from mail_patience where until < now() - interval '1 day'";

  private LetterTendingQueries() {}

  static Future<DueLetters> count(SqlClient client) {
    return client
        .query(COUNT)
        .execute()
        .map(rows -> rows.iterator().next())
        .map(row -> new DueLetters(row.getLong("due"), Duration.ofSeconds(row.getLong("oldest"))));
  }

  /** Some of what was made longer ago and did not end; how many those were. */
  static Future<Integer> giveUp(SqlClient client, Duration triesFor) {
    return client
        .preparedQuery(GIVE_UP)
        .execute(Tuple.of(triesFor.toMillis()))
        .map(SqlResult::rowCount);
  }

  /** Some of what ended longer ago; how many those were. */
  static Future<Integer> forget(SqlClient client, Duration kept) {
    return client.preparedQuery(FORGET).execute(Tuple.of(kept.toMillis())).map(SqlResult::rowCount);
  }

  static Future<Void> forgetPatience(SqlClient client) {
    return client.query(FORGET_PATIENCE).execute().mapEmpty();
  }
}
