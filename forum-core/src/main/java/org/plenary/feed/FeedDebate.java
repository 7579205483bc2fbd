package org.plenary.feed;

import java.time.Instant;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;

/**
 * The discussion of an entry.
 *
 * @param forumLanguage in which the title of its forum is
 * @param topics the addresses of its topics
 */
public record FeedDebate(
    DiscussionId id,
    String title,
    String language,
    ForumAddress forum,
    String forumTitle,
    String forumLanguage,
    List<String> topics,
    int postCount,
    Instant createdAt,
    Instant lastActivityAt) {

  public FeedDebate {
    topics = List.copyOf(topics);
  }
}
