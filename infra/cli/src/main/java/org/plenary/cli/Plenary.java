package org.plenary.cli;

import java.io.PrintWriter;
import org.plenary.bench.BenchCommand;
import org.plenary.devstack.PartFailure;
import org.plenary.server.command.MigrateCommand;
import org.plenary.server.command.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of those who develop Plenary, or try it. */
@Command(
    name = "plenary",
    description = {"A discussion forum for communities that make policy together.", ""},
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      ResetCommand.class,
      StackImportCommand.class,
      StackReindexCommand.class,
      StackCheckIndexCommand.class,
      StackJobsCommand.class,
      StackVerifyRecordCommand.class,
      StackRerenderCommand.class,
      TokenCommand.class,
      ImagesCommand.class,
      AuditCommand.class,
      PrepareCommand.class,
      BenchCommand.class,
      ServeCommand.class,
      MigrateCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "test   the whole check, what CI runs",
      "Exit codes: 0 done, 1 failed, 2 not understood."
    })
public final class Plenary {

  private Plenary() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Plenary())
        .setExecutionExceptionHandler(Plenary::explain)
        .execute(arguments);
  }

  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult result) {
    PrintWriter err = line.getErr();
    if (failure instanceof PartFailure) {
      err.println("plenary: " + failure.getMessage());
    } else {
      failure.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
