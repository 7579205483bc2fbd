package org.plenary.search.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.indexing.GenerationService;
import org.plenary.indexing.IndexingService;
import org.plenary.link.LinkService;
import org.plenary.outbox.BulkWorker;
import org.plenary.outbox.Pace;
import org.plenary.search.check.IndexCheck;
import org.plenary.search.check.Tally;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexAdministration;
import org.plenary.search.index.IndexSettings;
import org.plenary.search.index.PostIndex;
import org.plenary.search.indexing.Documents;
import org.plenary.search.indexing.Indexer;
import org.plenary.search.rebuild.Rebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Keeps the index as the database is, for as long as a server runs; other nodes share the work. */
public final class SearchNode {

  private static final Logger LOG = LoggerFactory.getLogger(SearchNode.class);

  // While some write, others read.
  private static final int WORKERS = 3;
  // Who is killed is replaced within ten seconds, a pause and the work included.
  private static final Pace PACE =
      new Pace(Duration.ofMillis(500), Duration.ofSeconds(8), 500, 8, Duration.ofSeconds(2));

  private final GenerationService generations;
  private final IndexAdministration administration;
  private final IndexCheck check;
  private final Rebuild rebuild;
  private final List<BulkWorker> workers;

  public SearchNode(
      Vertx vertx, Pool pool, SearchCluster cluster, IndexSettings settings, URI publicUrl) {
    var posts = new IndexingService(pool);
    var links = new LinkService(vertx, pool, publicUrl);
    var index = new PostIndex(cluster);
    this.generations = new GenerationService(pool);
    this.administration = new IndexAdministration(cluster, settings);
    var documents = new Documents(vertx, posts);
    this.check = new IndexCheck(cluster, posts, documents, index, administration);
    this.rebuild = new Rebuild(documents, posts, links, generations, index, administration, check);
    var indexer = new Indexer(vertx, posts, links, generations, index);
    this.workers =
        Stream.generate(() -> new BulkWorker(vertx, pool, Indexer.CONSUMER, indexer, PACE))
            .limit(WORKERS)
            .toList();
  }

  /** Follows what is written from now on. */
  public void start() {
    workers.forEach(BulkWorker::start);
  }

  /** Builds the next index beside the one that is asked. */
  public Rebuild rebuild() {
    return rebuild;
  }

  /**
   * Compares the index that is asked with the database and repairs it, by a rebuild where nothing
   * else helps; empty where there is none of this kind, or somebody is at it already.
   */
  public Future<Optional<Tally>> check() {
    return generations
        .alone(this::checkLive)
        .map(ended -> ended.flatMap(Function.identity()))
        .compose(this::rebuiltWhereNeeded);
  }

  private Future<Optional<Tally>> checkLive() {
    return generations
        .findLive()
        .map(
            live ->
                live.filter(one -> one.mapping() == IndexAdministration.MAPPING)
                    .map(one -> new Generation(one.number())))
        .compose(
            live ->
                live.map(one -> checked(one).map(Optional::of))
                    .orElse(Future.succeededFuture(Optional.empty())));
  }

  private Future<Tally> checked(Generation live) {
    return asked(live)
        .compose(_ -> check.of(live))
        .onSuccess(
            tally ->
                LOG.atLevel(tally.isTrue() ? Level.INFO : Level.WARN)
                    .log("The index {} was checked: {}", live.index(), tally));
  }

  private Future<Void> asked(Generation live) {
    return administration
        .isAsked(live)
        .compose(asked -> asked ? Future.succeededFuture() : administration.goLive(live));
  }

  private Future<Optional<Tally>> rebuiltWhereNeeded(Optional<Tally> tally) {
    return tally.filter(found -> found.ahead() > 0).isPresent()
        ? rebuilt().map(tally)
        : Future.succeededFuture(tally);
  }

  /** Ends when what was begun is done. */
  public Future<Void> stop() {
    return Future.join(workers.stream().map(BulkWorker::stop).toList()).mapEmpty();
  }

  /** Builds the index where there is none, or one of an older kind. */
  public Future<Void> tend() {
    return isThere()
        .compose(there -> there ? Future.succeededFuture() : rebuilt())
        .compose(_ -> rebuild.removeRetired());
  }

  private Future<Boolean> isThere() {
    return generations
        .findLive()
        .compose(
            live ->
                live.filter(one -> one.mapping() >= IndexAdministration.MAPPING)
                    .map(one -> administration.exists(new Generation(one.number())))
                    .orElse(Future.succeededFuture(false)));
  }

  private Future<Void> rebuilt() {
    return rebuild
        .run((_, _) -> {})
        .onSuccess(
            ended ->
                ended.ifPresent(
                    outcome ->
                        LOG.info(
                            "The index {} was built of {} posts, {} refused.",
                            outcome.generation().index(),
                            outcome.posts(),
                            outcome.refused())))
        .mapEmpty();
  }
}
