package org.plenary.cli;

import java.util.Map;
import org.plenary.server.command.RerenderCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Renders anew in the stack that runs on the data. */
@Command(name = "rerender")
public final class StackRerenderCommand extends RerenderCommand {

  @Mixin private Data data = new Data();

  @Override
  protected Map<String, String> environment() {
    return data.running().environment();
  }
}
