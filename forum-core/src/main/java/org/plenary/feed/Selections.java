package org.plenary.feed;

import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
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
    int most = Math.min(MOST_FEATURED, wish.page().limit());
    String order = " order by d.last_activity_at desc, d.id desc";
    String featured =
        """
        select d.*
        from discussion d
        join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
        join forum_current_access access on access.forum_id = d.forum_id
        where d.featured and c.state = 'visible' and d.state <> 'merged' and %s and %s
          and d.chapter_id = (select front.id from chapter front where front.slug = $5)
        %s
        limit %d
        """
            .formatted(Visibility.DISCUSSION, wish.outlet().condition(), order, most);
    return new DiscussionSelection(
        featured, Visibility.of(caller).addString(place.filter().chapter().orElseThrow()), order);
  }
}
