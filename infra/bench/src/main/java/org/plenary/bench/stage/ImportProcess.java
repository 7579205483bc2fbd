package org.plenary.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.PartFailure;

/** The command that imports mail, in a JVM with a heap of 256 MB. */
public final class ImportProcess {

  public static final String FORUM = "global/internet-governance";

  private static final long POLL_MILLIS = 100;

  private ImportProcess() {}

  /**
   * An import that ended well.
   *
   * @param seconds from the start of its process to its end, with everything committed
   */
  public record Done(double seconds, double peakMegabytes, HeapUse heap) {}

  /**
   * Imports and waits.
   *
   * @throws PartFailure unless every message was imported
   */
  public static Done run(Stage stage, Path mbox, int messages) {
    Path heap = stage.file("gc.log");
    Path said = stage.file("import.log");
    try {
      long begun = System.nanoTime();
      Process process = start(stage, mbox, heap, said);
      double peak = follow(process);
      double seconds = (System.nanoTime() - begun) / 1e9;
      check(Files.readAllLines(said), messages);
      return new Done(seconds, peak, HeapUse.read(Files.readAllLines(heap)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("The import was interrupted.");
    }
  }

  private static Process start(Stage stage, Path mbox, Path heap, Path said) throws IOException {
    var jvm =
        new Jvm(
            "org.plenary.server.PlenaryServer",
            "-Xmx256m",
            "-XX:+UseCompactObjectHeaders",
            "-Xlog:gc:file=%s:uptime:filecount=0".formatted(heap));
    String report = stage.file("report.txt").toString();
    var builder =
        new ProcessBuilder(
            new ArrayList<>(
                jvm.command(
                    "import", "mbox", mbox.toString(), "--forum", FORUM, "--report", report)));
    builder.environment().putAll(stage.environment());
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    return builder.start();
  }

  private static double follow(Process process) throws InterruptedException {
    double peak = 0;
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, ProcessMemory.of(process.pid()).peakMegabytes());
      }
      return peak;
    } finally {
      process.destroy();
    }
  }

  private static void check(List<String> said, int messages) {
    String last = said.isEmpty() ? "" : said.getLast();
    String wanted = "%d read, %d imported, 0 duplicate, 0 refused".formatted(messages, messages);
    if (!last.equals(wanted)) {
      throw new PartFailure(
          "The import was to say '%s' and said:%n%s"
              .formatted(
                  wanted,
                  String.join("\n", said.subList(Math.max(0, said.size() - 5), said.size()))));
    }
  }
}
