package org.plenary.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a line for each message that was not imported: where it is, and why. */
final class ImportReport implements AutoCloseable {

  private final Path path;
  private final Writer lines;

  private ImportReport(Path path, Writer lines) {
    this.path = path;
    this.lines = lines;
  }

  static ImportReport create(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new ImportReport(path, Files.newBufferedWriter(path));
  }

  void add(Path file, long offset, String reason) {
    try {
      lines.write("%s at byte %d: %s%n".formatted(file, offset, reason));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
