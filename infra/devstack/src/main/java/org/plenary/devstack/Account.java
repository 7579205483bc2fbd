package org.plenary.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The account that runs the parts: our own, or an unprivileged one when we are root. */
sealed interface Account {

  /** The account for this process; {@code DEVSTACK_USER} names it when we are root. */
  static Account forParts() {
    return isRoot()
        ? Unprivileged.named(Objects.requireNonNullElse(System.getenv("DEVSTACK_USER"), "nobody"))
        : new Own();
  }

  static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command as it must be started to run under this account. */
  List<String> run(List<String> command);

  /** Gives the account a file or directory. */
  void own(Path path) throws IOException;

  /** Whether the account can enter the directory. */
  default boolean reaches(Path directory) {
    try {
      return new ProcessBuilder(run(List.of("test", "-x", directory.toString()))).start().waitFor()
          == 0;
    } catch (IOException e) {
      throw new PartFailure("setpriv (util-linux) is needed to run the parts: " + e.getMessage());
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }

  /** The account of this process. */
  record Own() implements Account {
    @Override
    public List<String> run(List<String> command) {
      return command;
    }

    @Override
    public void own(Path path) {}
  }

  /** An account that root steps down to. */
  record Unprivileged(int user, int group) implements Account {

    static Unprivileged named(String name) {
      try (var lines = Files.lines(Path.of("/etc/passwd"))) {
        return lines
            .map(line -> line.split(":", -1))
            .filter(fields -> fields[0].equals(name))
            .findFirst()
            .map(
                fields ->
                    new Unprivileged(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
            .orElseThrow(
                () ->
                    new PartFailure(
                        "There is no account '%s' to run the parts; DEVSTACK_USER names one."
                            .formatted(name)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<String> run(List<String> command) {
      var stepDown =
          new ArrayList<>(
              List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
      stepDown.addAll(command);
      return stepDown;
    }

    @Override
    public void own(Path path) throws IOException {
      Files.setAttribute(path, "unix:uid", user);
      Files.setAttribute(path, "unix:gid", group);
    }
  }
}
