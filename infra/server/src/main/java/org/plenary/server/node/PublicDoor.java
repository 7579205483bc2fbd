package org.plenary.server.node;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.plenary.server.settings.HttpSettings;
import org.plenary.web.Web;

/** Pages and API over HTTP, one server on each event loop. */
final class PublicDoor {

  /** A free port that all event loops share; 0 would give each its own. */
  private static final int FREE = -1;

  private final HttpSettings settings;
  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  PublicDoor(HttpSettings settings) {
    this.settings = settings;
  }

  /** Listens; the port is the one that was given, or the free one that was found. */
  Future<Integer> open(Vertx vertx, Web web) {
    int loops = Runtime.getRuntime().availableProcessors();
    return vertx
        .deployVerticle(() -> new Door(web), new DeploymentOptions().setInstances(loops))
        .map(_ -> servers.getFirst().actualPort());
  }

  /** Takes no more connections and waits for the requests that run, at most this long. */
  Future<Void> drain(Duration patience) {
    return Future.all(
            servers.stream()
                .map(server -> server.shutdown(patience.toMillis(), TimeUnit.MILLISECONDS))
                .toList())
        .mapEmpty();
  }

  private HttpServerOptions options() {
    return new HttpServerOptions()
        .setHost(settings.host())
        .setPort(settings.port() == 0 ? FREE : settings.port())
        .setCompressionSupported(true)
        .setMaxInitialLineLength(settings.lineBytes())
        .setMaxHeaderSize(settings.headerBytes())
        .setHandle100ContinueAutomatically(false)
        .setIdleTimeout((int) settings.idle().toSeconds());
  }

  private final class Door extends VerticleBase {

    private final Web web;

    Door(Web web) {
      this.web = web;
    }

    @Override
    public Future<?> start() {
      return web.server(vertx, options()).listen().onSuccess(servers::add);
    }
  }
}
