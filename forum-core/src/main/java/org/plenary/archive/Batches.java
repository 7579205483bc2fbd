package org.plenary.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.message.UnreadableArchive;

/** The messages of a file in batches, down to its end or to the place where it is broken. */
final class Batches {

  private static final int MOST = 250;
  private static final long MOST_BYTES = 4L << 20;

  private final MessageSource source;
  private @Nullable UnreadableArchive broken;

  private Batches(MessageSource source) {
    this.source = source;
  }

  /**
   * Looks at the beginning.
   *
   * @throws UnreadableArchive where it is no archive of that format
   */
  static Batches of(ArchiveFile file, MessageSource.Format format) {
    try {
      return new Batches(format.open(file));
    } catch (IOException e) {
      throw UnreadableArchive.because(e);
    }
  }

  /** The next; empty after the last. */
  List<MessageSource.Item> next() {
    var items = new ArrayList<MessageSource.Item>(MOST);
    try {
      gather(items);
    } catch (UnreadableArchive place) {
      broken = place;
    } catch (IOException place) {
      broken = UnreadableArchive.because(place);
    }
    return items;
  }

  private void gather(List<MessageSource.Item> items) throws IOException {
    long bytes = 0;
    while (broken == null && items.size() < MOST && bytes < MOST_BYTES) {
      Optional<MessageSource.Item> item = source.next();
      if (item.isEmpty()) {
        return;
      }
      items.add(item.get());
      bytes += item.get().size();
    }
  }

  /**
   * To be asked after the last.
   *
   * @throws UnreadableArchive where that was not the end of the file
   */
  void requireEnd() {
    if (broken != null) {
      throw broken;
    }
  }
}
