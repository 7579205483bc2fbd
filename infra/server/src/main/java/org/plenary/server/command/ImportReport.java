package org.plenary.server.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.plenary.archive.ArchiveException;

/** A file with a line for each message that was not imported: where it is, and why. */
final class ImportReport implements AutoCloseable {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final Path path;
  private final Writer lines;

  private ImportReport(Path path, Writer lines) {
    this.path = path;
    this.lines = lines;
  }

  /**
   * A new file of this name.
   *
   * @throws ArchiveException when there is one; it may be an archive
   */
  static ImportReport create(Path path) throws IOException {
    try {
      return begin(path);
    } catch (FileAlreadyExistsException e) {
      throw new ArchiveException(
          "The report %s is there already. Name another file, or remove it.".formatted(path), e);
    }
  }

  /** A new file of a name that nobody has yet, even where several begin at this moment. */
  static ImportReport createIn(Path folder, LocalDateTime now) throws IOException {
    String name = "import-" + MOMENT.format(now);
    for (int another = 2; ; another++) {
      try {
        return begin(folder.resolve(name + ".txt"));
      } catch (FileAlreadyExistsException _) {
        name = "import-%s-%d".formatted(MOMENT.format(now), another);
      }
    }
  }

  private static ImportReport begin(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new ImportReport(path, Files.newBufferedWriter(path, StandardOpenOption.CREATE_NEW));
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
