package org.plenary.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where parts keep what nobody misses: in memory where this machine has room for it, for files are
 * made and deleted by the thousand, and else on the disk.
 */
final class Scratch {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final Path MACHINE = Path.of("/proc/meminfo");
  private static final long ROOM = 4L << 30;

  private Scratch() {}

  /** A new directory that other accounts can pass through but not list. */
  static Path directory(String prefix) {
    return hasRoom() ? Trees.temporary(MEMORY, prefix) : Trees.temporary(prefix);
  }

  private static boolean hasRoom() {
    return Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() >= ROOM && free() >= ROOM;
  }

  private static long free() {
    try (var lines = Files.lines(MACHINE)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
