package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.web.api.SentPlaces.AccessWishJson;
import org.plenary.web.api.SentPlaces.ChapterChangeJson;
import org.plenary.web.api.SentPlaces.ForumChangeJson;
import org.plenary.web.api.SentPlaces.NewChapterJson;
import org.plenary.web.api.SentPlaces.NewForumJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** How programs of officers change chapters, forums and who reads them. */
public final class AdministrationApi {

  private static final String CHAPTERS = "/chapters";
  private static final String FORUM = "/forums/:chapter/:forum";

  private final Services services;
  private final Resources resources;

  public AdministrationApi(URI publicUrl, Services services) {
    this.services = services;
    this.resources = new Resources(new Links(publicUrl));
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-found-chapter", HttpMethod.POST, CHAPTERS, this::found).forMembers(),
        Route.api("api-change-chapter", HttpMethod.PATCH, CHAPTERS + "/:chapter", this::change)
            .forMembers(),
        Route.api("api-open-forum", HttpMethod.POST, "/forums", this::open).forMembers(),
        Route.api("api-change-forum", HttpMethod.PATCH, FORUM, this::changeForum).forMembers(),
        Route.api("api-access", FORUM + "/access", this::access),
        Route.api("api-change-access", HttpMethod.PUT, FORUM + "/access", this::changeAccess)
            .forMembers(),
        Route.api(
                "api-withdraw-access",
                HttpMethod.DELETE,
                FORUM + "/access/announced",
                this::withdrawAccess)
            .forMembers());
  }

  private Future<Answer> found(Request request) {
    return services
        .founding()
        .requireFounder(request.caller())
        .map(_ -> JsonBody.read(request, NewChapterJson.class).wish())
        .compose(wish -> services.founding().found(request.caller(), wish).map(wish.slug()))
        .compose(services.chapters()::getChapter)
        .map(
            chapter ->
                Json.created("/api/v1/chapters/" + chapter.slug(), resources.chapter(chapter)));
  }

  private Future<Answer> change(Request request) {
    String slug = request.path("chapter");
    return services
        .administration()
        .getChapter(request.caller(), slug)
        .map(now -> JsonBody.patched(request, ChapterChangeJson.of(now), ChapterChangeJson.class))
        .compose(
            json -> services.administration().changeChapter(request.caller(), slug, json.wish()))
        .compose(_ -> services.chapters().getChapter(slug))
        .map(chapter -> Json.answer(resources.chapter(chapter)));
  }

  private Future<Answer> open(Request request) {
    NewForumJson json = JsonBody.read(request, NewForumJson.class);
    var address = new ForumAddress(json.chapter(), json.slug());
    return services
        .administration()
        .openForum(request.caller(), json.chapter(), json.wish())
        .compose(_ -> services.forums().getCountedForum(request.caller(), address))
        .map(forum -> Json.created("/api/v1/forums/" + address, resources.forum(forum)));
  }

  private Future<Answer> changeForum(Request request) {
    ForumAddress address = request.forum();
    return services
        .administration()
        .getForum(request.caller(), address)
        .map(now -> JsonBody.patched(request, ForumChangeJson.of(now), ForumChangeJson.class))
        .compose(
            json -> services.administration().changeForum(request.caller(), address, json.wish()))
        .compose(_ -> services.forums().getCountedForum(request.caller(), address))
        .map(forum -> Json.answer(resources.forum(forum)));
  }

  private Future<Answer> access(Request request) {
    return showAccess(request, request.forum());
  }

  private Future<Answer> showAccess(Request request, ForumAddress address) {
    Future<Forum> forum = services.forums().getForum(request.caller(), address);
    return forum
        .compose(services.forums()::getAnnounced)
        .map(next -> Json.answer(Resources.access(forum.result().access(), next)));
  }

  private Future<Answer> changeAccess(Request request) {
    ForumAddress address = request.forum();
    return services
        .administration()
        .getForum(request.caller(), address)
        .map(_ -> JsonBody.read(request, AccessWishJson.class).wish())
        .compose(wish -> services.access().change(request.caller(), address, wish))
        .compose(_ -> showAccess(request, address));
  }

  private Future<Answer> withdrawAccess(Request request) {
    return services.access().withdraw(request.caller(), request.forum()).map(_ -> Answer.done());
  }
}
