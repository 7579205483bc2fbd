package org.plenary.web.page;

import java.util.List;
import org.plenary.chapter.Chapter;
import org.plenary.forum.Forum;
import org.plenary.reading.UnreadDiscussion;

/**
 * The first page besides what is being said.
 *
 * @param unread of what the reader follows, where something is new to them
 */
public record HomeView(List<ChapterForums> chapters, List<UnreadDiscussion> unread) {

  /** A chapter with those of its forums that may be read. */
  public record ChapterForums(Chapter chapter, List<Forum> forums) {}

  static HomeView of(List<Chapter> chapters, List<Forum> forums, List<UnreadDiscussion> unread) {
    return new HomeView(
        chapters.stream().map(chapter -> new ChapterForums(chapter, of(chapter, forums))).toList(),
        unread);
  }

  public List<Chapter> places() {
    return chapters.stream().map(ChapterForums::chapter).toList();
  }

  private static List<Forum> of(Chapter chapter, List<Forum> forums) {
    return forums.stream().filter(forum -> forum.chapterId().equals(chapter.id())).toList();
  }
}
