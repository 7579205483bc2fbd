package org.plenary.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.Brand;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;

/**
 * Where the discussions of a feed are; each part is empty where they are in several.
 *
 * @param since when the nearest of them was made; of everywhere, the first chapter
 * @param mergedInto where the posts of the one discussion went, where it was merged
 */
public record FeedPlace(
    Optional<OfChapter> chapter,
    Optional<OfForum> forum,
    Optional<OfDebate> debate,
    Optional<Instant> since,
    Optional<DiscussionId> mergedInto) {

  /** Everywhere. */
  static final FeedPlace ALL =
      new FeedPlace(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * A chapter, by its address.
   *
   * @param origins of the sites that show its embeds; any where there is none
   */
  public record OfChapter(String slug, Brand brand, List<String> origins) {

    public OfChapter {
      origins = List.copyOf(origins);
    }
  }

  /**
   * A forum.
   *
   * @param language in which its title is
   */
  public record OfForum(ForumAddress address, String title, String language) {}

  /** A discussion. */
  public record OfDebate(DiscussionId id, String title, String language) {}

  /** The language of the nearest thing that has one. */
  public Optional<String> language() {
    return debate
        .map(OfDebate::language)
        .or(() -> forum.map(OfForum::language))
        .or(() -> chapter.map(OfChapter::brand).map(Brand::language));
  }
}
