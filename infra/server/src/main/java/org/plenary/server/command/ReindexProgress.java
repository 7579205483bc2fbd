package org.plenary.server.command;

import java.io.PrintStream;
import java.time.Duration;

/** How far an index has come: a line every few seconds. */
final class ReindexProgress {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PrintStream out;
  private long shown = System.nanoTime();

  ReindexProgress(PrintStream out) {
    this.out = out;
  }

  void walked(long posts, long ofAll) {
    if (System.nanoTime() - shown >= PAUSE.toNanos()) {
      shown = System.nanoTime();
      out.println("%d of %d posts".formatted(posts, ofAll));
    }
  }
}
