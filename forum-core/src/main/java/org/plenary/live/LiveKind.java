package org.plenary.live;

import java.util.Map;
import org.plenary.outbox.EventKind;

/**
 * What those who follow a debate are told that happened. Few words, which stay when more kinds of
 * events are recorded: what has no word of its own has changed something.
 */
final class LiveKind {

  private static final String POST_CHANGED = "post.changed";
  private static final String DISCUSSION_CHANGED = "discussion.changed";

  private static final Map<String, String> WORDS =
      Map.of(
          EventKind.POST_WRITTEN.text(), "post.added",
          EventKind.POST_FELT.text(), "post.felt",
          EventKind.POST_WITHDRAWN.text(), "post.withdrawn",
          EventKind.POST_HIDDEN.text(), "post.withdrawn",
          EventKind.DISCUSSION_OPENED.text(), "discussion.added");

  private LiveKind() {}

  static String ofPost(String recorded) {
    return WORDS.getOrDefault(recorded, POST_CHANGED);
  }

  static String ofDiscussion(String recorded) {
    return WORDS.getOrDefault(recorded, DISCUSSION_CHANGED);
  }
}
