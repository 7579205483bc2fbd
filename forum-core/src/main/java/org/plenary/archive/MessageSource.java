package org.plenary.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.archive.mail.MailLimits;
import org.plenary.archive.mail.MailParser;
import org.plenary.archive.mbox.MboxReader;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.tracker.IssueMessages;
import org.plenary.archive.tracker.TrackerReader;

/** The messages of an archive, cut but not yet read. */
interface MessageSource {

  /**
   * One message.
   *
   * @param offset where it begins in the file
   * @param size in bytes
   * @param message reads it, on any thread; refuses what cannot be imported
   */
  record Item(long offset, long size, Supplier<ArchivedMessage> message) {}

  /** The next; empty after the last. */
  Optional<Item> next() throws IOException;

  /** What knows the format of a file. */
  interface Format {
    MessageSource open(ArchiveFile file) throws IOException;
  }

  /** Mail, in any dialect of mbox. */
  static Format mail(MailParser parser, MailLimits limits) {
    return file -> {
      var reader = new MboxReader(file.content(), limits.bytes());
      return () ->
          reader.next().map(raw -> new Item(raw.offset(), raw.size(), () -> parser.parse(raw)));
    };
  }

  /** Issues with their comments. */
  static Format issues(Clock clock) {
    var messages = new IssueMessages(clock);
    return file -> {
      var reader = new TrackerReader(file.content());
      Deque<Item> waiting = new ArrayDeque<>();
      return () -> {
        if (waiting.isEmpty()) {
          reader
              .next()
              .ifPresent(
                  issue ->
                      messages
                          .of(issue)
                          .forEach(message -> waiting.add(new Item(issue.offset(), 0, message))));
        }
        return Optional.ofNullable(waiting.poll());
      };
    };
  }
}
