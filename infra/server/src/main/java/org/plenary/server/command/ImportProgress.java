package org.plenary.server.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.plenary.archive.ImportCounts;
import org.plenary.archive.ImportListener;

/** How an import goes: one line that is written over on a terminal, a line at times elsewhere. */
final class ImportProgress implements ImportListener {

  private static final double MEGABYTE = 1e6;

  private final PrintStream out;
  private final boolean terminal;
  private final ImportReport report;
  private final long begun = System.nanoTime();
  private long shown = begun;

  private ImportProgress(PrintStream out, boolean terminal, ImportReport report) {
    this.out = out;
    this.terminal = terminal;
    this.report = report;
  }

  /**
   * Shows it.
   *
   * @param terminal whether the output is one; only then it is written to
   */
  static ImportProgress shown(
      boolean terminal, PrintStream output, PrintStream errors, ImportReport report) {
    return new ImportProgress(terminal ? output : errors, terminal, report);
  }

  @Override
  public void progressed(Path file, long bytes, long size, ImportCounts counts) {
    long now = System.nanoTime();
    Duration pause = terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5);
    if (now - shown >= pause.toNanos()) {
      shown = now;
      show(line(file, bytes, size, counts, (now - begun) / 1e9));
    }
  }

  private static String line(
      Path file, long bytes, long size, ImportCounts counts, double seconds) {
    double left = bytes == 0 ? 0 : seconds * (size - bytes) / bytes;
    return "%s  %.1f of %.1f MB  %,d messages  %,.0f/s  %.0f s left"
        .formatted(
            file.getFileName(),
            bytes / MEGABYTE,
            size / MEGABYTE,
            counts.read(),
            counts.read() / seconds,
            left);
  }

  private void show(String line) {
    if (terminal) {
      out.print("\r\033[K" + line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  @Override
  public void leftOut(Path file, long offset, String reason) {
    report.add(file, offset, reason);
  }

  @Override
  public void threading(ImportCounts counts) {
    show("%,d messages read; threading the forum".formatted(counts.read()));
    if (terminal) {
      out.println();
    }
  }
}
