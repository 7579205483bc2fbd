package org.plenary.server.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plenary.server.settings.ManagementSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Health and metrics, and mail that comes in, on a port of their own. */
public final class ManagementDoor {

  private static final Logger LOG = LoggerFactory.getLogger(ManagementDoor.class);
  private static final String JSON = "application/json";
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Readiness readiness;
  private final PrometheusMeterRegistry metrics;
  private final Optional<InboundDoor> inbound;

  /**
   * @param inbound absent where nothing is mailed
   */
  public ManagementDoor(
      Readiness readiness, PrometheusMeterRegistry metrics, Optional<InboundDoor> inbound) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.inbound = inbound;
  }

  public Future<HttpServer> listen(Vertx vertx, ManagementSettings settings) {
    return vertx
        .createHttpServer()
        .requestHandler(this::answerAlways)
        .listen(settings.port(), settings.host());
  }

  // What is thrown here is answered by nobody else, and whoever asked would wait.
  private void answerAlways(HttpServerRequest request) {
    try {
      answer(request);
    } catch (RuntimeException failure) {
      LOG.warn("A request of the management port failed: {}", failure.toString());
      send(request, 500, JSON, "{\"status\":\"failed\"}");
    }
  }

  private void answer(HttpServerRequest request) {
    String path = Objects.requireNonNullElse(request.path(), "");
    if (inbound.isPresent() && path.equals("/mail/inbound")) {
      inbound.get().answer(request);
    } else {
      answer(request, path);
    }
  }

  private void answer(HttpServerRequest request, String path) {
    if (!READS.contains(request.method())) {
      request.response().setStatusCode(405).putHeader("allow", "GET, HEAD").end();
      return;
    }
    switch (path) {
      case "/health/live" -> send(request, 200, JSON, "{\"status\":\"live\"}");
      case "/health/ready" -> ready(request);
      case "/metrics" ->
          send(request, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
      default -> send(request, 404, JSON, "{\"status\":\"not found\"}");
    }
  }

  // Reading alone decides: a forum that can be read is worth sending people to.
  private void ready(HttpServerRequest request) {
    boolean reading = readiness.isReady(PartName.READING);
    var parts = new JsonObject();
    for (PartName part : PartName.values()) {
      parts.put(part.toString(), readiness.isReady(part) ? "ready" : "waiting");
    }
    String waiting = readiness.isDraining() ? "draining" : "waiting";
    var body = new JsonObject().put("status", reading ? "ready" : waiting).put("parts", parts);
    send(request, reading ? 200 : 503, JSON, body.encode());
  }

  private static void send(HttpServerRequest request, int status, String type, String body) {
    var response = request.response().setStatusCode(status).putHeader("content-type", type);
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(body);
    }
  }
}
