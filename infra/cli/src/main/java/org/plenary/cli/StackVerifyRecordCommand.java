package org.plenary.cli;

import java.nio.file.Path;
import java.util.Map;
import org.plenary.server.command.VerifyRecordCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a public record; without an address, that of the stack that runs on the data. */
@Command(name = "verify-record")
public final class StackVerifyRecordCommand extends VerifyRecordCommand {

  @Mixin private Data data = new Data();

  @Override
  protected Map<String, String> environment() {
    return data.running().environment();
  }

  @Override
  protected Path folder() {
    return Data.callersFolder();
  }
}
