package org.plenary.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;

/**
 * Some messages of a file, read.
 *
 * @param position how much of the file is read with them
 */
record ImportedBatch(Path file, long size, long position, List<Entry> entries) {

  /** A message, or why it is none. */
  record Entry(long offset, @Nullable ArchivedMessage message, String refusal) {}

  /** Reads them all. */
  static ImportedBatch read(Path file, long size, long position, List<MessageSource.Item> items) {
    var entries = new ArrayList<Entry>(items.size());
    for (MessageSource.Item item : items) {
      entries.add(read(item));
    }
    return new ImportedBatch(file, size, position, entries);
  }

  private static Entry read(MessageSource.Item item) {
    try {
      return new Entry(item.offset(), item.message().get(), "");
    } catch (RefusedMessage refused) {
      return new Entry(item.offset(), null, refused.reason());
    }
  }
}
