package org.plenary.quote;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plenary.post.PostId;

/**
 * Who quotes a post and who changes it come one after the other, each to the end of their
 * transaction: else neither knows of the other, and a page goes on showing a quote as it was. Taken
 * before discussions are locked, by ascending id.
 */
final class SourceLock {

  private static final String TAKE =
      """
      select case when id = $2
          then pg_advisory_xact_lock(hashtextextended('quoted ' || id, 0))
          else pg_advisory_xact_lock_shared(hashtextextended('quoted ' || id, 0)) end
      from (
        select distinct id
        from unnest(array_append($1::bigint[], $2::bigint)) id
        where id is not null
        order by id) sources
      """;

  private static final String TAKE_ALL =
      """
      select pg_advisory_xact_lock(hashtextextended('quoted ' || id, 0))
      from (select distinct id from unnest($1::bigint[]) id order by id) sources
      """;

  private SourceLock() {}

  /**
   * Of several at once.
   *
   * @param changed which nobody quotes meanwhile
   */
  static Future<Void> take(SqlClient transaction, Collection<PostId> changed) {
    return transaction
        .preparedQuery(TAKE_ALL)
        .execute(
            Tuple.tuple().addArrayOfLong(changed.stream().map(PostId::value).toArray(Long[]::new)))
        .mapEmpty();
  }

  /**
   * Many quote the same at once.
   *
   * @param changed which nobody quotes meanwhile
   */
  static Future<Void> take(SqlClient transaction, List<Checked> quoted, Optional<PostId> changed) {
    return transaction
        .preparedQuery(TAKE)
        .execute(
            Tuple.tuple()
                .addArrayOfLong(quoted.stream().map(Checked::post).toArray(Long[]::new))
                .addLong(changed.map(PostId::value).orElse(null)))
        .mapEmpty();
  }
}
