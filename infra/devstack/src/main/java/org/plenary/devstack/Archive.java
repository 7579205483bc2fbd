package org.plenary.devstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the archives that the parts come in, keeping links and the right to execute. */
final class Archive {

  private static final int ANY_EXECUTE = 0111;

  private Archive() {}

  static void unpackZip(Path archive, Path target) throws IOException {
    try (var entries = new ZipArchiveInputStream(open(archive))) {
      unpack(entries, target);
    }
  }

  /** Unpacks the one {@code .txz} that lies inside a jar. */
  static void unpackTarInJar(Path jar, Path target) throws IOException {
    try (var outer = new ZipArchiveInputStream(open(jar))) {
      for (var entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          unpack(new TarArchiveInputStream(new XZCompressorInputStream(outer)), target);
          return;
        }
      }
    }
    throw new IOException("no .txz inside " + jar);
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private static void unpack(ArchiveInputStream<?> entries, Path target) throws IOException {
    for (ArchiveEntry entry = entries.getNextEntry();
        entry != null;
        entry = entries.getNextEntry()) {
      Path path = entry.resolveIn(target);
      if (entry.isDirectory()) {
        Files.createDirectories(path);
      } else {
        Files.createDirectories(path.resolveSibling("."));
        write(entry, entries, path);
      }
    }
  }

  private static void write(ArchiveEntry entry, InputStream content, Path path) throws IOException {
    if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(tar.getLinkName()));
      return;
    }
    Files.copy(content, path);
    boolean executable = entry instanceof TarArchiveEntry tar && (tar.getMode() & ANY_EXECUTE) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
