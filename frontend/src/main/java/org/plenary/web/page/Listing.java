package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionSort;
import org.plenary.discussion.DiscussionState;
import org.plenary.page.PageRequest;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/** Which discussions of a place a reader asks for, and in which order. */
record Listing(DiscussionFilter filter, DiscussionSort sort, PageRequest page) {

  /**
   * What the address says; where the place is of one chapter or topic already, it can name no
   * other.
   *
   * @param place what the page is about
   * @param most how many a page holds
   */
  static Listing of(Request request, DiscussionFilter place, int most) {
    Query query = request.query(parameters(place).toArray(String[]::new));
    var filter =
        new DiscussionFilter(
            place.forum(),
            place.chapter().or(() -> query.text("chapter")),
            place.topic().or(() -> query.text("topic")),
            query.language("language"),
            Optional.empty(),
            query.choice("state", DiscussionState.class),
            Optional.empty());
    return new Listing(
        filter,
        query.choice("sort", DiscussionSort.class).orElse(DiscussionSort.ACTIVE),
        query.page(most, DiscussionSort.KEYS));
  }

  private static List<String> parameters(DiscussionFilter place) {
    boolean isOfChapter = place.chapter().isPresent() || place.forum().isPresent();
    return Stream.of(
            Stream.of("cursor", "sort", "language", "state"),
            isOfChapter ? Stream.<String>empty() : Stream.of("chapter"),
            place.topic().isPresent() ? Stream.<String>empty() : Stream.of("topic"))
        .flatMap(names -> names)
        .toList();
  }
}
