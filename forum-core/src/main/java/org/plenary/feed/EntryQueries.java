package org.plenary.feed;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionSelection;
import org.plenary.feed.FeedSubject.Author;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.forum.ForumAddress;
import org.plenary.post.PostId;

/** What feeds list: some posts are chosen, then all is looked up that is told of them. */
final class EntryQueries {

  // What many posts are of is looked up once.
  private static final String ENTRIES =
      """
      with chosen as materialized (%%s),
      debate as materialized (
        select d.id as debate_id, d.title, d.language as debate_language, d.post_count, d.opened_at,
          d.last_activity_at, f.slug as forum_slug, f.title as forum_title,
          f.language as forum_language, home.slug as home_slug,
          array(select topic.slug
                from discussion_topic
                join topic on topic.id = discussion_topic.topic_id
                where discussion_topic.chapter_id = d.chapter_id
                  and discussion_topic.discussion_id = d.id) as topics
        from (select distinct chapter_id, discussion_id from chosen) own
        join discussion d on d.chapter_id = own.chapter_id and d.id = own.discussion_id
        join forum f on f.id = d.forum_id
        join chapter home on home.id = d.chapter_id)
      select debate.*, %s
      from chosen p
      join debate on debate.debate_id = p.discussion_id
      %s
      order by p.place
      """
          .formatted(FeedPostRow.COLUMNS, FeedPostRow.JOINS);

  private EntryQueries() {}

  /** In the direction of the page, one more than its limit where there is more. */
  static Future<List<FeedEntry>> list(SqlClient client, Caller caller, FeedWish wish) {
    return switch (wish.subject()) {
      case Place place -> ofPlace(client, place, wish, Selections.listed(caller, wish, place));
      case Debate debate -> {
        Tuple values = Visibility.of(caller).addLong(debate.id().value());
        yield execute(client, ChosenPosts.ofDebate(wish, values), values);
      }
      case Author author -> {
        Tuple values = Visibility.of(caller).addString(author.handle());
        yield execute(client, ChosenPosts.ofAuthor(wish, values), values);
      }
      case FeedSubject.Search _ -> throw new IllegalArgumentException("An index finds them");
    };
  }

  private static Future<List<FeedEntry>> ofPlace(
      SqlClient client, Place place, FeedWish wish, DiscussionSelection listed) {
    String chosen =
        place.kind() == FeedKind.POSTS
            ? ChosenPosts.latest(listed, wish.page().limit())
            : ChosenPosts.openings(listed);
    return execute(client, chosen, listed.values());
  }

  /** Those of the posts that leave this way, in the order in which they are named. */
  static Future<List<FeedEntry>> ofPosts(
      SqlClient client, Caller caller, Outlet outlet, List<PostId> posts) {
    Long[] ids = posts.stream().map(PostId::value).toArray(Long[]::new);
    return execute(client, ChosenPosts.named(outlet), Visibility.of(caller).addArrayOfLong(ids));
  }

  private static Future<List<FeedEntry>> execute(SqlClient client, String chosen, Tuple values) {
    return client
        .preparedQuery(ENTRIES.formatted(chosen))
        .mapping(EntryQueries::entry)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static FeedEntry entry(Row row) {
    return new FeedEntry(debate(row), FeedPostRow.post(row));
  }

  private static FeedDebate debate(Row row) {
    return new FeedDebate(
        new DiscussionId(row.getLong("debate_id")),
        row.getString("title"),
        row.getString("debate_language"),
        new ForumAddress(row.getString("home_slug"), row.getString("forum_slug")),
        row.getString("forum_title"),
        row.getString("forum_language"),
        Stream.of(row.getArrayOfStrings("topics")).sorted().toList(),
        row.getInteger("post_count"),
        instant(row, "opened_at"),
        instant(row, "last_activity_at"));
  }

  private static Instant instant(Row row, String column) {
    return row.get(OffsetDateTime.class, column).toInstant();
  }
}
