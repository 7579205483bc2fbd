package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What detached stacks printed, a file each; the last few are kept. */
record UpLogs(Path folder) {

  private static final int KEPT = 3;

  /** Where the next one is written; makes room for it. */
  Path next() throws IOException {
    List<Path> former;
    try (Stream<Path> files = Files.list(folder)) {
      former =
          files.filter(UpLogs::isOne).sorted(Comparator.comparingLong(UpLogs::written)).toList();
    }
    for (Path old : former.subList(0, Math.max(0, former.size() - KEPT + 1))) {
      Files.delete(old);
    }
    return folder.resolve("up-%d.log".formatted(ProcessHandle.current().pid()));
  }

  private static boolean isOne(Path file) {
    return file.getFileName().toString().matches("up-\\d+\\.log");
  }

  private static long written(Path file) {
    return file.toFile().lastModified();
  }
}
