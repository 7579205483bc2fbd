package org.plenary.administration;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.plenary.forum.Forum;

final class AccessQueries {

  private static final String LOCK = "select from forum where id = $1 for update";

  private static final String IS_JUDGED =
      "select version = $2 as judged from forum_current_access where forum_id = $1";

  // What counts now, as a higher version: what waits below it never counts.
  private static final String WITHDRAW =
      """
      insert into forum_access (forum_id, version, reading, posting, feeds, embeds, pseudonyms)
      select now.forum_id, last.version + 1, now.reading, now.posting, now.feeds, now.embeds,
        now.pseudonyms
      from forum_current_access now
      cross join lateral (
        select max(version) as version from forum_access where forum_id = now.forum_id) last
      where now.forum_id = $1 and last.version > now.version
      """;

  private static final String INSERT =
      """
      insert into forum_access
        (forum_id, version, reading, posting, feeds, embeds, pseudonyms, effective_at)
      select $1, max(version) + 1, $2::text::audience, $3::text::posting, $4, $5, $6,
        now() + $7 * interval '1 second'
      from forum_access
      where forum_id = $1
      """;

  private AccessQueries() {}

  /** Lets nobody else change it meanwhile; false when the access is no longer the judged one. */
  static Future<Boolean> lock(SqlClient transaction, Forum forum) {
    return transaction
        .preparedQuery(LOCK)
        .execute(Tuple.of(forum.id().value()))
        .compose(
            _ ->
                transaction
                    .preparedQuery(IS_JUDGED)
                    .execute(Tuple.of(forum.id().value(), forum.access().version())))
        .map(rows -> rows.iterator().next().getBoolean("judged"));
  }

  /** False when nothing was announced. */
  static Future<Boolean> withdraw(SqlClient transaction, Forum forum) {
    return transaction
        .preparedQuery(WITHDRAW)
        .execute(Tuple.of(forum.id().value()))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> insert(SqlClient transaction, Forum forum, AccessWish wish, Duration notice) {
    return transaction
        .preparedQuery(INSERT)
        .execute(wish.addTo(Tuple.of(forum.id().value())).addLong(notice.toSeconds()))
        .mapEmpty();
  }
}
