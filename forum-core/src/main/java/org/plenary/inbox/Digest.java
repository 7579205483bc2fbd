package org.plenary.inbox;

import java.util.List;
import java.util.Optional;
import org.plenary.forum.ForumAddress;

/**
 * What a member was told since they last had a digest, and has not read.
 *
 * @param lines the latest, those of a chapter, a forum and a discussion together
 * @param more how many there are beside
 */
public record Digest(List<Line> lines, int more) {

  /** How many are told one by one at most. */
  public static final int LINES = 50;

  public Digest {
    lines = List.copyOf(lines);
  }

  /**
   * One of them.
   *
   * @param place of what was said
   */
  public record Line(Notification entry, Optional<Place> place) {}

  /**
   * A forum, as a heading names it.
   *
   * @param forumLanguage of its title, BCP 47
   * @param chapterLanguage of the chapter's name, BCP 47
   */
  public record Place(
      ForumAddress forum,
      String forumTitle,
      String forumLanguage,
      String chapterName,
      String chapterLanguage) {}
}
