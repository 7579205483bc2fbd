package org.plenary.chapter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

final class ChapterQueries {

  private ChapterQueries() {}

  static Future<List<Chapter>> list(SqlClient client) {
    return client
        .preparedQuery(
            """
            select id, slug, name, description, languages
            from chapter
            order by slug <> 'global', name
            """)
        .mapping(ChapterQueries::chapter)
        .execute()
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<Chapter>> find(SqlClient client, String slug) {
    return client
        .preparedQuery(
            """
            select id, slug, name, description, languages
            from chapter
            where slug = $1
            """)
        .mapping(ChapterQueries::chapter)
        .execute(Tuple.of(slug))
        .map(rows -> rows.stream().findFirst());
  }

  private static Chapter chapter(Row row) {
    return new Chapter(
        new ChapterId(row.getInteger("id")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("description"),
        List.of(row.getArrayOfStrings("languages")));
  }
}
