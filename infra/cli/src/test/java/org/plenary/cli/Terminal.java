package org.plenary.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.plenary.devstack.Jvm;

/** The command line as a person in some folder uses it: a process, what it prints, how it ends. */
public record Terminal(Path folder) {

  private static final long PATIENCE_SECONDS = 300;

  /**
   * What a command did.
   *
   * @param output all that it printed
   */
  public record Done(int exitCode, String output) {

    public String lastLine() {
      return output.lines().reduce("", (_, line) -> line);
    }
  }

  /** Runs the command to its end. */
  public Done run(String... arguments) throws IOException, InterruptedException {
    return end(start(arguments));
  }

  /** Reads what it prints, until it has said this. */
  public void awaitSentence(Process process, String sentence) throws IOException {
    BufferedReader lines = process.inputReader();
    var said = new ArrayList<String>();
    while (said.isEmpty() || !said.getLast().contains(sentence)) {
      String line = lines.readLine();
      if (line == null) {
        throw new IllegalStateException("It did not say '" + sentence + "' but " + said);
      }
      said.add(line);
    }
  }

  /** Presses Ctrl-C. */
  public Done interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid())).start().waitFor();
    return end(process);
  }

  /** What it did, once it has ended. */
  public Done end(Process process) throws IOException, InterruptedException {
    String output = process.inputReader().lines().collect(Collectors.joining("\n"));
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "It did not end: " + process.info().commandLine() + "\n" + output);
    }
    return new Done(process.exitValue(), output);
  }

  /** Begins to run it. */
  public Process start(String... arguments) throws IOException {
    // Tests that run in the background inherit that Ctrl-C is ignored.
    var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(
        new Jvm(Plenary.class.getName(), "-Xmx128m", "-XX:+UseSerialGC").command(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().put("DEVSTACK_CALLED_FROM", folder.toString());
    return builder.start();
  }
}
