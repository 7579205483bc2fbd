package org.plenary.server.command;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plenary.search.cluster.Absence;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.node.SearchNode;
import org.plenary.server.settings.SearchSettings;
import org.plenary.server.settings.Settings;

/** Works on the index of posts, while servers may run. */
public abstract class IndexCommand implements Callable<Integer> {

  @Override
  public final Integer call() throws Exception {
    try {
      SearchSettings search = Settings.readSearch(environment());
      URI publicUrl = Settings.readHttp(environment()).publicUrl();
      return CommandDatabase.use(
          Settings.readDatabase(environment()), pool -> work(pool, search, publicUrl));
    } catch (Exception failure) {
      System.err.println("plenary: " + told(failure));
      return 1;
    }
  }

  /** The settings; the environment's unless a stack is asked. */
  protected Map<String, String> environment() {
    return System.getenv();
  }

  /** Works, and answers with the code by which the command ends. */
  abstract int work(SearchNode node);

  private int work(Pool pool, SearchSettings settings, URI publicUrl) {
    Vertx vertx = Vertx.vertx();
    try (var cluster = new SearchCluster(vertx, settings.address())) {
      return work(new SearchNode(vertx, pool, cluster, settings.index(), publicUrl));
    } finally {
      vertx.close().await();
    }
  }

  private static String told(Exception failure) throws Exception {
    return Absence.is(failure)
        ? "Elasticsearch does not answer: " + failure.getMessage()
        : Reason.of(failure);
  }
}
