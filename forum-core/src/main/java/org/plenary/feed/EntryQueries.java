package org.plenary.feed;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionSelection;
import org.plenary.feed.FeedSubject.Author;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.forum.ForumAddress;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostRow;

/** What feeds list: some posts are chosen, then all is looked up that is told of them. */
final class EntryQueries {

  // What is chosen has chapter_id, the id of a post, and its place in the list.
  private static final String ENTRIES =
      """
      with chosen as materialized (%%s)
      select d.id as debate_id, d.title, d.language as debate_language, d.post_count, d.opened_at,
        d.last_activity_at, f.slug as forum_slug, f.title as forum_title,
        f.language as forum_language, home.slug as home_slug,
        array(select topic.slug
              from discussion_topic
              join topic on topic.id = discussion_topic.topic_id
              where discussion_topic.chapter_id = d.chapter_id
                and discussion_topic.discussion_id = d.id
              order by topic.slug) as topics, %s
      from chosen
      join post p on p.chapter_id = chosen.chapter_id and p.id = chosen.id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join forum f on f.id = d.forum_id
      join chapter home on home.id = d.chapter_id
      %s
      order by chosen.place
      """
          .formatted(PostRow.columns(PostDetail.RENDERED), PostRow.JOINS);

  private static final String OPENINGS =
      """
      select p.chapter_id, p.id, row_number() over (%2$s) as place
      from (%1$s) d
      join post p on p.chapter_id = d.chapter_id and p.discussion_id = d.id and p.number = 1
      """;

  private static final String SHOWN =
      "(select c.state from contribution c where c.chapter_id = p.chapter_id and c.id = p.id)"
          + " = 'visible'";

  private static final String LATEST =
      """
      select p.chapter_id, p.id, row_number() over (order by p.posted_at desc, p.id desc) as place
      from (%%1$s) d
      cross join lateral (
        select p.*
        from post p
        where p.discussion_id = d.id and %s
        order by p.posted_at desc, p.number desc
        limit %%2$d) p
      order by place
      limit %%2$d
      """
          .formatted(SHOWN);

  private static final String LEAVING =
      """
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where debate.state = 'visible' and %s and %%s
      """
          .formatted(Visibility.DISCUSSION);

  private static final String DEBATE =
      """
      select p.chapter_id, p.id,
        row_number() over (order by p.posted_at %2$s, p.id %2$s) as place
      from post p
      %3$s and d.id = $5 and %4$s and %1$s
      order by p.posted_at %2$s, p.id %2$s
      limit %5$d
      """;

  // All of an author's posts are put in order before anything else is looked up for them.
  private static final String AUTHOR =
      """
      with written as materialized (
        select p.*
        from member m
        join byline on byline.member_id = m.id
        join contribution c on c.byline_id = byline.id and c.kind = 'post' and c.state = 'visible'
        join post p on p.id = c.id
        where m.handle = $5 and %1$s
        order by p.posted_at %2$s, p.id %2$s)
      select p.chapter_id, p.id,
        row_number() over (order by p.posted_at %2$s, p.id %2$s) as place
      from written p
      %3$s
      order by p.posted_at %2$s, p.id %2$s
      limit %4$d
      """;

  private static final String NAMED =
      """
      select p.chapter_id, p.id, named.place
      from unnest($5::bigint[]) with ordinality named (id, place)
      join post p on p.id = named.id and %s
      %s
      """;

  private EntryQueries() {}

  /** In the direction of the page, one more than its limit where there is more. */
  static Future<List<FeedEntry>> list(SqlClient client, Caller caller, FeedWish wish) {
    return switch (wish.subject()) {
      case Place place -> ofPlace(client, place, wish, Selections.listed(caller, wish, place));
      case Debate debate ->
          ofDebate(client, wish, Visibility.of(caller).addLong(debate.id().value()));
      case Author author ->
          ofAuthor(client, wish, Visibility.of(caller).addString(author.handle()));
      case FeedSubject.Search _ -> throw new IllegalArgumentException("An index finds them");
    };
  }

  private static Future<List<FeedEntry>> ofPlace(
      SqlClient client, Place place, FeedWish wish, DiscussionSelection listed) {
    String chosen =
        place.kind() == FeedKind.POSTS
            ? LATEST.formatted(listed.sql(), wish.page().limit())
            : OPENINGS.formatted(listed.sql(), listed.order());
    return execute(client, chosen, listed.values());
  }

  private static Future<List<FeedEntry>> ofDebate(SqlClient client, FeedWish wish, Tuple values) {
    PageRequest page = wish.page();
    String chosen =
        DEBATE.formatted(
            from(page, values),
            page.isForward() ? "desc" : "asc",
            LEAVING.formatted(wish.outlet().condition()),
            SHOWN,
            page.fetch());
    return execute(client, chosen, values);
  }

  private static Future<List<FeedEntry>> ofAuthor(SqlClient client, FeedWish wish, Tuple values) {
    PageRequest page = wish.page();
    String chosen =
        AUTHOR.formatted(
            from(page, values),
            page.isForward() ? "desc" : "asc",
            LEAVING.formatted(wish.outlet().condition()),
            page.fetch());
    return execute(client, chosen, values);
  }

  private static String from(PageRequest page, Tuple values) {
    return page.cursor().map(cursor -> from(cursor, values)).orElse("true");
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return "(p.posted_at, p.id) %s ($6, $7)".formatted(cursor.isForward() ? "<" : ">");
  }

  /** Those of the posts that leave this way, in the order in which they are named. */
  static Future<List<FeedEntry>> ofPosts(
      SqlClient client, Caller caller, Outlet outlet, List<PostId> posts) {
    Long[] ids = posts.stream().map(PostId::value).toArray(Long[]::new);
    return execute(
        client,
        NAMED.formatted(SHOWN, LEAVING.formatted(outlet.condition())),
        Visibility.of(caller).addArrayOfLong(ids));
  }

  private static Future<List<FeedEntry>> execute(SqlClient client, String chosen, Tuple values) {
    return client
        .preparedQuery(ENTRIES.formatted(chosen))
        .mapping(EntryQueries::entry)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static FeedEntry entry(Row row) {
    return new FeedEntry(debate(row), PostRow.post(row));
  }

  private static FeedDebate debate(Row row) {
    return new FeedDebate(
        new DiscussionId(row.getLong("debate_id")),
        row.getString("title"),
        row.getString("debate_language"),
        new ForumAddress(row.getString("home_slug"), row.getString("forum_slug")),
        row.getString("forum_title"),
        row.getString("forum_language"),
        List.of(row.getArrayOfStrings("topics")),
        row.getInteger("post_count"),
        instant(row, "opened_at"),
        instant(row, "last_activity_at"));
  }

  private static Instant instant(Row row, String column) {
    return row.get(OffsetDateTime.class, column).toInstant();
  }
}
