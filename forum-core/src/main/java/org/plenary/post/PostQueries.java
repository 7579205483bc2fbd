package org.plenary.post;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;

/** Single posts, and posts of many discussions. */
final class PostQueries {

  private static final String READABLE =
      """
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where debate.state = 'visible' and %s
      """
          .formatted(Visibility.DISCUSSION);

  // The post is found before its discussion, for the planner likes to read the discussion whole.
  private static final String FIND =
      "with p as materialized (select * from post where id = $5) select %s from p %s %s"
          .formatted(PostRow.columns(PostDetail.WITH_SOURCE), PostRow.JOINS, READABLE);

  private static final String MESSAGE =
      """
      with p as materialized (
        select post.* from message join post on post.id = message.post_id where message_id = $5)
      select p.id from p
      """
          + READABLE
          + " order by p.id limit 1";

  private static final String NUMBER =
      """
      select p.id
      from discussion d
      join post p on p.chapter_id = d.chapter_id and p.discussion_id = d.id
      where d.id = $1 and p.number = $2
      """;

  private PostQueries() {}

  static Future<Optional<Post>> find(SqlClient client, Caller caller, PostId id) {
    return client
        .preparedQuery(FIND)
        .mapping(PostRow::post)
        .execute(Visibility.of(caller).addLong(id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Optional<PostId>> findMessage(SqlClient client, Caller caller, String messageId) {
    return client
        .preparedQuery(MESSAGE)
        .mapping(row -> new PostId(row.getLong("id")))
        .execute(Visibility.of(caller).addString(messageId))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Optional<PostId>> findNumber(
      SqlClient client, DiscussionId discussion, int number) {
    return client
        .preparedQuery(NUMBER)
        .mapping(row -> new PostId(row.getLong("id")))
        .execute(Tuple.of(discussion.value(), number))
        .map(rows -> rows.stream().findFirst());
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<PostSummary>> listBy(
      SqlClient client, Caller caller, String handle, PageRequest request) {
    Tuple values = Visibility.of(caller).addString(handle);
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("true");
    String direction = request.isForward() ? "desc" : "asc";
    return client
        .preparedQuery(by(from, direction, request.fetch()))
        .mapping(PostSummaryRow::summary)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  // All of an author's posts are put in order before anything else is looked up for the first of
  // them. Only the beginning of a source is fetched: no excerpt reads further.
  private static String by(String from, String direction, int limit) {
    return """
      with written as materialized (
        select p.chapter_id, p.id, p.discussion_id, p.number, p.posted_at, p.revision
        from member m
        join byline on byline.member_id = m.id
        join contribution c on c.byline_id = byline.id and c.kind = 'post' and c.state = 'visible'
        join post p on p.id = c.id
        where m.handle = $5 and %1$s
        order by p.posted_at %2$s, p.id %2$s)
      select p.id, p.discussion_id, p.title, p.discussion_language, p.number, p.posted_at,
        words.language, words.format::text, left(words.source, 8000) as source
      from (
        select p.*, d.title, d.language as discussion_language
        from written p %3$s
        order by p.posted_at %2$s, p.id %2$s
        limit %4$d) p
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      order by p.posted_at %2$s, p.id %2$s
      """
        .formatted(from, direction, READABLE, limit);
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return "(p.posted_at, p.id) %s ($6, $7)".formatted(cursor.isForward() ? "<" : ">");
  }
}
