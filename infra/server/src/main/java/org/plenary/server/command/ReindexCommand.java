package org.plenary.server.command;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.node.SearchNode;
import org.plenary.search.rebuild.Rebuild;
import org.plenary.server.settings.SearchSettings;
import org.plenary.server.settings.Settings;
import picocli.CommandLine.Command;

/** Builds the next index beside the one that is asked, and puts it in its place. */
@Command(
    name = "reindex",
    description =
        "Builds the search anew beside the one that is asked; servers may run. Stopped, it goes on"
            + " where it was.",
    mixinStandardHelpOptions = true)
public class ReindexCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    try {
      SearchSettings search = Settings.readSearch(environment());
      URI publicUrl = Settings.readHttp(environment()).publicUrl();
      return CommandDatabase.use(
          Settings.readDatabase(environment()), pool -> reindex(pool, search, publicUrl));
    } catch (Exception failure) {
      System.err.println("plenary: " + Reason.of(failure));
      return 1;
    }
  }

  /** The settings; the environment's unless a stack is asked. */
  protected Map<String, String> environment() {
    return System.getenv();
  }

  private static int reindex(Pool pool, SearchSettings settings, URI publicUrl) {
    Vertx vertx = Vertx.vertx();
    try (var cluster = new SearchCluster(vertx, settings.address())) {
      var node = new SearchNode(vertx, pool, cluster, settings.index(), publicUrl);
      Optional<Rebuild.Outcome> outcome =
          node.rebuild().run(new ReindexProgress(System.err)::walked).await();
      System.out.println(outcome.map(ReindexCommand::told).orElse("Somebody is at it already."));
      return outcome.isPresent() ? 0 : 1;
    } finally {
      vertx.close().await();
    }
  }

  private static String told(Rebuild.Outcome outcome) {
    return "%d indexed, %d refused"
        .formatted(outcome.posts() - outcome.refused(), outcome.refused());
  }
}
