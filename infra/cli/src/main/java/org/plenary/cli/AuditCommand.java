package org.plenary.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fails where Lighthouse gives a main page of the forum that runs less than it should have. */
@Command(
    name = "audit",
    description = {
      "Has Lighthouse judge the ten main pages of the forum that runs, as on a phone.",
      "Needs Node 20 and Chromium on the PATH; fetches Lighthouse at the first time."
    },
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

  private static final Path PROGRAM = Path.of("frontend", "audit", "audit");
  private static final int LEAST = 98;

  @Mixin private Data data = new Data();

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(PROGRAM.toAbsolutePath().toString());
    command.add(String.valueOf(LEAST));
    MainPages.of(data.running().address()).values().stream()
        .map(URI::toString)
        .forEach(command::add);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
