package org.plenary.devstack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where each version of a part lies unpacked, once, for all users of this machine's account. */
final class PartCache {

  /** Fills an empty directory with an unpacked part. */
  interface Filler {
    void fill(Path directory) throws IOException;
  }

  private final Path root;

  PartCache(Path root) {
    this.root = root;
  }

  /** Named by {@code DEVSTACK_CACHE}, else a directory that the parts' account can read too. */
  static PartCache ofThisMachine() {
    String named = System.getenv("DEVSTACK_CACHE");
    if (named != null && !named.isBlank()) {
      return new PartCache(Path.of(named));
    }
    return new PartCache(
        Account.isRoot()
            ? Path.of("/var/cache/plenary")
            : Path.of(System.getProperty("user.home"), ".cache", "plenary"));
  }

  /** The directory of this name, filled first when it is not there; complete or absent, always. */
  Path get(String name, Filler filler) {
    Path directory = root.resolve(name);
    if (Files.isDirectory(directory)) {
      return directory;
    }
    try {
      return fillLocked(directory, filler);
    } catch (IOException e) {
      throw new PartFailure(
          "Could not unpack %s into %s: %s. Is the disk full, or not writable?"
              .formatted(name, root, e.getMessage()),
          e);
    }
  }

  // The monitor is for threads of this process: a file lock only keeps out other processes.
  private Path fillLocked(Path directory, Filler filler) throws IOException {
    Files.createDirectories(root);
    Path lock = root.resolve(directory.getFileName() + ".lock");
    synchronized (PartCache.class) {
      try (var channel = FileChannel.open(lock, CREATE, WRITE);
          var _ = channel.lock()) {
        if (!Files.isDirectory(directory)) {
          fill(directory, filler);
        }
      }
    }
    return directory;
  }

  private void fill(Path directory, Filler filler) throws IOException {
    Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
    System.err.printf("Unpacking %s, once for this machine ...%n", directory.getFileName());
    Trees.delete(unfinished);
    Files.createDirectories(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    filler.fill(unfinished);
    Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
  }
}
