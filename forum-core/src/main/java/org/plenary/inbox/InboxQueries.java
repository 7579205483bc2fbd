package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.member.Bylines;
import org.plenary.member.MemberId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;
import org.plenary.post.PostSummaryRow;

/** Reads what members were told, as far as they may still read it. */
final class InboxQueries {

  private static final String ALL =
      """
      select told.id as notification_id, told.kind::text, told.made_at, told.read_at, %s, %s
      from (
        select * from notification where member_id = $5
        union all
        select * from notification where byline_id = any ($6)) told
      join post p on p.id = told.contribution_id
      %s %s
      left join discussion_subscription own on own.member_id = $5 and own.discussion_id = d.id
      left join forum_subscription around on around.member_id = $5 and around.forum_id = d.forum_id
      where %s and c.byline_id <> all ($6) and byline.member_id is distinct from $5
        and coalesce(own.level, around.level, 'mentions') <> 'muted'
      """
          .formatted(
              PostSummaryRow.COLUMNS,
              Bylines.COLUMNS,
              PostSummaryRow.JOINS,
              Bylines.JOIN,
              PostSummaryRow.READABLE);

  private static final String READ =
      """
      update notification
      set read_at = now()
      where read_at is null and id in (
        select id from notification where member_id = $1 and id <= $3
        union all
        select id from notification where byline_id = any ($2) and id <= $3)
      """;

  private InboxQueries() {}

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<Notification>> list(
      SqlClient client, Caller caller, List<Long> pseudonyms, boolean unread, PageRequest request) {
    Tuple values =
        Visibility.of(caller)
            .addLong(caller.member().orElseThrow().value())
            .addArrayOfLong(pseudonyms.toArray(Long[]::new));
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by told.made_at %1$s, told.id %1$s limit %2$d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(ALL + (unread ? " and told.read_at is null" : "") + from + order)
        .mapping(InboxQueries::notification)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return " and (told.made_at, told.id) %s ($7, $8)".formatted(cursor.isForward() ? "<" : ">");
  }

  private static Notification notification(Row row) {
    return new Notification(
        row.getLong("notification_id"),
        NotificationKind.ofSql(row.getString("kind")),
        PostSummaryRow.summary(row),
        Bylines.author(row),
        row.getOffsetDateTime("made_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("read_at")).map(OffsetDateTime::toInstant));
  }

  static Future<Void> read(SqlClient client, MemberId member, List<Long> pseudonyms, long upTo) {
    return client
        .preparedQuery(READ)
        .execute(Tuple.of(member.value(), pseudonyms.toArray(Long[]::new), upTo))
        .mapEmpty();
  }
}
