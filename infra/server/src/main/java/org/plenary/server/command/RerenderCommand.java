package org.plenary.server.command;

import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plenary.rendering.RerenderService;
import org.plenary.rendering.RevisionKey;
import org.plenary.rendering.StaleRevision;
import org.plenary.server.settings.Settings;
import org.plenary.text.Renderer;
import picocli.CommandLine.Command;

/** Renders anew what an older renderer made. */
@Command(
    name = "rerender",
    description = "Renders anew what an older version did; servers may run, and so may it again.",
    mixinStandardHelpOptions = true)
public class RerenderCommand implements Callable<Integer> {

  private final Renderer renderer = new Renderer();

  @Override
  public Integer call() throws Exception {
    try {
      return CommandDatabase.use(Settings.readDatabase(environment()), this::rerender);
    } catch (Exception failure) {
      System.err.println("plenary: " + Reason.of(failure));
      return 1;
    }
  }

  /** The settings; the environment's unless a stack is asked. */
  protected Map<String, String> environment() {
    return System.getenv();
  }

  private int rerender(Pool pool) {
    var service = new RerenderService(pool);
    var progress = new RerenderProgress(System.err);
    List<StaleRevision> stale = service.listStale(RevisionKey.START).await();
    while (!stale.isEmpty()) {
      int changed =
          service.replace(stale.stream().map(one -> one.render(renderer)).toList()).await();
      progress.add(stale.size(), changed);
      stale = service.listStale(stale.getLast().key()).await();
    }
    System.out.println(progress);
    return 0;
  }
}
