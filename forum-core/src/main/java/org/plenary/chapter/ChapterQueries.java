package org.plenary.chapter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;

final class ChapterQueries {

  private static final String ALL =
      "select id, slug, name, description, languages, joining::text, join_form,"
          + " mark, hue, languages[1] as chapter_language from chapter";

  private static final String FIND = ALL + " where slug = $1";

  private ChapterQueries() {}

  static Future<List<Chapter>> list(SqlClient client) {
    return execute(client, ALL + order("asc"), Tuple.tuple());
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<Chapter>> list(SqlClient client, PageRequest request) {
    Tuple values = Tuple.tuple();
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order = order(request.isForward() ? "asc" : "desc");
    return execute(client, ALL + from + order + " limit " + request.fetch(), values);
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addLong(cursor.key(0));
    return """
       where (slug <> 'global', name, id) %s
        (select at.slug <> 'global', at.name, at.id from chapter at where at.id = $1)
      """
        .formatted(cursor.isForward() ? ">" : "<");
  }

  private static String order(String direction) {
    return " order by slug <> 'global' %1$s, name %1$s, id %1$s".formatted(direction);
  }

  private static Future<List<Chapter>> execute(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(ChapterQueries::chapter)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<Chapter>> find(SqlClient client, String slug) {
    return execute(client, FIND, Tuple.of(slug)).map(found -> found.stream().findFirst());
  }

  private static Chapter chapter(Row row) {
    return new Chapter(
        new ChapterId(row.getInteger("id")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("description"),
        List.of(row.getArrayOfStrings("languages")),
        Joining.ofSql(row.getString("joining")),
        Optional.ofNullable(row.getString("join_form")),
        Brand.of(row, row.getString("name")));
  }
}
