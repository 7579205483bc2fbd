package org.plenary.discussion;

import java.util.Objects;
import java.util.Optional;
import org.plenary.chapter.Brand;

/**
 * What a page of a discussion depends on, without the discussion.
 *
 * @param brand of its chapter
 * @param version moves with every change that a reader of it could see
 * @param accessVersion of its forum
 * @param mergedInto where its posts went
 */
public record DiscussionEdition(
    String title,
    String language,
    Brand brand,
    String forumTitle,
    long version,
    int accessVersion,
    Optional<DiscussionId> mergedInto) {

  /** Changes with what is said above a page of where it stands. */
  public int signs() {
    return Objects.hash(brand, forumTitle);
  }
}
