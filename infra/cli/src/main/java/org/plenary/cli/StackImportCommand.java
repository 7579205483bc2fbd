package org.plenary.cli;

import java.nio.file.Path;
import java.util.Map;
import org.plenary.server.command.ImportCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Imports into the stack that runs on the data. */
@Command(name = "import")
public final class StackImportCommand extends ImportCommand {

  @Mixin private Data data = new Data();

  @Override
  protected Map<String, String> environment() {
    return data.running().environment();
  }

  @Override
  protected Path folder() {
    return Data.callersFolder();
  }

  @Override
  protected Path reports() {
    return data.directory().path().resolve("imports");
  }
}
