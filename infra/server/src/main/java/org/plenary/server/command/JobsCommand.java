package org.plenary.server.command;

import io.vertx.sqlclient.Pool;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plenary.outbox.Backlog;
import org.plenary.outbox.BacklogService;
import org.plenary.server.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what is still to be done, and lets what was given up be tried again. */
@Command(
    name = "jobs",
    description = "Tells what is still to be done, and names what was given up.",
    mixinStandardHelpOptions = true)
public class JobsCommand implements Callable<Integer> {

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--retry", description = "What was given up is tried again, from the beginning.")
  private boolean retry;

  @Override
  public Integer call() throws Exception {
    try {
      return CommandDatabase.use(Settings.readDatabase(environment()), this::tell);
    } catch (Exception failure) {
      System.err.println("plenary: " + Reason.of(failure));
      return 1;
    }
  }

  /** The settings; the environment's unless a stack is asked. */
  protected Map<String, String> environment() {
    return System.getenv();
  }

  private int tell(Pool pool) {
    var service = new BacklogService(pool);
    if (retry) {
      out().println("%d are tried again".formatted(service.retry().await()));
    } else {
      list(service);
    }
    return 0;
  }

  // Of this command alone: who listens to it hears nothing that others log.
  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private void list(BacklogService service) {
    service
        .listParked()
        .await()
        .forEach(
            job ->
                out()
                    .println(
                        "%s gave up %d after %d attempts"
                            .formatted(job.consumer(), job.contribution(), job.attempts())));
    var backlogs = service.count().await();
    out()
        .println(
            "%d wait, %d parked"
                .formatted(
                    backlogs.stream().mapToLong(Backlog::waiting).sum(),
                    backlogs.stream().mapToLong(Backlog::parked).sum()));
  }
}
