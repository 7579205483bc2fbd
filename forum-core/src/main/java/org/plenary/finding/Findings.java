package org.plenary.finding;

import java.util.List;
import java.util.Map;
import org.plenary.page.Page;
import org.plenary.post.PostSummary;

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

  /** How many of them have a value. */
  public record Count(String value, int posts) {}

  public Findings {
    facets = Map.copyOf(facets);
  }

  /**
   * A post that answers.
   *
   * @param marked what answers in it
   * @param score how well, in comparison with the others
   */
  public record FoundPost(PostSummary post, Marked marked, double score) {}
}
