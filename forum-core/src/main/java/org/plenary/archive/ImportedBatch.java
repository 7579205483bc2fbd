package org.plenary.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some messages of a file, read.
 *
 * @param position how much of the file is read with them
 */
record ImportedBatch(Path file, long size, long position, List<Entry> entries) {

  private static final Logger LOG = LoggerFactory.getLogger(ImportedBatch.class);

  /** A message, or why it is none. */
  record Entry(long offset, @Nullable ArchivedMessage message, String refusal) {}

  /** Reads them all. */
  static ImportedBatch read(Path file, long size, long position, List<MessageSource.Item> items) {
    var entries = new ArrayList<Entry>(items.size());
    for (MessageSource.Item item : items) {
      entries.add(read(file, item));
    }
    return new ImportedBatch(file, size, position, entries);
  }

  // Nobody can go past a message that ends the import, so none may, whatever is wrong with it.
  private static Entry read(Path file, MessageSource.Item item) {
    try {
      return new Entry(item.offset(), item.message().get(), "");
    } catch (RefusedMessage refused) {
      return new Entry(item.offset(), null, refused.reason());
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.warn("The message at byte {} of {} cannot be read", item.offset(), file, failure);
      return new Entry(item.offset(), null, "it cannot be read: " + failure);
    }
  }
}
