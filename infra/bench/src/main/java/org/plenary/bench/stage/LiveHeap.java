package org.plenary.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.devstack.PartFailure;

/** What lives on the heap of another JVM, right after a collection that it is told to make. */
final class LiveHeap {

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

  private LiveHeap() {}

  static long bytes(long process) {
    Matcher total = TOTAL.matcher(histogram(process));
    if (!total.find()) {
      throw new PartFailure("The JVM %d does not say what lives on its heap".formatted(process));
    }
    return Long.parseLong(total.group(1));
  }

  // It counts what is reachable alone, and so collects first.
  private static String histogram(long process) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process asked =
          new ProcessBuilder(jcmd, Long.toString(process), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
