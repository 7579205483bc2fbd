package org.plenary.inbox;

import java.util.List;

/** Finds whom a post calls. */
public interface MentionFinder {

  /**
   * The distinct names behind an {@code @} in a text in Markdown, outside code, links and quotes,
   * in the order in which they stand there: handles of members, addresses of chapters, and {@code
   * chapter/moderators}.
   */
  List<String> find(String source);
}
