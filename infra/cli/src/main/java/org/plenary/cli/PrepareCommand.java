package org.plenary.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.Postgres;
import org.plenary.devstack.RealmClient;
import org.plenary.devstack.RecordKey;
import org.plenary.devstack.StackPorts;
import org.plenary.devstack.Trees;
import picocli.CommandLine.Command;

/** What follows a build: Java sees one start of the server, and later starts take half the time. */
@Command(
    name = "prepare",
    hidden = true,
    description = "Makes later starts of the server faster, as after each build.",
    mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {

  private static final int FREE = 0;
  private static final int NOBODY = 9;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.deleteIfExists(Jvm.seen());
    Path folder = Trees.temporary("plenary-prepare");
    try (Postgres postgres = Postgres.temporary()) {
      postgres.createDatabase("plenary");
      return start(postgres, RecordKey.in(new DataDirectory(folder)));
    } finally {
      Trees.deleteQuietly(folder);
    }
  }

  private static int start(Postgres postgres, Path recordKey)
      throws IOException, InterruptedException {
    Jvm server = Jvm.server();
    List<String> options = new ArrayList<>(server.options());
    options.add("-XX:AOTCacheOutput=" + Jvm.seen());
    var builder =
        new ProcessBuilder(new Jvm(server.mainClass(), options).command("serve", "--try"))
            .redirectErrorStream(true);
    builder.environment().putAll(variables(postgres, recordKey));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new PartFailure("The server could not be tried:\n" + said);
    }
    return 0;
  }

  // On ports that nobody has: search and sign-in need not be there for a start.
  private static Map<String, String> variables(Postgres postgres, Path recordKey) {
    var ports =
        new StackPorts(postgres.port(), NOBODY, NOBODY, NOBODY, NOBODY, FREE, NOBODY, NOBODY);
    var client = new RealmClient(URI.create("http://localhost"), "none");
    return new ServerEnvironment(FREE, ports, postgres, client, recordKey).variables();
  }
}
