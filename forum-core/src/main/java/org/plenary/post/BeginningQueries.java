package org.plenary.post;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.member.Bylines;
import org.plenary.post.Beginning.Ancestor;

/** Where a page of posts begins, in one statement. */
final class BeginningQueries {

  private static final int NEAREST = 3;

  private static final String ABOVE =
      """
      with recursive debate as materialized (%1$s),
      first as materialized (
        select p.*
        from debate
        join post p on p.chapter_id = debate.chapter_id and p.discussion_id = debate.id
          and p.number = $6),
      climbed as (
        select first.chapter_id, first.discussion_id, first.id, first.number, first.depth,
          first.parent_number, 0 as steps
        from first
        union all
        select p.chapter_id, p.discussion_id, p.id, p.number, p.depth, p.parent_number, steps + 1
        from climbed
        join post p on p.chapter_id = climbed.chapter_id
          and p.discussion_id = climbed.discussion_id and p.number = climbed.parent_number
        where steps < %2$d),
      above as (
        select chapter_id, id, number, depth from climbed where steps > 0
        union
        select p.chapter_id, p.id, p.number, p.depth
        from first
        join post p on p.discussion_id = first.discussion_id
          and p.path = substring(first.path for %3$d)
        where p.number <> first.number)
      """
          .formatted(PostListQueries.DEBATE, NEAREST, PostPath.SEGMENT);

  private static final String PATH =
      """
      (select json_agg(json_build_object('number', named.number, 'depth', named.depth,
         'handle', named.author_handle, 'name', named.author_name) order by named.depth)
       from (
         select above.number, above.depth, shown.author_handle, shown.author_name
         from above
         left join lateral (
           select %s
           from contribution c
           %s
           where c.chapter_id = above.chapter_id and c.id = above.id
             and c.state = 'visible') shown on true) named) as path
      """
          .formatted(Bylines.COLUMNS, Bylines.JOIN);

  private BeginningQueries() {}

  /** Empty where the caller reads no such post. */
  static Future<Optional<Beginning>> find(
      SqlClient client, Caller caller, DiscussionId discussion, int number, PostOrder order) {
    return client
        .preparedQuery("%s select %s, %s from first".formatted(ABOVE, before(order), PATH))
        .mapping(BeginningQueries::beginning)
        .execute(Visibility.of(caller).addLong(discussion.value()).addInteger(number))
        .map(rows -> rows.stream().findFirst());
  }

  // Few are closed, and an index names them: whether a post is one of them costs little.
  private static String before(PostOrder order) {
    return """
      (select count(*)
       from post p
       where p.discussion_id = first.discussion_id
         and (p.%1$s, p.number) < (first.%1$s, first.number)
         and not exists (
           select 1 from contribution closed
           where closed.id = p.id and closed.state <> 'visible')) as before
      """
        .formatted(PostListQueries.column(order));
  }

  /** What the post of this number answers; nothing where the caller reads no such post. */
  static Future<List<Ancestor>> path(
      SqlClient client, Caller caller, DiscussionId discussion, int number) {
    return client
        .preparedQuery("%s select %s from first".formatted(ABOVE, PATH))
        .mapping(row -> path(row.getJsonArray("path")))
        .execute(Visibility.of(caller).addLong(discussion.value()).addInteger(number))
        .map(rows -> rows.stream().findFirst().orElse(List.of()));
  }

  private static Beginning beginning(Row row) {
    return new Beginning(row.getLong("before").intValue(), path(row.getJsonArray("path")));
  }

  private static List<Ancestor> path(@Nullable JsonArray path) {
    return path == null
        ? List.of()
        : path.stream().map(JsonObject.class::cast).map(BeginningQueries::ancestor).toList();
  }

  private static Ancestor ancestor(JsonObject above) {
    return new Ancestor(
        above.getInteger("number"),
        above.getInteger("depth"),
        Optional.ofNullable(above.getString("name"))
            .map(name -> new Author(Optional.ofNullable(above.getString("handle")), name)));
  }
}
