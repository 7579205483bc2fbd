package org.plenary.archive.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.text.Format;

/**
 * A message as it will stand in the forum.
 *
 * @param messageId without angle brackets; made from the content where the message has none
 * @param references Message-IDs of what it answers, the nearest first
 * @param postedAt null where nothing in the message tells it
 * @param source in which no address is shown, as in the HTML made of it
 * @param language a BCP 47 tag, null where it cannot be guessed
 * @param topics names or slugs of topics; those that are not known are ignored
 * @param closed whether the debate that it opens is over
 */
public record ArchivedMessage(
    String messageId,
    List<String> references,
    ArchivedAuthor author,
    @Nullable Instant postedAt,
    Subject subject,
    Format format,
    String source,
    String html,
    @Nullable String language,
    List<ArchivedFile> files,
    List<String> topics,
    boolean closed) {

  /** The same message, posted at that moment. */
  public ArchivedMessage withPostedAt(Instant moment) {
    return new ArchivedMessage(
        messageId,
        references,
        author,
        moment,
        subject,
        format,
        source,
        html,
        language,
        files,
        topics,
        closed);
  }
}
