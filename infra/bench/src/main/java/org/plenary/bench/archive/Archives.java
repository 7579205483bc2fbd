package org.plenary.bench.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes archives into files. */
public final class Archives {

  private Archives() {}

  /** Writes one or more parts of an archive. */
  public interface Part<T> {
    T write(ArchiveGenerator generator, Writer out) throws IOException;
  }

  /** Writes a file of what the generator of this seed gives. */
  public static <T> T write(Path file, long seed, Part<T> part) {
    try (Writer out = Files.newBufferedWriter(file)) {
      return part.write(new ArchiveGenerator(seed), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Many threads; as many messages as wanted, or enough for a file of that many bytes. */
  public static int write(Path file, long seed, int messages, long bytes) {
    return write(
        file,
        seed,
        (generator, out) -> {
          if (bytes > 0) {
            return generator.writeCharacters(out, bytes);
          }
          generator.write(out, messages);
          return messages;
        });
  }
}
