package org.plenary.standing;

import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

/** Where a limit counts. */
public sealed interface Reach {

  /** In one forum. */
  record InForum(ForumId forum) implements Reach {}

  /** In all forums of a chapter. */
  record InChapter(ChapterId chapter) implements Reach {}

  /**
   * In all chapters.
   *
   * @param from by whose rules, and where it is written down
   */
  record Everywhere(ChapterId from) implements Reach {}

  /** As it is told. */
  default String word() {
    return switch (this) {
      case InForum _ -> "forum";
      case InChapter _ -> "chapter";
      case Everywhere _ -> "everywhere";
    };
  }
}
