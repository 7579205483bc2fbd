package org.plenary.server.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plenary.archive.ArchiveException;

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
      throw unwritable(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private ArchiveException unwritable(IOException cause) {
    return new ArchiveException(
        "The report %s cannot be written: %s. What was imported stays; run the import again."
            .formatted(path, cause.getMessage()),
        cause);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
