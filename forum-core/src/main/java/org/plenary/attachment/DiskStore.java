package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Keeps contents on a disk that all nodes share, in directories of two levels by the first digits
 * of their digests. A file appears whole or not at all, and nobody but the server reads it.
 */
public final class DiskStore implements AttachmentStore {

  private static final OpenOptions READ = new OpenOptions().setWrite(false).setCreate(false);

  private final Vertx vertx;
  private final Path directory;

  public DiskStore(Vertx vertx, Path directory) {
    this.vertx = vertx;
    this.directory = directory;
  }

  private Path place(Sha256 digest) {
    String hex = digest.hex();
    return directory.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  @Override
  public Future<Sha256> put(Buffer content) {
    return vertx.executeBlocking(() -> keep(content), false).map(Objects::requireNonNull);
  }

  private Sha256 keep(Buffer content) throws IOException {
    Sha256 digest = Sha256.of(content);
    Path place = place(digest);
    if (!Files.exists(place)) {
      write(content, place);
    }
    return digest;
  }

  // Files made so are readable by their owner alone, and never executable.
  private static void write(Buffer content, Path place) throws IOException {
    Path shelf = Objects.requireNonNull(place.getParent());
    Files.createDirectories(shelf);
    Path incoming = Files.createTempFile(shelf, "incoming", null);
    try {
      fill(incoming, content);
      Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
      sync(shelf);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  private static void fill(Path file, Buffer content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content.getBytes());
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  // The name too must survive a loss of power.
  private static void sync(Path shelf) throws IOException {
    try (FileChannel channel = FileChannel.open(shelf, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public Future<Void> send(Sha256 digest, WriteStream<Buffer> to) {
    return vertx
        .fileSystem()
        .open(place(digest).toString(), READ)
        .recover(DiskStore::absent)
        .compose(file -> file.pipeTo(to).eventually(file::close));
  }

  private static <T> Future<T> absent(Throwable failure) {
    return failure.getCause() instanceof NoSuchFileException
        ? ProblemException.fail(new Problem.NotFound())
        : Future.failedFuture(failure);
  }

  @Override
  public Future<Void> delete(Sha256 digest) {
    return vertx.executeBlocking(() -> Files.deleteIfExists(place(digest)), false).mapEmpty();
  }
}
