package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.conduct.CodePlace;
import org.plenary.forum.ForumAddress;
import org.plenary.moderation.ActionKind;
import org.plenary.standing.Ladder;
import org.plenary.standing.Step;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** What follows what in a chapter or a forum, and how programs of officers publish it. */
public final class LadderApi {

  private static final String CHAPTER = "/chapters/:chapter/ladder";
  private static final String FORUM = "/forums/:chapter/:forum/ladder";

  private final Services services;

  public LadderApi(Services services) {
    this.services = services;
  }

  record StepJson(@JsonProperty(required = true) String kind, @Nullable Integer days) {

    static StepJson of(Step step) {
      return new StepJson(step.kind().sqlName(), step.days().orElse(null));
    }

    Step step() {
      return new Step(ActionKind.ofSql(kind), Optional.ofNullable(days));
    }
  }

  record LadderJson(@Nullable String publishedBy, int version, List<StepJson> steps) {

    static LadderJson of(Ladder ladder) {
      return new LadderJson(
          ladder.place().map(LadderJson::name).orElse(null),
          ladder.version(),
          ladder.steps().stream().map(StepJson::of).toList());
    }

    private static String name(CodePlace place) {
      return place.chapter() + place.forum().map(slug -> "/" + slug).orElse("");
    }
  }

  record NewLadderJson(
      @JsonProperty(required = true) int follows,
      @JsonProperty(required = true) List<StepJson> steps) {}

  public List<Route> routes() {
    return List.of(
        Route.api("api-ladder", CHAPTER, this::read),
        Route.api("api-publish-ladder", HttpMethod.PUT, CHAPTER, this::publish).forMembers(),
        Route.api("api-forum-ladder", FORUM, this::read),
        Route.api("api-publish-forum-ladder", HttpMethod.PUT, FORUM, this::publish).forMembers());
  }

  private Future<Answer> read(Request request) {
    request.query();
    return requirePlace(request).compose(_ -> counting(request));
  }

  private Future<Void> requirePlace(Request request) {
    CodePlace place = request.place();
    return place
        .forum()
        .map(
            slug ->
                services
                    .forums()
                    .getForum(request.caller(), new ForumAddress(place.chapter(), slug))
                    .<Void>mapEmpty())
        .orElseGet(() -> services.chapters().getChapter(place.chapter()).mapEmpty());
  }

  private Future<Answer> counting(Request request) {
    return services
        .ladders()
        .getLadder(request.caller(), request.place())
        .map(ladder -> Json.answer(LadderJson.of(ladder)));
  }

  private Future<Answer> publish(Request request) {
    request.query();
    NewLadderJson sent = JsonBody.read(request, NewLadderJson.class);
    return services
        .ladders()
        .publish(
            request.caller(),
            request.place(),
            sent.follows(),
            sent.steps().stream().map(StepJson::step).toList())
        .compose(_ -> counting(request));
  }
}
