package org.plenary.discussion;

import java.util.Objects;
import java.util.Optional;
import org.plenary.chapter.Brand;

/**
 * What a page of a discussion depends on, without the discussion.
 *
 * @param brand of its chapter
 * @param forumLanguage in which the title of its forum is
 * @param version moves with every change that a reader of it could see
 * @param accessVersion of its forum
 * @param names moves with what stands beside names, here or elsewhere
 * @param mergedInto where its posts went
 */
public record DiscussionEdition(
    String title,
    String language,
    Brand brand,
    String forumTitle,
    String forumLanguage,
    long version,
    int accessVersion,
    long names,
    Optional<DiscussionId> mergedInto) {

  /** Changes with what is said above a page of where it stands, and beside the names on it. */
  public int signs() {
    return Objects.hash(brand, forumTitle, forumLanguage, names);
  }
}
