package org.plenary.bench.stage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.Cursor;
import org.plenary.post.PostOrder;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.FeedLinks;

/** A discussion of the stage and the addresses of its pages. */
public record Debate(long id, String title) {

  private static final int POSTS = 50;
  private static final String OPEN = "audience = 'public' and state <> 'merged'";

  /** The one that has this many posts. */
  public static Debate ofPosts(Stage stage, int posts) {
    return stage
        .ask(
            pool ->
                all(pool, "where post_count = $1 order by last_activity_at desc limit 1", posts))
        .getFirst();
  }

  /** So many of those that everybody may read, the longest first. */
  public static List<Debate> some(Stage stage, int most) {
    return stage.ask(
        pool -> all(pool, "where " + OPEN + " order by post_count desc limit $1", most));
  }

  private static Future<List<Debate>> all(Pool pool, String which, int value) {
    return pool.preparedQuery("select id, title from discussion " + which)
        .mapping(row -> new Debate(row.getLong("id"), row.getString("title")))
        .execute(Tuple.of(value))
        .map(rows -> rows.stream().toList());
  }

  public String page(PostOrder order) {
    return DiscussionLinks.discussion(new DiscussionId(id), title)
        + (order == PostOrder.TIME ? "?order=time" : "");
  }

  /** Where those follow it who read feeds. */
  public String feed() {
    return FeedLinks.atom(FeedLinks.discussion(new DiscussionId(id)));
  }

  /** The page of its last posts. */
  public String lastPage(Stage stage, PostOrder order) {
    long before = stage.ask(pool -> before(pool, order));
    String page = page(order);
    return page + (page.contains("?") ? "&" : "?") + "cursor=" + Cursor.forward(before);
  }

  private Future<Long> before(Pool pool, PostOrder order) {
    String column = order == PostOrder.TIME ? "posted_at" : "path";
    return pool.preparedQuery(
            "select number from post where discussion_id = $1 order by %s desc, number desc offset %d limit 1"
                .formatted(column, POSTS))
        .mapping(Debate::number)
        .execute(Tuple.of(id))
        .map(rows -> rows.iterator().next());
  }

  private static Long number(Row row) {
    return (long) row.getInteger("number");
  }
}
