package org.plenary.server.node;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import org.plenary.duty.DutyService;
import org.plenary.once.JoiningPool;
import org.plenary.sealing.Sealing;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.server.settings.Settings;

/**
 * What all parts of a node stand on: opened before them, closed after them.
 *
 * @param pool for requests
 * @param work for what the node does by itself
 */
record Foundation(
    Settings settings,
    Clock clock,
    PrometheusMeterRegistry metrics,
    Vertx vertx,
    Pool pool,
    Pool work,
    SearchCluster search) {

  /** Connects to nothing yet. */
  static Foundation open(Settings settings, Clock clock) {
    var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Vertx vertx = vertx(metrics);
    return new Foundation(
        settings,
        clock,
        metrics,
        vertx,
        new JoiningPool(DatabasePool.open(vertx, settings.database())),
        DatabasePool.openForWork(vertx, settings.database()),
        new SearchCluster(vertx, settings.search().address()));
  }

  // Registries are kept in a static map, so each node needs a name of its own. Labels are what we
  // choose: a stranger may send any method, and each new one would be kept.
  private static Vertx vertx(PrometheusMeterRegistry metrics) {
    var measured =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            .addDisabledMetricsCategory(MetricsDomain.NET_CLIENT)
            .setRegistryName(UUID.randomUUID().toString())
            .setLabels(
                EnumSet.of(Label.HTTP_ROUTE, Label.HTTP_CODE, Label.POOL_TYPE, Label.POOL_NAME));
    var options = new VertxOptions().setPreferNativeTransport(true).setMetricsOptions(measured);
    return Vertx.builder().with(options).withMetrics(new MicrometerMetricsFactory(metrics)).build();
  }

  Sealing sealing() {
    return new Sealing(settings.sessions().sealingKey().bytes());
  }

  /** What nodes share. */
  DutyService duties() {
    return new DutyService(work);
  }

  // A future that belongs to an event loop never completes when that loop is gone, so the one that
  // tells of the end must belong to none.
  Future<Void> close() {
    Promise<Void> closed = Promise.promise();
    work.close()
        .eventually(pool::close)
        .eventually(() -> vertx.<Void>executeBlocking(this::closeSearch))
        .onComplete(_ -> vertx.close().onComplete(closed));
    return closed.future();
  }

  private Void closeSearch() {
    search.close();
    return null;
  }
}
