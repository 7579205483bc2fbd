package org.plenary.feed;

import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionSort;

/** What a feed is about. */
public sealed interface FeedSubject {

  /**
   * Some discussions of a place, or of all.
   *
   * @param filter of a chapter where {@code kind} is what it features
   * @param sort of discussions; posts and what is featured stand by time
   */
  record Place(DiscussionFilter filter, FeedKind kind, DiscussionSort sort)
      implements FeedSubject {}

  /** The posts of one discussion, the latest first. */
  record Debate(DiscussionId id) implements FeedSubject {}

  /** The posts of one author, the latest first. */
  record Author(String handle) implements FeedSubject {}

  /** The posts that answer a question, the latest first. */
  record Search(String question) implements FeedSubject {}
}
