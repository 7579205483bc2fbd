package org.plenary.standing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

final class PaceQueries {

  // Of two that one sends at once, the second finds the lock.
  private static final String IS_FIT =
      """
      select pg_try_advisory_xact_lock(hashtextextended('slow ' || $1::bigint, 0)) and not exists (
        select
        from byline
        join contribution said on said.byline_id = byline.id and said.kind = 'post'
        join post p on p.chapter_id = said.chapter_id and p.id = said.id
        where (byline.member_id = $1 or byline.id = any ($2)) and p.chapter_id = $3
          and p.posted_at > now() - $4 * interval '1 second') as fit
      """;

  private PaceQueries() {}

  /** Whether the last post, under whichever name, is long enough ago. */
  static Future<Boolean> isFit(
      SqlClient transaction,
      MemberId member,
      List<Long> masks,
      ChapterId chapter,
      Duration interval) {
    return transaction
        .preparedQuery(IS_FIT)
        .execute(
            Tuple.of(
                member.value(), masks.toArray(Long[]::new), chapter.value(), interval.toSeconds()))
        .map(rows -> rows.iterator().next().getBoolean("fit"));
  }
}
