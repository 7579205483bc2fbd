package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.chapter.ChapterId;

final class RoleHandleQueries {

  private static final String FIND =
      "select id, name from byline where sealed_digest = $1 and kind = 'role'";

  // Two who act for the first time at once would get the same letter.
  private static final String QUEUE = "select from chapter where id = $1 for no key update";

  private static final String COUNT =
      "select count(*)::int as given from byline where chapter_id = $1 and kind = 'role'";

  private static final String INSERT =
      """
      with given as (
        insert into byline (kind, chapter_id, sealed_member, sealed_digest, name, handle)
        select 'role', $1, $3, $4, $2, '~' || left(slug, 40) || '-moderator-' || lower($2)
        from chapter
        where id = $1
        on conflict on constraint byline_sealed_digest_unique do nothing
        returning id, name)
      select id, name from given
      union all
      select id, name from byline where sealed_digest = $4
      """;

  private RoleHandleQueries() {}

  static Future<Optional<RoleHandle>> find(SqlClient client, Buffer digest) {
    return client
        .preparedQuery(FIND)
        .mapping(RoleHandleQueries::handle)
        .execute(Tuple.of(digest))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> queue(SqlClient transaction, ChapterId chapter) {
    return transaction.preparedQuery(QUEUE).execute(Tuple.of(chapter.value())).mapEmpty();
  }

  static Future<Integer> count(SqlClient transaction, ChapterId chapter) {
    return transaction
        .preparedQuery(COUNT)
        .mapping(row -> row.getInteger("given"))
        .execute(Tuple.of(chapter.value()))
        .map(rows -> rows.iterator().next());
  }

  static Future<RoleHandle> insert(
      SqlClient transaction, ChapterId chapter, String letter, Buffer sealed, Buffer digest) {
    return transaction
        .preparedQuery(INSERT)
        .mapping(RoleHandleQueries::handle)
        .execute(Tuple.of(chapter.value(), letter, sealed, digest))
        .map(rows -> rows.iterator().next());
  }

  private static RoleHandle handle(Row row) {
    return new RoleHandle(row.getLong("id"), row.getString("name"));
  }
}
