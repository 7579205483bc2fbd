package org.plenary.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.PartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops all.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Mixin private Data data = new Data();

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    DataDirectory directory = data.directory();
    Optional<ProcessHandle> process = directory.runner();
    if (process.isEmpty()) {
      System.out.println("Nothing runs on " + directory.path());
      return 0;
    }
    process.get().destroy();
    try {
      process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      throw new PartFailure(
          "Process %d did not end within %d s; end it with: kill -9 %d"
              .formatted(process.get().pid(), PATIENCE.toSeconds(), process.get().pid()));
    }
    directory.awaitUnused();
    System.out.println("Stopped.");
    return 0;
  }
}
