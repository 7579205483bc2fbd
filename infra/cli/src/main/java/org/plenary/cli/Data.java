package org.plenary.cli;

import java.nio.file.Path;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.RunningStack;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The option that every command about a stack takes. */
final class Data {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".plenary",
      scope = ScopeType.INHERIT,
      description = "where everything is kept (default: ${DEFAULT-VALUE})")
  private Path path = Path.of(".plenary");

  DataDirectory directory() {
    boolean standard = path.equals(Path.of(".plenary"));
    return new DataDirectory((standard ? Path.of("") : callersFolder()).resolve(path));
  }

  /**
   * The script that calls us has gone to the project's folder; people name paths from their own.
   */
  static Path callersFolder() {
    String called = System.getenv("DEVSTACK_CALLED_FROM");
    return Path.of(called == null ? "" : called).toAbsolutePath();
  }

  /** The stack that runs on it. */
  RunningStack running() {
    DataDirectory directory = directory();
    return RunningStack.on(directory).orElseThrow(() -> refusal(directory));
  }

  private static PartFailure refusal(DataDirectory directory) {
    String why =
        directory.runner().isPresent()
            ? "Plenary is still starting on %s. Wait until reading is ready: ./plenary status"
            : "Nothing runs on %s. Start it: ./plenary up --detach";
    return new PartFailure(why.formatted(directory.path()));
  }
}
