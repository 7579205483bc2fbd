package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.plenary.appeal.AppealId;
import org.plenary.casework.CaseId;
import org.plenary.opening.DecidedSeal;
import org.plenary.opening.Opened;
import org.plenary.opening.OpeningWish;
import org.plenary.opening.OpeningWishId;
import org.plenary.opening.SealedName;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** Who is behind a pseudonym or a role handle, opened by programs of those who may. */
public final class OpeningApi {

  private static final String OPENINGS = "/openings";

  private final Services services;

  public OpeningApi(Services services) {
    this.services = services;
  }

  record AskingJson(
      @JsonProperty(required = true) long byline, @JsonProperty(required = true) String sentence) {}

  record BecauseJson(@JsonProperty(required = true) String sentence) {}

  record NameJson(long byline, String name, boolean asked) {

    static NameJson of(SealedName sealed) {
      return new NameJson(sealed.byline(), sealed.name(), sealed.asked());
    }
  }

  record WishJson(long id, String chapter, String name, String sentence, String askedAt) {

    static WishJson of(OpeningWish wish) {
      return new WishJson(
          wish.id().value(),
          wish.chapter(),
          wish.name(),
          wish.sentence(),
          Json.time(wish.askedAt()));
    }
  }

  record AskedJson(long id) {}

  record SealJson(long appeal, String name) {

    static SealJson of(DecidedSeal seal) {
      return new SealJson(seal.appeal().value(), seal.name());
    }
  }

  record OpenedJson(String byline, String handle, String name) {}

  public List<Route> routes() {
    return List.of(
        Route.api("api-case-names", "/cases/:id/names", this::names).forMembers(),
        Route.api("api-openings", OPENINGS, this::wishes).forMembers(),
        post("api-ask-opening", OPENINGS, this::ask),
        post("api-agree-opening", OPENINGS + "/:id/agreement", this::agree),
        Route.api("api-decided-appeals", "/me/decided-appeals", this::decided).forMembers(),
        post("api-open-appeal-seal", "/appeals/:id/seal", this::open));
  }

  private static Route post(String name, String path, Route.Answering answering) {
    return Route.api(name, HttpMethod.POST, path, answering).forMembers();
  }

  private Future<Answer> names(Request request) {
    request.query();
    var id = new CaseId(request.id("id"));
    return services
        .cases()
        .find(request.caller(), id)
        .compose(_ -> services.openings().listNames(request.caller(), id))
        .map(names -> Lists.all(names, NameJson::of));
  }

  private Future<Answer> wishes(Request request) {
    request.query();
    return services
        .openings()
        .listWishes(request.caller())
        .map(wishes -> Lists.all(wishes, WishJson::of));
  }

  private Future<Answer> ask(Request request) {
    AskingJson sent = JsonBody.read(request, AskingJson.class);
    return services
        .openings()
        .ask(request.caller(), sent.byline(), sent.sentence())
        .map(wish -> Json.answer(new AskedJson(wish.value())));
  }

  private Future<Answer> agree(Request request) {
    return services
        .openings()
        .agree(request.caller(), new OpeningWishId(request.id("id")))
        .map(OpeningApi::told);
  }

  private Future<Answer> decided(Request request) {
    request.query();
    return services
        .openings()
        .listDecided(request.caller())
        .map(seals -> Lists.all(seals, SealJson::of));
  }

  private Future<Answer> open(Request request) {
    String sentence = JsonBody.read(request, BecauseJson.class).sentence();
    return services
        .openings()
        .open(request.caller(), new AppealId(request.id("id")), sentence)
        .map(OpeningApi::told);
  }

  // Kept by nobody on the way.
  private static Answer told(Opened opened) {
    return Json.answer(new OpenedJson(opened.byline(), opened.handle(), opened.name()))
        .withHeader("cache-control", "no-store");
  }
}
