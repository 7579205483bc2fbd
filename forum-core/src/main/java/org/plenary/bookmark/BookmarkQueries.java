package org.plenary.bookmark;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.member.Bylines;
import org.plenary.member.MemberId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;
import org.plenary.post.PostId;
import org.plenary.post.PostSummaryRow;

final class BookmarkQueries {

  private static final String KEEP =
      """
      insert into bookmark (member_id, chapter_id, post_id)
      select $1, chapter_id, id
      from post
      where id = $2 and (
        (select count(*) from bookmark where member_id = $1) < $3
        or exists (select from bookmark where member_id = $1 and post_id = $2))
      on conflict on constraint bookmark_pk do update set kept_at = bookmark.kept_at
      """;

  private static final String DROP = "delete from bookmark where member_id = $1 and post_id = $2";

  private static final String ALL =
      """
      select kept.kept_at, %s, %s
      from bookmark kept
      join post p on p.id = kept.post_id
      %s %s
      where kept.member_id = $5 and ($6::integer is null or p.chapter_id = $6) and %s
      """
          .formatted(
              PostSummaryRow.COLUMNS,
              Bylines.COLUMNS,
              PostSummaryRow.JOINS,
              Bylines.JOIN,
              PostSummaryRow.READABLE);

  private BookmarkQueries() {}

  /** False where the member keeps as many as there may be. */
  static Future<Boolean> keep(SqlClient client, MemberId member, PostId post, int most) {
    return client
        .preparedQuery(KEEP)
        .execute(Tuple.of(member.value(), post.value(), most))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> drop(SqlClient client, MemberId member, PostId post) {
    return client.preparedQuery(DROP).execute(Tuple.of(member.value(), post.value())).mapEmpty();
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<Bookmark>> list(SqlClient client, Caller caller, PageRequest request) {
    Tuple values =
        Visibility.of(caller)
            .addLong(caller.member().orElseThrow().value())
            .addInteger(caller.confines().map(ChapterId::value).orElse(null));
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by kept.kept_at %1$s, kept.post_id %1$s limit %2$d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(ALL + from + order)
        .mapping(BookmarkQueries::bookmark)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return " and (kept.kept_at, kept.post_id) %s ($7, $8)"
        .formatted(cursor.isForward() ? "<" : ">");
  }

  private static Bookmark bookmark(Row row) {
    return new Bookmark(
        PostSummaryRow.summary(row),
        Bylines.author(row),
        row.getOffsetDateTime("kept_at").toInstant());
  }
}
