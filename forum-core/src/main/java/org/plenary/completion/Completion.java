package org.plenary.completion;

import org.plenary.discussion.DiscussionId;
import org.plenary.topic.Topic;

/** A way to go on. */
public sealed interface Completion {

  /** The title of a discussion that the caller may read. */
  record OfTitle(DiscussionId discussion, String title, String language) implements Completion {}

  /** A topic; all may know them all. */
  record OfTopic(Topic topic, String name) implements Completion {}
}
