package org.plenary.cli;

import java.util.Map;
import org.plenary.server.command.ReindexCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the search anew in the stack that runs on the data. */
@Command(name = "reindex")
public final class StackReindexCommand extends ReindexCommand {

  @Mixin private Data data = new Data();

  @Override
  protected Map<String, String> environment() {
    return data.running().environment();
  }
}
