package org.plenary.post;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.PageRequest;

/** Pages of a discussion: range scans over the tree, or over time. */
final class PostListQueries {

  // Whether the discussion may be read is decided once, not again for each of its posts.
  static final String DEBATE =
      """
      select d.chapter_id, d.id
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where d.id = $5 and c.state = 'visible' and %s
      """
          .formatted(Visibility.DISCUSSION);

  // A tombstone stands only where something visible hangs below it: what has a longer path that
  // begins alike, or, below the last level, stands deeper among those that share that level. States
  // are looked up, not joined: joined, the planner likes to read all contributions.
  private static final String STANDING =
      """
      select p.*
      from post p
      where p.discussion_id = debate.id
        and ((select c.state
              from contribution c
              where c.chapter_id = p.chapter_id and c.id = p.id) = 'visible'
          or exists (
            select 1
            from post below
            where below.discussion_id = p.discussion_id
              and below.path >= substring(p.path for %1$d)
              and below.path < substring(p.path for %1$d) || '\\xffffffffffffffff'
              and below.depth > p.depth
              and (select c.state
                   from contribution c
                   where c.chapter_id = below.chapter_id and c.id = below.id) = 'visible'))
      """
          .formatted((PostPath.MOST_LEVELS - 1) * PostPath.SEGMENT);

  // By the primary key, which begins with the chapter: no other index finds a number.
  private static final String OF_NUMBER =
      "(select at.%s from post at where at.chapter_id = (select debate.chapter_id from debate)"
          + " and at.discussion_id = $5 and at.number = %s)";

  private PostListQueries() {}

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<Post>> list(
      SqlClient client,
      Caller caller,
      DiscussionId discussion,
      PostFilter filter,
      PostOrder order,
      PageRequest request,
      PostDetail detail) {
    Tuple values = Visibility.of(caller).addLong(discussion.value());
    String conditions = PostConditions.of(filter, values) + from(order, request, values);
    return execute(client, posts(order, request, conditions, detail), values);
  }

  /** The post of this number and what hangs below it. */
  static Future<List<Post>> branch(
      SqlClient client, Caller caller, DiscussionId discussion, int number, PageRequest request) {
    Tuple values = Visibility.of(caller).addLong(discussion.value()).addInteger(number);
    String path = OF_NUMBER.formatted("path", "$6");
    String below =
        " and p.path >= %s and p.path < %s || '\\xffffffffffffffff'".formatted(path, path);
    String rest = below + from(PostOrder.TREE, request, values);
    return execute(client, posts(PostOrder.TREE, request, rest, PostDetail.RENDERED), values);
  }

  private static Future<List<Post>> execute(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(PostRow::post)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  // The page is cut before anything is joined to it, so that its plan is a range scan also when it
  // is made for no discussion in particular.
  private static String posts(
      PostOrder order, PageRequest request, String conditions, PostDetail detail) {
    String direction = request.isForward() ? "asc" : "desc";
    String sorted = " order by p.%s %s, p.number %s".formatted(column(order), direction, direction);
    String page = STANDING + conditions + sorted + " limit " + request.fetch();
    return """
      with debate as materialized (%s)
      select %s from debate cross join lateral (%s) p %s %s
      """
        .formatted(DEBATE, PostRow.columns(detail), page, PostRow.JOINS, sorted);
  }

  private static String from(PostOrder order, PageRequest request, Tuple values) {
    return request
        .cursor()
        .map(
            cursor -> {
              values.addInteger(Math.clamp(cursor.key(0), 0, Integer.MAX_VALUE));
              return from(column(order), "$" + values.size(), cursor.isForward() ? ">" : "<");
            })
        .orElseGet(() -> fromBegin(order, values));
  }

  // A first page begins somewhere too: the planner then sees the same range scan as for the others.
  private static String fromBegin(PostOrder order, Tuple values) {
    return switch (order) {
      case TREE ->
          " and (p.path, p.number) > ($%d::text::bytea, 0)"
              .formatted(values.addString("\\x").size());
      case TIME ->
          " and (p.posted_at, p.number) > ($%d::text::timestamptz, 0)"
              .formatted(values.addString("-infinity").size());
    };
  }

  private static String from(String column, String number, String comparison) {
    return " and (p.%s, p.number) %s (%s, %s)"
        .formatted(column, comparison, OF_NUMBER.formatted(column, number), number);
  }

  static String column(PostOrder order) {
    return switch (order) {
      case TREE -> "path";
      case TIME -> "posted_at";
    };
  }

  /** The numbers of the post and of those before it, the nearest first, at most limit + 1. */
  static Future<List<Integer>> numbersBefore(
      SqlClient client, Post post, PostOrder order, int limit) {
    String column = column(order);
    return client
        .preparedQuery(
            """
            select p.number
            from post p
            where p.discussion_id = $1 and (p.%1$s, p.number) <= (
              (select at.%1$s from post at where at.id = $2), $3)
            order by p.%1$s desc, p.number desc
            limit %2$d
            """
                .formatted(column, limit + 1))
        .mapping(row -> row.getInteger("number"))
        .execute(Tuple.of(post.discussionId().value(), post.id().value(), post.number()))
        .map(rows -> rows.stream().toList());
  }
}
