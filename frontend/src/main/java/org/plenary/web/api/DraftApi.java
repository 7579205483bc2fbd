package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.draft.Draft;
import org.plenary.draft.DraftLine;
import org.plenary.draft.DraftWords;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.api.SentPosts.DraftWordsJson;
import org.plenary.web.api.ShownPosts.DraftJson;
import org.plenary.web.api.ShownPosts.DraftLineJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** What members have begun to write, by programs; the same as on pages. */
public final class DraftApi {

  private static final String DRAFTS = "/me/drafts";
  private static final String DRAFT = DRAFTS + "/:draft";

  private final Services services;
  private final Links links;
  private final DraftReach reach;

  public DraftApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
    this.reach = new DraftReach(services);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-drafts", DRAFTS, this::list).forMembers(),
        Route.api("api-draft", DRAFT, this::show).forMembers(),
        Route.api("api-save-draft", HttpMethod.PUT, DRAFT, this::save).forMembers(),
        Route.api("api-drop-draft", HttpMethod.DELETE, DRAFT, this::drop).forMembers());
  }

  private Future<Answer> list(Request request) {
    request.query();
    return services
        .drafts()
        .listDrafts(request.member())
        .compose(lines -> reach.within(request.caller(), lines))
        .map(drafts -> Lists.all(drafts.stream().flatMap(this::json).toList(), line -> line));
  }

  private Stream<DraftLineJson> json(DraftLine line) {
    return DraftName.ofPlace(line.place()).stream()
        .map(
            name ->
                new DraftLineJson(
                    name.toString(),
                    line.title(),
                    line.beginning(),
                    Json.time(line.savedAt()),
                    links.absolute(line.place())));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return found(request).compose(ProblemException::found).map(draft -> answer(request, draft));
  }

  private static DraftName name(Request request) {
    return DraftName.parse(request.path("draft"));
  }

  private Future<Optional<Draft>> found(Request request) {
    DraftName name = name(request);
    return reach
        .require(request.caller(), name)
        .compose(_ -> services.drafts().find(request.member(), name.place()));
  }

  private Answer answer(Request request, Draft draft) {
    DraftName name = name(request);
    DraftWords words = draft.words();
    return Json.answer(
        new DraftJson(
            name.toString(),
            name.forum().map(Object::toString).orElse(null),
            name.discussion().orElse(null),
            name.post().orElse(null),
            words.title(),
            words.source(),
            words.language().orElse(null),
            words.topics(),
            words.hidden(),
            words.reason(),
            words.base() == 0 ? null : words.base(),
            Json.time(draft.savedAt()),
            links.absolute(draft.place())));
  }

  private Future<Answer> save(Request request) {
    request.query();
    String place = name(request).place();
    DraftWords words = JsonBody.read(request, DraftWordsJson.class).wish();
    return found(request)
        .map(before -> version(request, before))
        .compose(version -> services.drafts().save(request.member(), place, words, version))
        .map(draft -> answer(request, draft));
  }

  // Who knows nothing of a draft does not write over it.
  private int version(Request request, Optional<Draft> before) {
    if (before.isEmpty() && request.conditions().isMatching()) {
      throw new ProblemException(new Problem.Obstructed(Obstacle.STALE));
    }
    before.ifPresent(draft -> request.conditions().requireMatch(answer(request, draft)));
    return before.map(Draft::version).orElse(0);
  }

  private Future<Answer> drop(Request request) {
    request.query();
    return found(request)
        .compose(ProblemException::found)
        .compose(
            draft -> {
              if (request.conditions().isMatching()) {
                request.conditions().requireMatch(answer(request, draft));
              }
              return services.drafts().delete(request.member(), draft.place(), draft.version());
            })
        .map(_ -> Answer.done());
  }
}
