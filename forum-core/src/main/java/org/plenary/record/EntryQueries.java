package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.page.PageRequest;

final class EntryQueries {

  private static final String ENTRIES =
      """
      select l.id, l.position, l.entered_at, seen.readable, l.kind::text as kind,
        chapter.slug as chapter, forum.slug as forum,
        case when seen.readable then l.facts end as facts,
        case when seen.readable then l.words end as words
      %s
      join chapter on chapter.id = l.chapter_id
      left join forum on forum.id = l.forum_id
      where l.position is not null
      """
          .formatted(LeafSight.FROM);

  private static final String FIND = ENTRIES + " and l.position = $5";

  private EntryQueries() {}

  static Future<Optional<RecordEntry>> find(SqlClient client, Caller caller, long position) {
    return client
        .preparedQuery(FIND)
        .mapping(EntryQueries::entry)
        .execute(Visibility.of(caller).addLong(position))
        .map(rows -> rows.stream().findFirst());
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<RecordEntry>> list(
      SqlClient client, Caller caller, RecordFilter filter, PageRequest request) {
    Tuple values = Visibility.of(caller);
    String search = new EntrySearch(filter, values).sql(request);
    return client
        .preparedQuery(ENTRIES + search)
        .mapping(EntryQueries::entry)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static RecordEntry entry(Row row) {
    return new RecordEntry(
        row.getLong("id"),
        row.getLong("position"),
        row.getOffsetDateTime("entered_at").toInstant(),
        row.getBoolean("readable") ? Optional.of(content(row)) : Optional.empty());
  }

  private static RecordEntry.Content content(Row row) {
    Optional<String> words = Optional.ofNullable(row.getString("words"));
    return new RecordEntry.Content(
        RecordKind.ofSql(row.getString("kind")),
        row.getString("chapter"),
        Optional.ofNullable(row.getString("forum")),
        new JsonObject(row.getString("facts")),
        words
            .map(Json::decodeValue)
            .map(said -> said instanceof JsonObject object ? object : null)
            .orElseGet(JsonObject::new),
        words.isEmpty());
  }
}
