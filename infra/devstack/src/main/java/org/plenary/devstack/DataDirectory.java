package org.plenary.devstack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where a stack keeps everything: the data of its parts, their ports and logs, and who runs it. */
public final class DataDirectory {

  private final Path path;

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

  private Path lockFile() {
    return path.resolve("lock");
  }

  Path of(Part part) {
    return path.resolve(part.name().toLowerCase(Locale.ROOT));
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
   * Keeps everybody else from running a stack on this data until the lock is closed.
   *
   * @throws PartFailure when another process has it, naming that process
   */
  public AutoCloseable lock() {
    make();
    try {
      FileChannel channel = FileChannel.open(lockFile(), CREATE, READ, WRITE);
      if (channel.tryLock() == null) {
        String holder = text(channel);
        channel.close();
        throw new PartFailure(
            "Plenary already runs on %s (process %s). Stop it first: ./plenary down"
                .formatted(path, holder));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return channel;
    } catch (IOException e) {
      throw new PartFailure("%s cannot be used: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  /** Deletes all of it; absent is fine, but a directory on which no stack ever ran is refused. */
  public void forget() {
    if (Files.exists(path) && !Files.exists(lockFile())) {
      throw new PartFailure("%s holds no data of Plenary; nothing was deleted.".formatted(path));
    }
    try {
      for (Part part : Part.values()) {
        Trees.delete(PartHome.substitute(of(part)));
      }
      Trees.delete(path);
    } catch (IOException e) {
      throw new PartFailure("%s could not be deleted: %s".formatted(path, e.getMessage()), e);
    }
  }
}
