package org.plenary.web.page;

import java.util.List;
import org.plenary.chapter.Chapter;
import org.plenary.forum.Forum;

/** The first page: chapters with their forums, and what is being said. */
public record HomeView(List<ChapterForums> chapters, List<DiscussionLine> discussions) {

  /** A chapter with those of its forums that may be read. */
  public record ChapterForums(Chapter chapter, List<Forum> forums) {}

  static HomeView of(List<Chapter> chapters, List<Forum> forums, List<DiscussionLine> discussions) {
    return new HomeView(
        chapters.stream().map(chapter -> new ChapterForums(chapter, of(chapter, forums))).toList(),
        discussions);
  }

  private static List<Forum> of(Chapter chapter, List<Forum> forums) {
    return forums.stream().filter(forum -> forum.chapterId().equals(chapter.id())).toList();
  }
}
