package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.devstack.Ports;

/** A stack that has begun to start and waits, because an earlier PostgreSQL has not ended yet. */
class StartingStackTest {

  private final String port = Integer.toString(Ports.check("The test", 0));
  private Path data;
  private Terminal terminal;
  private Process earlierPostgres;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    // The parts run under another account, which must get through.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    data = folder.resolve("data");
    terminal = new Terminal(folder);
    Path lock = Files.createDirectories(data.resolve("postgresql")).resolve("lock");
    Files.setPosixFilePermissions(
        Files.createFile(lock), PosixFilePermissions.fromString("rw-rw-rw-"));
    earlierPostgres =
        new ProcessBuilder("flock", "--no-fork", lock.toString(), "sleep", "300").start();
  }

  @AfterEach
  void close() throws Exception {
    earlierPostgres.destroyForcibly();
    terminal.run("down", "--data", "data");
  }

  @Test
  void isSeenByAllCommands() throws Exception {
    Process up = terminal.start("up", "--data", "data", "--port", port);
    assertThat(awaitStatus(up, said -> !said.startsWith("Nothing")))
        .isEqualTo("Starts on %s (%s)".formatted(data, processOf(up)));
    assertThat(terminal.run("reset", "--yes", "--data", "data").lastLine())
        .contains(processOf(up), "Stop it first: ./plenary down");
    assertThat(imported()).contains("Plenary is still starting on " + data);
    earlierPostgres.destroyForcibly();
    assertThat(terminal.run("down", "--data", "data").lastLine()).isEqualTo("Stopped.");
    assertThat(new Orphans(data).afterAWhile()).isEmpty();
    assertThat(terminal.run("reset", "--yes", "--data", "data").exitCode()).isZero();
    assertThat(data).doesNotExist();
  }

  @Test
  void endsWithTheDetachedCommandThatIsInterrupted() throws Exception {
    Process up = terminal.start("up", "--detach", "--data", "data", "--port", port);
    awaitStatus(up, said -> said.startsWith("Starts on") && !said.contains(processOf(up)));
    earlierPostgres.destroyForcibly();
    Terminal.Done interrupted = terminal.interrupt(up);
    assertThat(interrupted.output()).contains("Interrupted: ending what had started");
    assertThat(interrupted.lastLine()).isEqualTo("Stopped.");
    assertThat(interrupted.exitCode()).isEqualTo(130);
    assertThat(new Orphans(data).now()).isEmpty();
  }

  private String imported() throws IOException, InterruptedException {
    return terminal
        .run("import", "mbox", "x", "--forum", "global/access", "--data", "data")
        .lastLine();
  }

  private static String processOf(Process up) {
    return "process " + up.pid();
  }

  /** What is said of it as soon as it is this. */
  private String awaitStatus(Process up, Predicate<String> wanted)
      throws IOException, InterruptedException {
    String said = terminal.run("status", "--data", "data").lastLine();
    while (!wanted.test(said) && up.isAlive()) {
      said = terminal.run("status", "--data", "data").lastLine();
    }
    return said;
  }
}
