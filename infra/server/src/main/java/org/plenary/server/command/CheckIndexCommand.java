package org.plenary.server.command;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.search.check.Tally;
import org.plenary.search.cluster.Absence;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.node.SearchNode;
import org.plenary.server.settings.SearchSettings;
import org.plenary.server.settings.Settings;
import picocli.CommandLine.Command;

/** Compares the index with the database, and repairs it. */
@Command(
    name = "check-index",
    description =
        "Compares the search with the database and repairs what differs; servers may run. Ends with"
            + " 0 where nothing differed, 3 where all that did is repaired, and 1 where it is not.",
    mixinStandardHelpOptions = true)
public class CheckIndexCommand implements Callable<Integer> {

  static final int REPAIRED = 3;

  @Override
  public Integer call() throws Exception {
    try {
      SearchSettings search = Settings.readSearch(environment());
      URI publicUrl = Settings.readHttp(environment()).publicUrl();
      return CommandDatabase.use(
          Settings.readDatabase(environment()), pool -> check(pool, search, publicUrl));
    } catch (Exception failure) {
      System.err.println("plenary: " + told(failure));
      return 1;
    }
  }

  private static String told(Exception failure) throws Exception {
    return Absence.is(failure)
        ? "Elasticsearch does not answer: " + failure.getMessage()
        : Reason.of(failure);
  }

  /** The settings; the environment's unless a stack is asked. */
  protected Map<String, String> environment() {
    return System.getenv();
  }

  private static int check(Pool pool, SearchSettings settings, URI publicUrl) {
    Vertx vertx = Vertx.vertx();
    try (var cluster = new SearchCluster(vertx, settings.address())) {
      var node = new SearchNode(vertx, pool, cluster, settings.index(), publicUrl);
      Optional<Tally> tally = node.check().await();
      System.out.println(
          tally
              .map(Tally::toString)
              .orElse("There is no index yet, or somebody is at it already."));
      return tally.map(CheckIndexCommand::code).orElse(1);
    } finally {
      vertx.close().await();
    }
  }

  private static int code(Tally tally) {
    if (tally.refused() > 0) {
      return 1;
    }
    return tally.isTrue() ? 0 : REPAIRED;
  }
}
