package org.plenary.server;

import org.plenary.server.command.CheckIndexCommand;
import org.plenary.server.command.ImportCommand;
import org.plenary.server.command.JobsCommand;
import org.plenary.server.command.MigrateCommand;
import org.plenary.server.command.ReindexCommand;
import org.plenary.server.command.RerenderCommand;
import org.plenary.server.command.ServeCommand;
import org.plenary.server.command.VerifyRecordCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of those who operate a server. */
@Command(
    name = "plenary",
    description = {"Operates a Plenary server; settings are read from the environment.", ""},
    subcommands = {
      ServeCommand.class,
      MigrateCommand.class,
      ImportCommand.class,
      ReindexCommand.class,
      CheckIndexCommand.class,
      JobsCommand.class,
      RerenderCommand.class,
      VerifyRecordCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit codes: 0 done, 1 failed, 2 not understood."})
public final class PlenaryServer {

  private PlenaryServer() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new PlenaryServer()).execute(arguments);
  }
}
