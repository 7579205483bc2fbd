package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;

/** Looks into inboxes. */
final class InboxQueries {

  private static final String SHOWN = NotificationRow.ALL + " and told.id = any ($9)";

  private static final String UNREAD =
      "select count(*) as unread from (%s and told.seen_at is null limit %d) waiting"
          .formatted(NotificationRow.ALL, Glance.MOST);

  private static final String ROLES =
      "select id from byline where sealed_digest = any ($1) and kind = 'role'";

  private static final String READ =
      """
      with seen as (
        update notification
        set read_at = now()
        where read_at is null and member_id = $1 and id <= $2
          and ($3::integer is null or chapter_id = $3)
        returning chapter_id)
      insert into event (chapter_id, kind, member_id)
      select min(chapter_id), 'notifications.read', $1
      from seen
      having count(*) > 0
      """;

  private InboxQueries() {}

  /** The bylines of the role handles that these digests tell. */
  static Future<List<Long>> roles(SqlClient client, List<Buffer> digests) {
    return digests.isEmpty()
        ? Future.succeededFuture(List.of())
        : client
            .preparedQuery(ROLES)
            .mapping(row -> row.getLong("id"))
            .execute(Tuple.tuple().addArrayOfBuffer(digests.toArray(Buffer[]::new)))
            .map(rows -> rows.stream().toList());
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<Notification>> list(
      SqlClient client, Caller caller, Masks masks, boolean unread, PageRequest request) {
    Tuple values = own(caller, masks);
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by told.made_at %1$s, told.id %1$s limit %2$d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(
            NotificationRow.ALL + (unread ? " and told.seen_at is null" : "") + from + order)
        .mapping(NotificationRow::of)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static Tuple own(Caller caller, Masks masks) {
    return Visibility.of(caller)
        .addLong(caller.member().orElseThrow().value())
        .addArrayOfLong(masks.array())
        .addLong(masks.readTo())
        .addInteger(confines(caller));
  }

  private static @Nullable Integer confines(Caller caller) {
    return caller.confines().map(ChapterId::value).orElse(null);
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return " and (told.made_at, told.id) %s ($9, $10)".formatted(cursor.isForward() ? "<" : ">");
  }

  /** Those of the notifications that are in the caller's inbox. */
  static Future<Map<Long, NotificationKind>> shown(
      SqlClient client, Caller caller, Masks masks, Collection<Long> ids) {
    return client
        .preparedQuery(SHOWN)
        .collecting(Collectors.toMap(row -> row.getLong("notification_id"), NotificationRow::kind))
        .execute(own(caller, masks).addArrayOfLong(ids.toArray(Long[]::new)))
        .map(SqlResult::value);
  }

  /** The same with what they tell. */
  static Future<List<Notification>> named(
      SqlClient client, Caller caller, Masks masks, Collection<Long> ids) {
    return client
        .preparedQuery(SHOWN)
        .mapping(NotificationRow::of)
        .execute(own(caller, masks).addArrayOfLong(ids.toArray(Long[]::new)))
        .map(rows -> rows.stream().toList());
  }

  /** How many are not read yet, at most {@link Glance#MOST}. */
  static Future<Integer> unread(SqlClient client, Caller caller, Masks masks) {
    return client
        .preparedQuery(UNREAD)
        .execute(own(caller, masks))
        .map(rows -> rows.iterator().next().getInteger("unread"));
  }

  /** What was told to the caller's pseudonyms and role handles is not touched. */
  static Future<Void> read(SqlClient client, Caller caller, long upTo) {
    return client
        .preparedQuery(READ)
        .execute(Tuple.of(caller.member().orElseThrow().value(), upTo, confines(caller)))
        .mapEmpty();
  }
}
