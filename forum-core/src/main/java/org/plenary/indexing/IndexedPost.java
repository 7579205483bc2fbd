package org.plenary.indexing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;

/**
 * A post as it stands now.
 *
 * @param version rises with every change that a reader could see; it is the discussion's
 * @param revision of its words
 * @param isThere whether anybody may read it: what was withdrawn or removed keeps its place alone
 * @param isOpening whether it answers no other
 * @param isAnswered whether its discussion has more than one post
 */
public record IndexedPost(
    long id,
    long version,
    int revision,
    boolean isThere,
    ChapterId chapter,
    ForumId forumId,
    ForumAddress forum,
    Audience audience,
    long discussion,
    String standing,
    boolean isAnswered,
    String title,
    String titleLanguage,
    List<String> topics,
    int number,
    boolean isOpening,
    Instant postedAt,
    Optional<String> author,
    String language,
    String html,
    boolean hasAttachments) {

  public IndexedPost {
    topics = List.copyOf(topics);
  }
}
