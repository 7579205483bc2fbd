package org.plenary.archive;

import java.util.List;
import java.util.Optional;
import org.plenary.archive.message.ArchivedMessage;

/** What a message says of the discussion that it opens; its words are not kept for that. */
record TrackerMark(String messageId, List<String> topics, boolean closed) {

  /** Empty where it says nothing. */
  static Optional<TrackerMark> of(ArchivedMessage message) {
    return Optional.of(new TrackerMark(message.messageId(), message.topics(), message.closed()))
        .filter(mark -> mark.closed || !mark.topics.isEmpty());
  }
}
