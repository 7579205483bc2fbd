package org.plenary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plenary.bench.archive.Archives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a mail archive of invented debates. */
@Command(
    name = "archive",
    description = "Writes an mbox of invented debates; the same seed gives the same bytes.",
    mixinStandardHelpOptions = true)
public final class ArchiveCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--messages", paramLabel = "N", defaultValue = "50000")
  private int messages;

  @Option(
      names = "--bytes",
      paramLabel = "SIZE",
      defaultValue = "0",
      converter = Bytes.class,
      description = "so large instead of so many messages: 500M, 1G")
  private long bytes;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws IOException {
    int written = Archives.write(file, seed, messages, bytes);
    System.out.printf("%d messages, %d bytes: %s%n", written, Files.size(file), file);
    return 0;
  }
}
