package org.plenary.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The lock that all processes of a part hold on its home, even those that outlive their stack for a
 * moment. It is one of flock(2), which goes with the last of them.
 */
record PartLock(Path file) {

  /** The exit code of a command that did not get the lock. */
  static final int IN_USE = 75;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static PartLock of(Path home) {
    return new PartLock(home.resolve("lock"));
  }

  /** The command as it runs once it has the lock, which it then holds. */
  List<String> holding(List<String> command) {
    var holding =
        new ArrayList<>(
            List.of(
                "flock",
                "--no-fork",
                "--timeout",
                Long.toString(PATIENCE.toSeconds()),
                "--conflict-exit-code",
                Integer.toString(IN_USE),
                file.toString()));
    holding.addAll(command);
    return holding;
  }

  /** Waits for the last process that holds it. */
  void awaitFree(Part part) {
    try {
      if (Files.exists(file)
          && new ProcessBuilder(holding(List.of("true"))).start().waitFor() == IN_USE) {
        throw new PartFailure(
            "%s has not ended yet: a process still uses %s. Try again."
                .formatted(part, file.resolveSibling("")));
      }
    } catch (IOException e) {
      throw new PartFailure("flock (util-linux) is needed to wait for the parts", e);
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }
}
