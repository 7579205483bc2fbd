package org.plenary.capability;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import java.util.Optional;
import org.plenary.capability.FeedMatter.OfAuthor;
import org.plenary.capability.FeedMatter.OfDebate;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.FeedMatter.OfSearch;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionSort;
import org.plenary.discussion.DiscussionState;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.forum.ForumAddress;
import org.plenary.saved.SavedSearchId;

/** What a private feed is of, as its row says it. */
final class MatterRow {

  /** Of a {@code private_feed feed} joined with {@link #NAMED}. */
  static final String COLUMNS =
      """
      feed.kind::text, feed.sort::text, feed.language, feed.state::text, feed.discussion_id,
      feed.saved_search_id, chapter.slug as chapter, home.slug as home, forum.slug as forum,
      topic.slug as topic, author.handle as author
      """;

  /** Whatever it is of by its address. */
  static final String NAMED =
      """
      left join chapter on chapter.id = feed.chapter_id
      left join forum on forum.id = feed.forum_id
      left join chapter home on home.id = forum.chapter_id
      left join topic on topic.id = feed.topic_id
      left join member author on author.id = feed.author_id
      """;

  private MatterRow() {}

  static FeedMatter of(Row row) {
    return Optional.ofNullable(row.getString("kind"))
        .<FeedMatter>map(kind -> place(row, kind))
        .or(() -> Optional.ofNullable(row.getLong("discussion_id")).map(MatterRow::debate))
        .or(() -> Optional.ofNullable(row.getString("author")).map(OfAuthor::new))
        .orElseGet(() -> new OfSearch(new SavedSearchId(row.getLong("saved_search_id"))));
  }

  private static FeedMatter debate(long id) {
    return new OfDebate(new DiscussionId(id));
  }

  private static FeedMatter place(Row row, String kind) {
    var filter =
        new DiscussionFilter(
            text(row, "forum").map(slug -> new ForumAddress(row.getString("home"), slug)),
            text(row, "chapter"),
            text(row, "topic"),
            text(row, "language"),
            Optional.empty(),
            text(row, "state").map(DiscussionState::ofSql),
            Optional.empty());
    return new OfPlace(
        new Place(
            filter,
            FeedKind.valueOf(kind.toUpperCase(Locale.ROOT)),
            DiscussionSort.valueOf(row.getString("sort").toUpperCase(Locale.ROOT))));
  }

  private static Optional<String> text(Row row, String column) {
    return Optional.ofNullable(row.getString(column));
  }

  /**
   * The eleven values by which its row is found: chapter, chapter and name of a forum, topic,
   * language, state, kind, order, discussion, author, search.
   */
  static Tuple addTo(Tuple values, FeedMatter of) {
    Optional<Place> place = only(OfPlace.class, of).map(OfPlace::place);
    addFilter(values, place.map(Place::filter).orElse(DiscussionFilter.ALL));
    return values
        .addString(place.map(Place::kind).map(MatterRow::sqlName).orElse(null))
        .addString(place.map(Place::sort).map(MatterRow::sqlName).orElse(null))
        .addLong(only(OfDebate.class, of).map(debate -> debate.id().value()).orElse(null))
        .addString(only(OfAuthor.class, of).map(OfAuthor::handle).orElse(null))
        .addLong(only(OfSearch.class, of).map(search -> search.id().value()).orElse(null));
  }

  private static <T extends FeedMatter> Optional<T> only(Class<T> kind, FeedMatter of) {
    return Optional.of(of).filter(kind::isInstance).map(kind::cast);
  }

  private static void addFilter(Tuple values, DiscussionFilter filter) {
    values
        .addString(filter.chapter().orElse(null))
        .addString(filter.forum().map(ForumAddress::chapter).orElse(null))
        .addString(filter.forum().map(ForumAddress::slug).orElse(null))
        .addString(filter.topic().orElse(null))
        .addString(filter.language().orElse(null))
        .addString(filter.state().map(MatterRow::sqlName).orElse(null));
  }

  private static String sqlName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
