package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.text.Format;

/** Reads what posts said before. */
final class RevisionQueries {

  private static final String FILES =
      """
      (select json_agg(json_build_object('name', a.name, 'mediaType', a.media_type,
          'size', a.size, 'sha256', encode(a.sha256, 'hex')) order by a.position)
        from attachment a
        where a.chapter_id = p.chapter_id and a.post_id = p.id and a.%s_revision = said.revision
          and is_shown(a.contribution_id))
      """;

  private static final String REVISIONS =
      """
      select said.revision, said.format::text, said.source, said.html, said.language,
        said.written_at, said.reason, said.silent, before.source as before,
        %s as hung, %s as taken
      %s
      join post_revision said on said.chapter_id = p.chapter_id and said.post_id = p.id
      left join post_revision before on before.chapter_id = said.chapter_id
        and before.post_id = said.post_id and before.revision = said.revision - 1
      %s and c.state = 'visible'
      """
          .formatted(
              FILES.formatted("hung"),
              FILES.formatted("taken"),
              EditQueries.READABLE,
              EditQueries.WHERE);

  private RevisionQueries() {}

  /**
   * In the direction of the request, one more than its limit where there is more; empty where the
   * post may not be read.
   */
  static Future<List<Revision>> list(
      SqlClient client, Caller caller, PostId id, PageRequest request) {
    Tuple values = Visibility.of(caller).addLong(id.value());
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by said.revision %s limit %d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(REVISIONS + from + order)
        .mapping(RevisionQueries::revision)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addInteger(Math.clamp(cursor.key(0), 0, Integer.MAX_VALUE));
    return " and said.revision %s $6".formatted(cursor.isForward() ? "<" : ">");
  }

  private static Revision revision(Row row) {
    return new Revision(
        row.getInteger("revision"),
        Format.ofSql(row.getString("format")),
        row.getString("source"),
        row.getString("html"),
        row.getString("language"),
        row.getOffsetDateTime("written_at").toInstant(),
        Optional.ofNullable(row.getString("reason")),
        row.getBoolean("silent"),
        Optional.ofNullable(row.getString("before")),
        files(row.getJsonArray("hung")),
        files(row.getJsonArray("taken")));
  }

  private static List<ChangedFile> files(@Nullable JsonArray files) {
    return files == null
        ? List.of()
        : files.stream().map(JsonObject.class::cast).map(RevisionQueries::file).toList();
  }

  private static ChangedFile file(JsonObject file) {
    return new ChangedFile(
        file.getString("name"),
        file.getString("mediaType"),
        file.getLong("size"),
        file.getString("sha256"));
  }
}
