package org.plenary.bench.stage;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenary.devstack.Elasticsearch;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.Ports;
import org.plenary.devstack.Trees;
import org.plenary.search.cluster.ClusterAddress;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexSettings;
import org.plenary.search.node.SearchNode;

/** An Elasticsearch beside a stage, which can go away and come back, and who keeps its index. */
public final class SearchStage implements AutoCloseable {

  private static final URI PUBLIC = URI.create("http://127.0.0.1");
  // As a server has them for what it does by itself.
  private static final int CONNECTIONS = 4;
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);
  private static final double PATIENCE = 600;

  private final Vertx vertx = Vertx.vertx();
  private final Path data = Trees.temporary("plenary-bench-search");
  private final int port = Ports.check("Elasticsearch", 0);
  private final int transport = Ports.check("Elasticsearch's transport", 0);
  private final Pool pool;
  private final SearchCluster cluster;
  private final SearchNode node;
  private Elasticsearch elasticsearch;

  public SearchStage(Stage stage) {
    this.elasticsearch = start();
    this.pool = stage.connect(vertx, CONNECTIONS);
    this.cluster = new SearchCluster(vertx, ClusterAddress.open(elasticsearch.address()));
    this.node = new SearchNode(vertx, pool, cluster, new IndexSettings(1, 0), PUBLIC);
  }

  private Elasticsearch start() {
    return Elasticsearch.start(data.resolve("data"), port, transport);
  }

  public void goAway() {
    elasticsearch.close();
  }

  /** On the same address, with what it had. */
  public void comeBack() {
    elasticsearch = start();
  }

  public Vertx vertx() {
    return vertx;
  }

  public Pool pool() {
    return pool;
  }

  public SearchCluster cluster() {
    return cluster;
  }

  public SearchNode node() {
    return node;
  }

  /** The settings by which a server finds it. */
  public Map<String, String> environment() {
    var variables = new HashMap<>(NoLimits.SETTINGS);
    variables.put("PLENARY_ELASTICSEARCH_URL", elasticsearch.address().toString());
    return variables;
  }

  /** Waits until the index has all that was written; the seconds that it took. */
  public double converge() {
    long begun = System.nanoTime();
    while (waiting() > 0) {
      if (secondsSince(begun) > PATIENCE) {
        throw new PartFailure("The index does not catch up.");
      }
      LockSupport.parkNanos(LOOK);
    }
    return secondsSince(begun);
  }

  private static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private long waiting() {
    return number("select count(*) from job where consumer = 'search' and due_at < 'infinity'");
  }

  /** Waits until what the index has can be found. */
  public void refresh() {
    cluster
        .ask(
            Duration.ofSeconds(10),
            client -> client.indices().refresh(asked -> asked.index(Generation.LIVE)))
        .await();
    LockSupport.parkNanos(LOOK * 4);
  }

  /** The only number of a statement's only row. */
  public long number(String statement) {
    return pool.query(statement).execute().await().iterator().next().getLong(0);
  }

  /** When each of these posts was written, in milliseconds. */
  public Map<Long, Long> written(Collection<Long> posts) {
    Map<Long, Long> times = new HashMap<>();
    pool.preparedQuery("select id, posted_at from post where id = any ($1)")
        .execute(Tuple.of(posts.toArray(Long[]::new)))
        .await()
        .forEach(
            row ->
                times.put(
                    row.getLong("id"),
                    row.getOffsetDateTime("posted_at").toInstant().toEpochMilli()));
    return times;
  }

  /** Titles to ask with, the same at each run. */
  public List<String> titles(int most) {
    return pool
        .preparedQuery("select title from discussion order by md5(id::text) limit $1")
        .mapping(row -> row.getString("title"))
        .execute(Tuple.of(most))
        .await()
        .stream()
        .toList();
  }

  @Override
  public void close() {
    cluster.close();
    elasticsearch.close();
    vertx.close().await();
    Trees.deleteQuietly(data);
  }
}
