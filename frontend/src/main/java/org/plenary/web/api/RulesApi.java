package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.Chapter;
import org.plenary.conduct.CodeOfConduct;
import org.plenary.conduct.CodePlace;
import org.plenary.web.api.SentPeople.AcceptedRulesJson;
import org.plenary.web.api.SentPlaces.NewRulesJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;
import org.plenary.web.page.RuleLinks;

/** Codes of conduct, and how programs of officers publish their next versions. */
public final class RulesApi {

  private static final String OWN = "/me/rules";
  private static final String PATH = "/chapters/:chapter/rules";
  private static final int HIGHEST_VERSION = 1_000_000;

  private final Services services;
  private final Resources resources;

  public RulesApi(URI publicUrl, Services services) {
    this.services = services;
    this.resources = new Resources(new Links(publicUrl));
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-rules", PATH, this::list),
        Route.api("api-publish-rules", HttpMethod.POST, PATH, this::publish).forMembers(),
        Route.api("api-asked-rules", OWN, this::asked).forMembers(),
        Route.api("api-accept-rules", HttpMethod.POST, OWN, this::accept).forMembers());
  }

  private Future<Answer> list(Request request) {
    Query query = request.query("language", "forum", "version");
    List<String> languages = query.text("language").map(List::of).orElseGet(request::languages);
    String slug = request.path("chapter");
    Future<Chapter> chapter = services.chapters().getChapter(slug);
    Future<List<CodeOfConduct>> codes =
        query
            .number("version", HIGHEST_VERSION)
            .map(
                version ->
                    one(request, new CodePlace(slug, query.text("forum")), version, languages))
            .orElseGet(() -> services.rules().listRules(request.caller(), slug, languages));
    return Future.all(chapter, codes).map(_ -> Lists.all(codes.result(), resources::rules));
  }

  private Future<List<CodeOfConduct>> one(
      Request request, CodePlace place, int version, List<String> languages) {
    return services.rules().getRules(request.caller(), place, version, languages).map(List::of);
  }

  private Future<Answer> asked(Request request) {
    request.query();
    return services
        .acceptance()
        .listAsked(request.caller())
        .map(asked -> Lists.all(asked, resources::rules));
  }

  private Future<Answer> accept(Request request) {
    AcceptedRulesJson json = JsonBody.read(request, AcceptedRulesJson.class);
    return services
        .acceptance()
        .accept(request.caller(), json.place(), json.version())
        .map(_ -> Answer.done());
  }

  private Future<Answer> publish(Request request) {
    String slug = request.path("chapter");
    return services
        .administration()
        .getChapter(request.caller(), slug)
        .compose(_ -> publish(request, slug, JsonBody.read(request, NewRulesJson.class)));
  }

  private Future<Answer> publish(Request request, String slug, NewRulesJson json) {
    var place = new CodePlace(slug, Optional.ofNullable(json.forum()));
    int version = json.judged() + 1;
    List<String> language = json.texts().stream().map(SentPlaces.CodeTextJson::language).toList();
    return services
        .publishing()
        .publish(request.caller(), place, json.judged(), json.code())
        .compose(_ -> services.rules().getRules(request.caller(), place, version, language))
        .map(code -> Json.created(address(place, version), resources.rules(code)));
  }

  private static String address(CodePlace place, int version) {
    return "/api/v1"
        + RuleLinks.rules(place.chapter(), place.forum(), version)
            .replaceFirst("/c/", "/chapters/");
  }
}
