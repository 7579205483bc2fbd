package org.plenary.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processes that still work on the data of a stack: each names a path of it on its command line.
 */
record Orphans(Path data) {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  List<String> now() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.flatMap(process -> process.info().commandLine().stream())
          .filter(line -> line.contains(data.toString()))
          .toList();
    }
  }

  /** What is left when all had time to end. */
  List<String> afterAWhile() throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<String> left = now();
    while (!left.isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.sleep(Duration.ofMillis(100));
      left = now();
    }
    return left;
  }
}
