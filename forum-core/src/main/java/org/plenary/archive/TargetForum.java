package org.plenary.archive;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumAddress;

/** The forum that an archive comes into. */
record TargetForum(ChapterId chapter, int id, String language) {

  private static final String FIND =
      """
      select f.chapter_id, f.id, f.language
      from forum f join chapter c on c.id = f.chapter_id
      where c.slug = $1 and f.slug = $2
      """;

  private static final String ALL =
      """
      select string_agg(c.slug || '/' || f.slug, ', ' order by c.slug, f.slug)
      from forum f join chapter c on c.id = f.chapter_id
      """;

  static TargetForum find(SqlClient client, ForumAddress address) {
    RowSet<Row> found =
        client.preparedQuery(FIND).execute(Tuple.of(address.chapter(), address.slug())).await();
    if (found.size() == 0) {
      String all = client.query(ALL).execute().await().iterator().next().getString(0);
      throw new ArchiveException("There is no forum %s. There are: %s".formatted(address, all));
    }
    Row row = found.iterator().next();
    return new TargetForum(
        new ChapterId(row.getInteger(0)), row.getInteger(1), row.getString("language"));
  }
}
