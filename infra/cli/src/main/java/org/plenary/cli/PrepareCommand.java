package org.plenary.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.Postgres;
import picocli.CommandLine.Command;

/** What follows a build: Java sees one start of the server, and later starts take half the time. */
@Command(
    name = "prepare",
    hidden = true,
    description = "Makes later starts of the server faster, as after each build.",
    mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {

  private static final String DATABASE = "plenary";
  private static final String NOWHERE = "http://127.0.0.1:9";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.deleteIfExists(Jvm.seen());
    try (Postgres postgres = Postgres.temporary()) {
      postgres.createDatabase(DATABASE);
      return start(postgres);
    }
  }

  private static int start(Postgres postgres) throws IOException, InterruptedException {
    Jvm server = Jvm.server();
    List<String> options = new ArrayList<>(server.options());
    options.add("-XX:AOTCacheOutput=" + Jvm.seen());
    var builder =
        new ProcessBuilder(new Jvm(server.mainClass(), options).command("serve", "--try"))
            .redirectErrorStream(true);
    builder.environment().putAll(variables(postgres));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new PartFailure("The server could not be tried:\n" + said);
    }
    return 0;
  }

  private static Map<String, String> variables(Postgres postgres) {
    var variables = new HashMap<String, String>();
    variables.put("PLENARY_HTTP_PORT", "0");
    variables.put("PLENARY_PUBLIC_URL", "http://localhost");
    variables.put("PLENARY_MANAGEMENT_PORT", "0");
    variables.put("PLENARY_DATABASE_HOST", postgres.host());
    variables.put("PLENARY_DATABASE_PORT", Integer.toString(postgres.port()));
    variables.put("PLENARY_DATABASE_NAME", DATABASE);
    variables.put("PLENARY_DATABASE_USER", postgres.user());
    variables.put("PLENARY_DATABASE_PASSWORD", postgres.password());
    variables.put("PLENARY_DATABASE_MIGRATE", "true");
    variables.put("PLENARY_SAMPLE", "true");
    variables.put("PLENARY_ELASTICSEARCH_URL", NOWHERE);
    variables.put("PLENARY_KEYCLOAK_URL", NOWHERE + "/realms/plenary");
    variables.put("PLENARY_KEYCLOAK_CLIENT_SECRET", "none");
    variables.put("PLENARY_LOG_FORMAT", "json");
    return variables;
  }
}
