package org.plenary.cli;

import java.nio.file.Path;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.RunningStack;
import picocli.CommandLine.Option;

/** The option that every command about a stack takes. */
final class Data {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".plenary",
      description = "where everything is kept (default: ${DEFAULT-VALUE})")
  private Path path = Path.of(".plenary");

  // The script that calls us has gone to the project's folder; people name paths from their own.
  DataDirectory directory() {
    return new DataDirectory(from().resolve(path));
  }

  private Path from() {
    String called = System.getenv("PLENARY_CALLED_FROM");
    boolean standard = path.equals(Path.of(".plenary"));
    return called == null || standard ? Path.of("").toAbsolutePath() : Path.of(called);
  }

  /** The stack that runs on it. */
  RunningStack running() {
    DataDirectory directory = directory();
    return RunningStack.on(directory)
        .orElseThrow(
            () ->
                new PartFailure(
                    "Nothing runs on %s. Start it: ./plenary up --detach"
                        .formatted(directory.path())));
  }
}
