package org.plenary.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Plenary's own server as a child that ends with this process, under our own account. */
public final class ServerChild implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final ChildProcess child;

  private ServerChild(ChildProcess child) {
    this.child = child;
  }

  /** Starts the command; waits for nothing. */
  public static ServerChild start(
      DataDirectory data, List<String> command, Map<String, String> environment) {
    Path directory = data.of(Part.SERVER);
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new PartFailure("%s could not be made: %s".formatted(directory, e.getMessage()), e);
    }
    var home = new PartHome(directory, new Account.Own(), Part.SERVER.logIn(directory));
    return new ServerChild(
        ChildProcess.start(
            new ChildProcess.Launch(
                Part.SERVER,
                command,
                environment,
                home,
                ChildProcess.Signal.TERM,
                GRACE,
                ChildProcess.Afterwards.KEPT)));
  }

  /** Waits until the server says that the forum can be read. */
  public void awaitReading(RunningStack stack) {
    child.awaitReady(() -> stack.health().isReading(), PATIENCE);
  }

  /** Fails with the end of its log when it ended by itself. */
  public void requireAlive() {
    child.requireAlive();
  }

  /** Ends it at once, with whatever it is at. */
  public void kill() {
    child.kill();
  }

  @Override
  public void close() {
    child.close();
  }
}
