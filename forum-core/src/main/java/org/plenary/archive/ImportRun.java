package org.plenary.archive;

import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ImportedBatch.Entry;
import org.plenary.archive.message.ArchivedMessage;

/** One import: some batches are read on all cores while the one before is stored, in order. */
final class ImportRun implements AutoCloseable {

  private static final int AHEAD = 3;

  private final MessageStore store;
  private final ImportListener listener;
  private final ExecutorService readers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final Deque<CompletableFuture<ImportedBatch>> reading = new ArrayDeque<>();
  private final List<TrackerMark> marks = new ArrayList<>();
  private ImportCounts counts = ImportCounts.NONE;
  private @Nullable Instant lastPosted;

  ImportRun(Pool pool, TargetForum forum, ImportListener listener) {
    this.store = new MessageStore(pool, forum);
    this.listener = listener;
  }

  ImportCounts counts() {
    return counts;
  }

  /** What the messages that this run met say of the discussions that they open. */
  List<TrackerMark> marks() {
    return marks;
  }

  /** Stores all messages of the file, also those before a place where it cannot be read. */
  void read(ArchiveFile file, MessageSource.Format format) {
    lastPosted = null;
    var batches = Batches.of(file, format);
    for (List<MessageSource.Item> items = batches.next();
        !items.isEmpty();
        items = batches.next()) {
      submit(file, items);
    }
    storeDownTo(0);
    batches.requireEnd();
  }

  private void submit(ArchiveFile file, List<MessageSource.Item> items) {
    long position = file.position();
    reading.add(
        CompletableFuture.supplyAsync(
            () -> ImportedBatch.read(file.path(), file.size(), position, items), readers));
    storeDownTo(AHEAD);
  }

  private void storeDownTo(int left) {
    while (reading.size() > left) {
      store(reading.remove().join());
    }
  }

  private void store(ImportedBatch batch) {
    List<Entry> dated = batch.entries().stream().map(this::dated).toList();
    StoredMessages stored =
        store.store(
            dated.stream()
                .flatMap(entry -> Optional.ofNullable(entry.message()).stream())
                .toList());
    dated.forEach(entry -> count(batch, entry, stored));
    listener.progressed(batch.file(), batch.position(), batch.size(), counts);
  }

  // A message that tells no date was posted when the one before it was.
  private Entry dated(Entry entry) {
    ArchivedMessage message = entry.message();
    if (message == null) {
      return entry;
    }
    if (message.postedAt() != null) {
      lastPosted = message.postedAt();
      return entry;
    }
    return lastPosted == null
        ? new Entry(entry.offset(), null, "it has no date, and none is before it")
        : new Entry(entry.offset(), message.withPostedAt(lastPosted), "");
  }

  private void count(ImportedBatch batch, Entry entry, StoredMessages stored) {
    ArchivedMessage message = entry.message();
    if (message == null) {
      refuse(batch, entry, entry.refusal());
      return;
    }
    Optional<String> refusal = stored.refusal(message);
    if (refusal.isPresent()) {
      refuse(batch, entry, refusal.get());
      return;
    }
    // A duplicate too: it may have come in a run that died, or be closed since.
    TrackerMark.of(message).ifPresent(marks::add);
    if (stored.contains(message)) {
      counts = counts.plusImported();
    } else {
      counts = counts.plusDuplicate();
      listener.leftOut(batch.file(), entry.offset(), "duplicate: " + message.messageId());
    }
  }

  private void refuse(ImportedBatch batch, Entry entry, String reason) {
    counts = counts.plusRefused();
    listener.leftOut(batch.file(), entry.offset(), "refused: " + reason);
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
