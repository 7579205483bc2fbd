package org.plenary.bench.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.Ports;

/** The command {@code up}, followed by what it says until all is ready, then ended. */
public final class UpProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private UpProcess() {}

  /** Seconds from the start of the process until it said so. */
  public record Ready(double reading, double all) {}

  /** Runs it on this data, on free ports; returns when it has ended again. */
  public static Ready run(DataDirectory data) {
    String port = Integer.toString(Ports.check("The forum", 0));
    var jvm = new Jvm("org.plenary.cli.Plenary", "-Xmx128m", "-XX:+UseSerialGC");
    long begun = System.nanoTime();
    try {
      Process up =
          new ProcessBuilder(jvm.command("up", "--data", data.path().toString(), "--port", port))
              .redirectErrorStream(true)
              .start();
      try (BufferedReader lines = up.inputReader()) {
        double reading = await(lines, "reading is ready", begun);
        return new Ready(reading, await(lines, "Plenary is ready", begun));
      } finally {
        end(up);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double await(BufferedReader lines, String sentence, long begun)
      throws IOException {
    var said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(sentence)) {
        return (System.nanoTime() - begun) / 1e9;
      }
      said.append(line).append('\n');
    }
    throw new PartFailure("'up' ended before it said '%s':%n%s".formatted(sentence, said));
  }

  private static void end(Process up) {
    up.destroy();
    try {
      if (!up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new PartFailure("'up' did not end; its process is " + up.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("Waiting for 'up' to end was interrupted.");
    }
  }
}
