package org.plenary.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.plenary.devstack.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description =
        "Starts PostgreSQL, Elasticsearch, Keycloak and the forum, with sample debates when empty.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @Mixin private Data data = new Data();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "where the forum is read (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--detach", description = "return when all is ready, and leave it running")
  private boolean detach;

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataDirectory directory = data.directory();
    return detach ? new DetachedStack(directory, port).start() : new Stack(directory, port).run();
  }
}
