package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.once.OnceService;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;

/**
 * The OpenAPI document of the API. Routes that are under it answer only what it allows to be asked:
 * anything else is refused before they see it.
 */
public final class Contract {

  /** Where everything is that the document describes. */
  public static final String PREFIX = "/api/v1";

  private final Buffer text;
  private final OpenAPIContract loaded;
  private final Map<String, Demand> demands;

  private Contract(JsonObject document, OpenAPIContract loaded) {
    this.text = document.toBuffer();
    this.loaded = loaded;
    this.demands =
        loaded.operations().stream()
            .collect(
                Collectors.toMap(
                    Operation::getOperationId,
                    operation -> new Demand(operation, document, loaded.getSchemaRepository())));
  }

  /** Reads the document, and looks whether it is one. */
  public static Future<Contract> load(Vertx vertx) {
    JsonObject document = document();
    return OpenAPIContract.from(vertx, LoadableDocument.of(document))
        .map(loaded -> new Contract(document, loaded));
  }

  static JsonObject document() {
    try (InputStream in = Contract.class.getResourceAsStream("openapi.json")) {
      return new JsonObject(
          Buffer.buffer(Objects.requireNonNull(in, "openapi.json").readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as vertx-openapi knows it: without servers, all media types as plain JSON. */
  public OpenAPIContract loaded() {
    return loaded;
  }

  /**
   * All routes of these that are described, and the one of the document itself, under it. What they
   * change is changed once by who sends it several times.
   */
  public List<Route> over(Stream<Route> routes, OnceService once) {
    Route own = Route.api("api-contract", "/openapi.json", this::show);
    var each = new Once(once);
    return Stream.concat(routes, Stream.of(own)).map(each::over).map(this::under).toList();
  }

  private Future<Answer> show(Request request) {
    return Future.succeededFuture(Answer.json(text));
  }

  private Route under(Route route) {
    Demand demand =
        Objects.requireNonNull(
            demands.get(route.name()), () -> route.name() + " is not in the contract");
    return route.behind(demand::check);
  }
}
