package org.plenary.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A server that lives no longer than this process: a watchdog at the other end of a pipe ends it
 * when this process ends, in whatever way.
 */
final class ChildProcess implements AutoCloseable {

  private static final String YIELD =
      "echo 10 2>/dev/null >/proc/self/autogroup; exec nice -n 10 \"$@\"";

  /** How a child is asked to end. */
  enum Signal {
    INT,
    TERM
  }

  /** What becomes of the home of a child that has ended. */
  enum Afterwards {
    KEPT,
    EMPTIED
  }

  /** What to run, where, and how to end it. */
  record Launch(
      Part part,
      List<String> command,
      Map<String, String> environment,
      PartHome home,
      Signal signal,
      Duration grace,
      Afterwards afterwards) {}

  private final Launch launch;
  private final Process watchdog;

  private ChildProcess(Launch launch, Process watchdog) {
    this.launch = launch;
    this.watchdog = watchdog;
  }

  /** Starts the child; its output goes to the log of its home, the one before is kept beside it. */
  static ChildProcess start(Launch launch) {
    try {
      PartHome home = launch.home();
      keepFormer(home.log());
      ProcessBuilder builder = new ProcessBuilder(watched(launch));
      builder.directory(home.directory().toFile());
      builder.environment().clear();
      builder.environment().putAll(plainEnvironment(home));
      builder.environment().putAll(launch.environment());
      builder.redirectErrorStream(true);
      builder.redirectOutput(home.log().toFile());
      return new ChildProcess(launch, builder.start());
    } catch (IOException e) {
      throw new PartFailure("%s could not be run: %s".formatted(launch.part(), e.getMessage()), e);
    }
  }

  private static List<String> watched(Launch launch) {
    List<String> shell =
        List.of(
            "sh",
            "-c",
            watchdogScript(),
            "plenary-watchdog",
            launch.signal().name(),
            Long.toString(launch.grace().toSeconds()),
            launch.home().lock().file().toString(),
            launch.afterwards().name());
    var command = new ArrayList<>(List.of("setsid"));
    var watched = new ArrayList<>(shell);
    watched.addAll(launch.command());
    command.addAll(launch.home().account().run(watched));
    return command;
  }

  /**
   * The command, for parts that may come up a little later: others go first. A process group of its
   * own competes as a whole where Linux groups by session, so it is told to be nice as one.
   */
  static List<String> yielding(List<String> command) {
    var yielding = new ArrayList<>(List.of("sh", "-c", YIELD, "plenary-yield"));
    yielding.addAll(command);
    return yielding;
  }

  private static String watchdogScript() {
    try (InputStream script = ChildProcess.class.getResourceAsStream("watchdog.sh")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> plainEnvironment(PartHome home) {
    return Map.of(
        "PATH",
        Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin:/bin"),
        "HOME",
        home.directory().toString(),
        "LANG",
        "C.UTF-8",
        "TZ",
        "UTC");
  }

  private static void keepFormer(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  boolean isAlive() {
    return watchdog.isAlive();
  }

  /** Waits until the child answers, and fails with the end of its log when it ends or is late. */
  void awaitReady(Readiness readiness, Duration patience) {
    if (!new Asking(patience).until(readiness::reached, this::requireAlive)) {
      close();
      throw failure("it did not answer within " + patience.toSeconds() + " s");
    }
  }

  /** Fails with the end of its log when it ended. */
  void requireAlive() {
    if (!watchdog.isAlive()) {
      throw failure(watchdog.exitValue() == PartLock.IN_USE ? inUse() : "it ended");
    }
  }

  private String inUse() {
    return "another process still uses its data in " + launch.home().directory();
  }

  private PartFailure failure(String reason) {
    return Diagnosis.of(launch.part(), reason, launch.home().log());
  }

  /** Ends the child at once, with whatever it is at; returns when no process of it is left. */
  void kill() {
    watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
    close();
  }

  /** Ends the child, politely and then by force; returns when no process of it is left. */
  @Override
  public void close() {
    try {
      watchdog.getOutputStream().close();
      if (!watchdog.waitFor(launch.grace().toSeconds() + 10, TimeUnit.SECONDS)) {
        watchdog.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }

  /** Whether a server answers yet. */
  interface Readiness {
    boolean reached();
  }
}
