package org.plenary.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a stack keeps everything: the data of its parts, their ports and logs, and who runs it. */
public final class DataDirectory {

  private static final Pattern OURS =
      Pattern.compile(
          "postgresql|elasticsearch|keycloak|server|imports|mails|(ports|stack)[.]json([.]unfinished)?"
              + "|up-.*[.]log|record[.]key|lock");

  private final Path path;

  /** The lock, as the one who has it gives it back. */
  public interface Taken extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  public DataDirectory(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  public Path path() {
    return path;
  }

  /** What is known of the stack that runs, or ran last, on this data. */
  Path stackFile() {
    return path.resolve("stack.json");
  }

  Path portsFile() {
    return path.resolve("ports.json");
  }

  Path recordKeyFile() {
    return path.resolve("record.key");
  }

  Path mails() {
    return path.resolve("mails");
  }

  private Path lockFile() {
    return path.resolve("lock");
  }

  Path of(Part part) {
    return path.resolve(part.name().toLowerCase(Locale.ROOT));
  }

  Path log(Part part) {
    return part.logIn(of(part));
  }

  /** Makes it where it is not there; refuses what cannot be one. */
  public void make() {
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException _) {
      throw new PartFailure("%s cannot be used: it is not a directory".formatted(path));
    } catch (IOException e) {
      throw new PartFailure("%s cannot be used: %s".formatted(path, e.getMessage()), e);
    }
  }

  /**
   * Keeps everybody else from running a stack on this data until the lock is closed. What was known
   * of a stack is forgotten with its lock.
   *
   * @throws PartFailure when another process has it, naming that process
   */
  public Taken lock() {
    make();
    try {
      FileChannel taken = new StackLock(lockFile()).take().orElseThrow(this::alreadyRuns);
      Files.deleteIfExists(stackFile());
      return () -> {
        Files.deleteIfExists(stackFile());
        taken.close();
      };
    } catch (IOException e) {
      throw new PartFailure("%s cannot be used: %s".formatted(path, e.getMessage()), e);
    }
  }

  private PartFailure alreadyRuns() {
    String process = runner().map(handle -> Long.toString(handle.pid())).orElse("unknown");
    return new PartFailure(
        "Plenary already runs on %s (process %s). Stop it first: ./plenary down"
            .formatted(path, process));
  }

  /** The process that has the lock, from the very start of a stack to its end. */
  public Optional<ProcessHandle> runner() {
    try {
      return new StackLock(lockFile()).holder();
    } catch (IOException e) {
      throw new PartFailure("%s cannot be used: %s".formatted(path, e.getMessage()), e);
    }
  }

  /** Waits until the last process of a part has left it, also after the stack was killed. */
  public void awaitUnused() {
    for (Part part : Part.values()) {
      PartLock.of(of(part)).awaitFree(part);
      PartLock.of(PartHome.substitute(of(part))).awaitFree(part);
    }
  }

  /**
   * Deletes all that stacks made of it, under its lock; absent is fine.
   *
   * @throws PartFailure when no stack ever ran on it, or one runs now
   */
  public void forget() {
    try {
      if (Files.exists(path)) {
        forgetLocked();
      }
      for (Part part : Part.values()) {
        Trees.delete(PartHome.substitute(of(part)));
      }
    } catch (IOException e) {
      throw new PartFailure("%s could not be deleted: %s".formatted(path, e.getMessage()), e);
    }
  }

  private void forgetLocked() throws IOException {
    if (!Files.exists(lockFile()) || !Files.exists(portsFile())) {
      throw new PartFailure("%s holds no data of Plenary; nothing was deleted.".formatted(path));
    }
    try (Taken _ = lock()) {
      awaitUnused();
      for (Path ours : ours()) {
        Trees.delete(ours);
      }
    }
    deleteWhenEmpty();
  }

  // What somebody else put beside it stays.
  private List<Path> ours() throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(entry -> OURS.matcher(entry.getFileName().toString()).matches()).toList();
    }
  }

  private void deleteWhenEmpty() throws IOException {
    try (Stream<Path> rest = Files.list(path)) {
      if (rest.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(path);
  }
}
