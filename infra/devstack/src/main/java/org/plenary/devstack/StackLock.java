package org.plenary.devstack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file that the process of a stack keeps locked as long as it lives, with its number. */
record StackLock(Path file) {

  private static final int ROOM_FOR_A_NUMBER = 20;

  /** Takes it, or is empty when another process has it. */
  Optional<FileChannel> take() throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
    return Optional.of(channel);
  }

  /**
   * The process that has it now. After a death its number may have gone to a stranger, who has not
   * got the lock; while its number is nobody's the lock is left alone, for somebody may take it.
   */
  Optional<ProcessHandle> holder() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
      Optional<ProcessHandle> named = named(channel);
      return named.isPresent() && channel.tryLock() == null ? named : Optional.empty();
    }
  }

  private static Optional<ProcessHandle> named(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(ROOM_FOR_A_NUMBER);
    channel.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    return text.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(text)) : Optional.empty();
  }
}
