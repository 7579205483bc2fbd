package org.plenary.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.devstack.PartFailure;
import org.plenary.schema.Planning;

/** PostgreSQL's own bench with the statements of a reply; Debian's package postgresql brings it. */
public final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final Path program;
  private final Map<String, String> database;

  private PgBench(Path program, Map<String, String> database) {
    this.program = program;
    this.database = database;
  }

  /**
   * Empty where it is not installed.
   *
   * @param database what libpq needs to find it, by the names of its variables
   */
  public static Optional<PgBench> find(Map<String, String> database) {
    return installed().map(program -> new PgBench(program, database));
  }

  private static Optional<Path> installed() {
    try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
      return versions
          .map(version -> version.resolve("bin/pgbench"))
          .filter(Files::isExecutable)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // As the server's own sessions have it.
  private static String planning() {
    return Planning.SETTINGS.entrySet().stream()
        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Transactions a second, each a reply in one of these debates, of which each client has one. */
  public double rate(Path script, List<Long> discussions, int clients, int seconds) {
    write(script);
    var builder =
        new ProcessBuilder(
            program.toString(),
            "-n",
            "-M",
            "prepared",
            "-c",
            Integer.toString(clients),
            "-j",
            "2",
            "-T",
            Integer.toString(seconds),
            "-D",
            "first=" + discussions.getFirst(),
            "-f",
            script.toString());
    builder.environment().putAll(database);
    builder.environment().put("PGOPTIONS", planning());
    return rate(builder.redirectErrorStream(true));
  }

  private static void write(Path script) {
    try (InputStream in = PgBench.class.getResourceAsStream("reply.sql")) {
      Files.write(script, Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double rate(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher rate = RATE.matcher(said);
      if (process.waitFor() != 0 || !rate.find()) {
        throw new PartFailure("pgbench measured nothing: " + said);
      }
      return Double.parseDouble(rate.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("The measurement was interrupted.");
    }
  }
}
