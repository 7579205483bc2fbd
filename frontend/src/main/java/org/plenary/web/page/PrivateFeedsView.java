package org.plenary.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.capability.FeedMatter;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.NewPrivateFeed;
import org.plenary.capability.PrivateFeed;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedSubject.Place;

/**
 * A member's private feeds.
 *
 * @param wish for another one, where somebody came with it
 * @param made the addresses of the one that was made now, in each form
 */
public record PrivateFeedsView(List<PrivateFeed> feeds, Optional<Wish> wish, List<String> made) {

  public PrivateFeedsView {
    feeds = List.copyOf(feeds);
    made = List.copyOf(made);
  }

  /**
   * A feed that can be made.
   *
   * @param page where it is read by people what it will be of
   * @param title what that is called
   * @param kinds of what it can list, by their words; none where there is no choice
   */
  public record Wish(String page, String title, List<String> kinds) {

    static Wish of(FeedMatter of, String title) {
      return new Wish(MatterAddress.of(of), title, kinds(of));
    }

    private static List<String> kinds(FeedMatter of) {
      return of instanceof OfPlace(Place place)
          ? Stream.of(FeedKind.values())
              .filter(kind -> kind != FeedKind.FEATURED || place.filter().isWholeChapter())
              .map(PrivateFeedsView::word)
              .toList()
          : List.of();
    }

    /** What the feed is called, unless its member has a better name. */
    public String name() {
      int most = Math.min(title.codePointCount(0, title.length()), NewPrivateFeed.LONGEST_NAME);
      return title.substring(0, title.offsetByCodePoints(0, most)).strip();
    }
  }

  /** As forms spell it. */
  public static String word(FeedKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
