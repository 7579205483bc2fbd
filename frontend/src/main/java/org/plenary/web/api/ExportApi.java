package org.plenary.web.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.export.Export;
import org.plenary.web.api.ExportRoom.Place;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Content;
import org.plenary.web.door.Disposition;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;

/** Whole discussions in one file: for programs by media type, for people by the name's ending. */
public final class ExportApi {

  // Moves with the forms, so that nobody keeps what would be written otherwise now.
  private static final int VERSION = 2;

  private final Services services;
  private final Resources resources;
  private final WholeLinks links;
  private final ExportRoom room;

  public ExportApi(Site site, ExportRoom room, Services services) {
    this.services = services;
    this.resources = new Resources(new Links(site.publicUrl()));
    this.links = new WholeLinks(resources.links(), site.feeds().authority());
    this.room = room;
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-export", "/discussions/:id/export", this::export)
            .in(ExportType.mediaTypes()));
  }

  /** The same for people, who follow a link. */
  public List<Route> downloads() {
    return Stream.of(ExportType.values())
        .map(
            type ->
                Route.download(
                    "discussion-" + type.ending(),
                    "/d/:id/:slug." + type.ending(),
                    request -> download(request, type)))
        .toList();
  }

  private Future<Discussion> discussion(Request request) {
    request.query();
    return services
        .discussions()
        .getDiscussion(request.caller(), new DiscussionId(request.id("id")));
  }

  private Future<Answer> export(Request request) {
    ExportType type = ExportType.of(request.preferences().type(ExportType.mediaTypes()));
    return discussion(request)
        .compose(
            discussion ->
                discussion
                    .mergedInto()
                    .map(into -> Future.succeededFuture(moved(into)))
                    .orElseGet(() -> answer(request, discussion, type)))
        .map(answer -> answer.withHeader("vary", "accept"));
  }

  private static Answer moved(DiscussionId into) {
    return Answer.moved("/api/v1/discussions/%d/export".formatted(into.value()));
  }

  private Future<Answer> download(Request request, ExportType type) {
    return discussion(request)
        .compose(
            discussion ->
                discussion
                    .mergedInto()
                    .map(into -> services.discussions().getDiscussion(request.caller(), into))
                    .orElseGet(() -> Future.succeededFuture(discussion)))
        .compose(discussion -> download(request, discussion, type));
  }

  private Future<Answer> download(Request request, Discussion discussion, ExportType type) {
    boolean isAt =
        discussion.id().value() == request.id("id")
            && DiscussionLinks.slug(discussion.title()).equals(request.path("slug"));
    return isAt
        ? answer(request, discussion, type)
        : Future.succeededFuture(Answer.moved(DiscussionLinks.export(discussion, type.ending())));
  }

  private Future<Answer> answer(Request request, Discussion discussion, ExportType type) {
    String etag =
        "%d.%d.%s.%d"
            .formatted(discussion.version(), discussion.accessVersion(), type.ending(), VERSION);
    if (request.conditions().knows(etag)) {
      return Future.succeededFuture(Answer.notModified(etag));
    }
    Future<Content> content =
        request.isHead()
            ? Future.succeededFuture(Content.written(_ -> Future.succeededFuture()))
            : room.enter(request).compose(place -> content(request, discussion, type, place));
    return content.map(
        written ->
            Answer.written(type.contentType(), written)
                .withHeader("content-disposition", name(discussion, type))
                .withEtag(etag));
  }

  // The first page is read before anything is sent, so that what is refused is explained.
  private Future<Content> content(
      Request request, Discussion discussion, ExportType type, Place place) {
    Future<Export> begun =
        place.during(
            () ->
                services
                    .exports()
                    .begin(request.caller(), discussion, type.form(resources, links), links));
    return begun.map(
        export -> Content.written(to -> export.writeTo(to).onComplete(_ -> place.leave())));
  }

  private static String name(Discussion discussion, ExportType type) {
    return Disposition.of(
        type == ExportType.TEXT, DiscussionLinks.slug(discussion.title()) + "." + type.ending());
  }
}
