package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** Which sites show the embeds of a chapter; clients depend on every name here. */
public final class EmbeddingApi {

  private static final String CHAPTER = "/chapters/:chapter/embedding";

  record EmbeddingJson(@JsonProperty(required = true) List<String> origins) {}

  private final Services services;

  public EmbeddingApi(Services services) {
    this.services = services;
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-embedding", CHAPTER, this::embedding).forMembers(),
        Route.api("api-set-embedding", HttpMethod.PUT, CHAPTER, this::set).forMembers());
  }

  private Future<Answer> embedding(Request request) {
    request.query();
    return origins(request);
  }

  private Future<Answer> origins(Request request) {
    return services
        .embedding()
        .getOrigins(request.caller(), request.path("chapter"))
        .map(origins -> Json.answer(new EmbeddingJson(origins)));
  }

  private Future<Answer> set(Request request) {
    request.query();
    EmbeddingJson sent = JsonBody.read(request, EmbeddingJson.class);
    return services
        .embedding()
        .setOrigins(request.caller(), request.path("chapter"), sent.origins())
        .compose(_ -> origins(request));
  }
}
