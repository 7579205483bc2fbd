package org.plenary.bench;

import java.util.concurrent.Callable;
import org.plenary.bench.figure.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures Plenary. */
@Command(
    name = "bench",
    description = {
      "Measures, in one run against simple things on the same machine.",
      "Alone it measures pages and an import. Exit code 1 when a goal is missed."
    },
    subcommands = {
      PagesCommand.class,
      FeedsCommand.class,
      ImportCommand.class,
      UpCommand.class,
      SignInCommand.class,
      PostingCommand.class,
      StormCommand.class,
      LiveCommand.class,
      AwayCommand.class,
      SearchCommand.class,
      SearchQualityCommand.class,
      RecordCommand.class,
      CutOffCommand.class,
      MailCommand.class,
      MailFaultsCommand.class,
      ArchiveCommand.class
    },
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Figures figures = output.figures();
    new PagesCommand().measure(figures);
    new ImportCommand().measure(figures);
    return figures.conclude();
  }
}
