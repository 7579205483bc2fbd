package org.plenary.cli;

import java.util.Map;
import org.plenary.server.command.CheckIndexCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares the search with the database in the stack that runs on the data. */
@Command(name = "check-index")
public final class StackCheckIndexCommand extends CheckIndexCommand {

  @Mixin private Data data = new Data();

  @Override
  protected Map<String, String> environment() {
    return data.running().environment();
  }
}
