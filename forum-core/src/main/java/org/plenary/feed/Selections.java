package org.plenary.feed;

import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionSelection;
import org.plenary.discussion.DiscussionSort;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.page.PageRequest;

/** The discussions out of which a feed of a place is made. */
final class Selections {

  private static final int MOST_FEATURED = 10;

  private Selections() {}

  /** What was said last was said in those that moved last. */
  static DiscussionSelection listed(Caller caller, FeedWish wish, Place place) {
    return switch (place.kind()) {
      case DISCUSSIONS -> of(caller, wish.outlet(), place, place.sort(), wish.page());
      case POSTS -> of(caller, wish.outlet(), place, DiscussionSort.ACTIVE, wish.page());
      case FEATURED -> featured(caller, wish, place);
    };
  }

  private static DiscussionSelection of(
      Caller caller, Outlet outlet, Place place, DiscussionSort sort, PageRequest page) {
    return DiscussionSelection.of(caller, place.filter(), sort, page, outlet.condition());
  }

  private static DiscussionSelection featured(Caller caller, FeedWish wish, Place place) {
    return DiscussionSelection.featured(
        caller,
        place.filter().chapter().orElseThrow(),
        Math.min(MOST_FEATURED, wish.page().limit()),
        wish.outlet().condition());
  }
}
