package org.plenary.server.command;

import java.io.PrintStream;
import java.time.Duration;

/** How far rendering anew has come: a line every few seconds. */
final class RerenderProgress {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PrintStream out;
  private long read;
  private long changed;
  private long shown = System.nanoTime();

  RerenderProgress(PrintStream out) {
    this.out = out;
  }

  void add(int readNow, int changedNow) {
    read += readNow;
    changed += changedNow;
    if (System.nanoTime() - shown >= PAUSE.toNanos()) {
      shown = System.nanoTime();
      out.println(this);
    }
  }

  /** {@code 3 read, 1 changed}. */
  @Override
  public String toString() {
    return "%d read, %d changed".formatted(read, changed);
  }
}
