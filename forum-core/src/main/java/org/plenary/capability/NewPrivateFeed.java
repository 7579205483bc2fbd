package org.plenary.capability;

import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Why;

/**
 * A private feed as somebody wants it.
 *
 * @param name by which its member tells it from others, and programs call it
 */
public record NewPrivateFeed(String name, FeedMatter of) {

  /** The most letters of a name. */
  public static final int LONGEST_NAME = 100;

  FieldCheck check() {
    var check = new FieldCheck().line("name", name, 1, LONGEST_NAME);
    if (of instanceof FeedMatter.OfPlace(Place place)) {
      place.filter().language().ifPresent(tag -> check.language("language", tag));
      check.that(
          place.kind() != FeedKind.FEATURED || place.filter().isWholeChapter(),
          "kind",
          Why.of("no-such-value", "There is no such value."));
    }
    return check;
  }
}
