package org.plenary.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes that still work on the data of a stack: each names a path of it on its command line.
 */
record Orphans(Path data) {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  List<String> now() {
    return processes().stream().flatMap(process -> process.info().commandLine().stream()).toList();
  }

  private List<ProcessHandle> processes() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process -> process.info().commandLine().filter(this::names).isPresent())
          .toList();
    }
  }

  private boolean names(String commandLine) {
    return commandLine.contains(data.toString());
  }

  /** What is left when all had time to end. */
  List<String> afterAWhile() {
    var ends = processes().stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(ends)
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .handle((_, _) -> now())
        .join();
  }
}
