package org.plenary.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Directories with all that is in them. */
public final class Trees {

  private Trees() {}

  /** A new directory that other accounts can pass through but not list. */
  public static Path temporary(String prefix) {
    return temporary(Path.of(System.getProperty("java.io.tmpdir")), prefix);
  }

  /** The same in the parent. */
  static Path temporary(Path parent, String prefix) {
    try {
      Path directory = Files.createTempDirectory(parent, prefix);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the directory another that has the same files, each once on the disk: by hard links, or
   * by copies where there are none.
   */
  static void link(Path original, Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(original)) {
      for (Path path : paths.toList()) {
        Path same = directory.resolve(original.relativize(path));
        if (Files.isDirectory(path)) {
          Files.createDirectories(same);
        } else {
          linkOrCopy(path, same);
        }
      }
    }
  }

  private static void linkOrCopy(Path file, Path same) throws IOException {
    try {
      Files.createLink(same, file);
    } catch (UnsupportedOperationException | FileSystemException _) {
      Files.copy(file, same, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Deletes the directory and everything below it, following no link; absent is fine. */
  static void delete(Path directory) throws IOException {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(directory, new Deletion());
    }
  }

  /** Deletes what can be deleted of a temporary directory. */
  public static void deleteQuietly(Path directory) {
    try {
      delete(directory);
    } catch (IOException e) {
      System.err.println("Could not delete " + directory + ": " + e.getMessage());
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null && !(failure instanceof NoSuchFileException)) {
        throw failure;
      }
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }

    // Others may be at the same: what is gone is deleted.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
