package org.plenary.cli;

import java.util.Map;
import org.plenary.server.command.JobsCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what is still to be done in the stack that runs on the data. */
@Command(name = "jobs")
public final class StackJobsCommand extends JobsCommand {

  @Mixin private Data data = new Data();

  @Override
  protected Map<String, String> environment() {
    return data.running().environment();
  }
}
