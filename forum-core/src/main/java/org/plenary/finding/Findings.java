package org.plenary.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.page.Page;
import org.plenary.post.PostId;

/**
 * What somebody may read of the answers to a question. Posts of one discussion stand together,
 * where its best one does.
 *
 * @param total how many answers were counted
 * @param more whether there are more than were counted
 * @param facets of all that were counted, how many have which value
 * @param partial whether the index is away, so that only titles and the latest posts were looked at
 */
public record Findings(
    Page<FoundPost> page,
    int total,
    boolean more,
    Map<Facet, List<Count>> facets,
    boolean partial) {

  /** By what answers are counted. */
  public enum Facet {
    CHAPTER,
    FORUM,
    TOPIC,
    LANGUAGE,
    YEAR,
    AUTHOR,
    STATE
  }

  /**
   * How many of them have a value.
   *
   * @param name what chapters and forums are called; of other values nothing is known but what they
   *     are
   */
  public record Count(String value, Optional<Name> name, int posts) {}

  /**
   * What a chapter or a forum is called.
   *
   * @param language BCP 47
   */
  public record Name(String text, String language) {}

  // Also where an index named a thousand: that there is more would tell of what one may not read.
  static Findings none(boolean partial) {
    return new Findings(
        new Page<>(List.of(), Optional.empty(), Optional.empty()), 0, false, Map.of(), partial);
  }

  public Findings {
    facets = Map.copyOf(facets);
  }

  /**
   * A post that answers. How well is not told: a score counts in how many posts a word stands, of
   * those also that nobody here may read.
   *
   * @param discussionLanguage BCP 47, of the title
   * @param author empty where nobody is named
   * @param number in its discussion
   * @param language BCP 47, of its words
   * @param marked what answers in it
   */
  public record FoundPost(
      PostId id,
      DiscussionId discussionId,
      String discussionLanguage,
      Optional<Author> author,
      int number,
      Instant createdAt,
      String language,
      Marked marked) {}
}
