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
import org.plenary.forum.ForumAddress;
import org.plenary.page.Cursor;
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

  // What no forum with this address shows is not looked through.
  private static final String FORUM =
      """
       and l.forum_id = (
        select f.id
        from forum f
        join chapter c on c.id = f.chapter_id
        join forum_current_access access on access.forum_id = f.id
        where c.slug = $%%d and f.slug = $%%d and %s)
      """
          .formatted(Visibility.FORUM);

  private static final String CHAPTER =
      " and l.chapter_id = (select c.id from chapter c where c.slug = $%d)";

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
    String wished = wished(filter, values);
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by l.position %s limit %d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(ENTRIES + wished + from + order)
        .mapping(EntryQueries::entry)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String wished(RecordFilter filter, Tuple values) {
    String wished =
        filter.chapter().map(chapter -> chapter(chapter, values)).orElse("")
            + filter.forum().map(forum -> forum(forum, values)).orElse("")
            + filter.kind().map(kind -> kind(kind, values)).orElse("")
            + filter.rule().map(rule -> rule(rule, values)).orElse("");
    return wished.isEmpty() ? "" : wished + " and seen.readable";
  }

  private static String chapter(String slug, Tuple values) {
    values.addString(slug);
    return CHAPTER.formatted(values.size());
  }

  private static String forum(ForumAddress address, Tuple values) {
    values.addString(address.chapter()).addString(address.slug());
    return FORUM.formatted(values.size() - 1, values.size());
  }

  private static String kind(RecordKind kind, Tuple values) {
    values.addString(kind.sqlName());
    return " and l.kind = $%d::text::record_kind".formatted(values.size());
  }

  private static String rule(int number, Tuple values) {
    values.addInteger(number);
    return " and l.rule = $%d".formatted(values.size());
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addLong(cursor.key(0));
    return " and l.position %s $%d".formatted(cursor.isForward() ? "<" : ">", values.size());
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
