package org.plenary.cli;

import java.io.Console;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.PartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Forgets the data.", mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

  @Mixin private Data data = new Data();

  @Option(names = "--yes", description = "without asking")
  private boolean yes;

  @Override
  public Integer call() {
    DataDirectory directory = data.directory();
    directory.runner().ifPresent(process -> refuse(directory, process));
    if (!yes && !isConfirmed(directory)) {
      System.out.println("Nothing was forgotten; --yes forgets without asking.");
      return 1;
    }
    directory.forget();
    System.out.println("Forgotten: " + directory.path());
    return 0;
  }

  private static void refuse(DataDirectory directory, ProcessHandle process) {
    throw new PartFailure(
        "Plenary runs on %s (process %d). Stop it first: ./plenary down"
            .formatted(directory.path(), process.pid()));
  }

  private static boolean isConfirmed(DataDirectory directory) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readLine("Forget all in %s? (yes) ", directory.path()))
        .filter("yes"::equals)
        .isPresent();
  }
}
