package org.plenary.web.feed;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionState;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedSubject;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.page.FeedOrder;

/** What the address of a feed of a place says. */
final class FeedQuery {

  /** What is told of each post. */
  enum Text {
    FULL,
    SUMMARY
  }

  private static final List<String> OF_ALL = List.of("kind", "text", "limit");
  private static final List<String> NARROWING = List.of("language", "state", "topic", "chapter");

  private FeedQuery() {}

  /** Those parameters that tell which feed it is; the others tell how much of it, and how. */
  static String[] names() {
    return Stream.concat(Stream.of("kind"), Stream.of(namesOnPage())).toArray(String[]::new);
  }

  /** Those of them that the page knows of which it is the feed. */
  static String[] namesOnPage() {
    return Stream.concat(Stream.of("sort"), NARROWING.stream()).toArray(String[]::new);
  }

  /**
   * @throws ProblemException when a parameter means nothing there, for that kind of feed
   */
  static Query of(Request request, DiscussionFilter place) {
    FeedKind kind = kind(request.query(parameters(place, FeedKind.DISCUSSIONS)));
    if (kind == FeedKind.FEATURED && (place.chapter().isEmpty() || place.forum().isPresent())) {
      throw new ProblemException(
          Problem.Invalid.field("kind", Why.of("no-such-value", "There is no such value.")));
    }
    return request.query(parameters(place, kind));
  }

  private static String[] parameters(DiscussionFilter place, FeedKind kind) {
    Stream<String> more =
        switch (kind) {
          case DISCUSSIONS -> Stream.concat(Stream.of("sort", "cursor"), narrowing(place));
          case POSTS -> narrowing(place);
          case FEATURED -> Stream.empty();
        };
    return Stream.concat(OF_ALL.stream(), more).toArray(String[]::new);
  }

  // Where the place is of one chapter or topic already, it can name no other.
  private static Stream<String> narrowing(DiscussionFilter place) {
    boolean isOfChapter = place.chapter().isPresent() || place.forum().isPresent();
    return NARROWING.stream()
        .filter(name -> !name.equals("chapter") || !isOfChapter)
        .filter(name -> !name.equals("topic") || place.topic().isEmpty());
  }

  static FeedSubject.Place subject(Query query, DiscussionFilter place) {
    var filter =
        new DiscussionFilter(
            place.forum(),
            place.chapter().or(() -> query.text("chapter")),
            place.topic().or(() -> query.text("topic")),
            query.language("language"),
            place.author(),
            query.choice("state", DiscussionState.class),
            place.since());
    FeedOrder order = query.choice("sort", FeedOrder.class).orElse(FeedOrder.NEW);
    return new FeedSubject.Place(filter, kind(query), order.sort());
  }

  private static FeedKind kind(Query query) {
    return query.choice("kind", FeedKind.class).orElse(FeedKind.DISCUSSIONS);
  }

  /** Whether all of each post is wanted. */
  static boolean isWhole(Query query) {
    return query.choice("text", Text.class).orElse(Text.FULL) == Text.FULL;
  }
}
