package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;

/** Holds posts as they are written. */
final class PremoderationQueries {

  private static final String PUBLISHED =
      """
      select count(*)::int as published
      from (
        select
        from contribution said
        where said.byline_id = $1 and said.chapter_id = $2 and said.kind = 'post'
          and said.state = 'visible'
        order by said.id
        limit $3) few
      """;

  // Of two that one sends at once, the second waits for the first.
  private static final String QUEUE =
      "select pg_advisory_xact_lock(hashtextextended('held ' || $1::text, 0))";

  private static final String WAITING =
      """
      select count(*)::int as waiting
      from contribution said
      join held_post held on held.post_id = said.id and held.published_at is null
      where said.state = 'held' and said.chapter_id = $3
        and (said.byline_id = $2
          or $2::bigint is null and said.byline_id in (
            select id from byline where member_id = $1))
      """;

  private static final String HOLD =
      """
      insert into held_post (chapter_id, post_id, reasons, opening, due_at)
      values ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 second')
      """;

  private static final String NOTE =
      """
      insert into said_words (digest, said_at)
      values ($1, now())
      on conflict on constraint said_words_pk do update set said_at = excluded.said_at
      where said_words.said_at <= now() - $2 * interval '1 second'
      """;

  private static final String FORGET =
      "delete from said_words where said_at < now() - interval '720 hours'";

  private static final String FORGET_ONE = "delete from said_words where digest = $1";

  private PremoderationQueries() {}

  static Future<Integer> published(SqlClient client, long byline, ChapterId chapter, int most) {
    return client
        .preparedQuery(PUBLISHED)
        .execute(Tuple.of(byline, chapter.value(), most))
        .map(rows -> rows.iterator().next().getInteger("published"));
  }

  static Future<Void> queue(SqlClient transaction, String who) {
    return transaction.preparedQuery(QUEUE).execute(Tuple.of(who)).mapEmpty();
  }

  /** How many posts of a pseudonym, or else of a member's own names, wait. */
  static Future<Integer> waiting(
      SqlClient transaction, MemberId member, Optional<Long> mask, ChapterId chapter) {
    return transaction
        .preparedQuery(WAITING)
        .execute(Tuple.of(member.value(), mask.orElse(null), chapter.value()))
        .map(rows -> rows.iterator().next().getInteger("waiting"));
  }

  static Future<Void> hold(
      SqlClient transaction,
      ChapterId chapter,
      PostId post,
      Collection<HoldReason> reasons,
      boolean opening,
      Duration due) {
    return transaction
        .preparedQuery(HOLD)
        .execute(
            Tuple.of(chapter.value(), post.value())
                .addArrayOfString(reasons.stream().map(HoldReason::sqlName).toArray(String[]::new))
                .addBoolean(opening)
                .addLong(due.toSeconds()))
        .mapEmpty();
  }

  /** False where it was said within this time. */
  static Future<Boolean> note(SqlClient transaction, Buffer digest, Duration within) {
    return transaction
        .preparedQuery(NOTE)
        .execute(Tuple.of(digest, within.toSeconds()))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> forget(SqlClient transaction, Buffer digest) {
    return transaction.preparedQuery(FORGET_ONE).execute(Tuple.of(digest)).mapEmpty();
  }

  static Future<Void> forget(SqlClient client) {
    return client.query(FORGET).execute().mapEmpty();
  }
}
