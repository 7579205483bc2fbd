package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.post.Reaction;
import org.plenary.web.api.SentPosts.EditJson;
import org.plenary.web.api.SentPosts.NewDiscussionJson;
import org.plenary.web.api.SentPosts.NewPostJson;
import org.plenary.web.api.SentPosts.SourceJson;
import org.plenary.web.api.ShownPosts.ChangedFileJson;
import org.plenary.web.api.ShownPosts.OpenedJson;
import org.plenary.web.api.ShownPosts.PreviewJson;
import org.plenary.web.api.ShownPosts.RevisionJson;
import org.plenary.web.api.ShownPosts.WrittenJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.ModerationLinks;
import org.plenary.web.page.PostLinks;
import org.plenary.writing.Allowance;
import org.plenary.writing.ChangedFile;
import org.plenary.writing.Edit;
import org.plenary.writing.Revision;
import org.plenary.writing.Sending;
import org.plenary.writing.Written;

/** Writing by programs. */
public final class WritingApi {

  private static final String POST = "/posts/:id";
  private static final String REACTION = POST + "/reactions/:kind";

  private static final int REVISIONS = 50;

  private final Services services;
  private final Links links;
  private final Resources resources;
  private final Lists lists;

  public WritingApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
    this.resources = new Resources(links);
    this.lists = new Lists(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-open-discussion", HttpMethod.POST, "/discussions", this::open).forMembers(),
        Route.api("api-reply", HttpMethod.POST, "/discussions/:id/posts", this::reply).forMembers(),
        Route.api("api-edit-post", HttpMethod.PATCH, POST, this::edit).forMembers(),
        Route.api("api-withdraw-post", HttpMethod.DELETE, POST, this::withdraw).forMembers(),
        Route.api("api-revisions", POST + "/revisions", this::revisions),
        Route.api("api-feel", HttpMethod.PUT, REACTION, request -> feel(request, true))
            .forMembers(),
        Route.api("api-unfeel", HttpMethod.DELETE, REACTION, request -> feel(request, false))
            .forMembers(),
        Route.api("api-preview", HttpMethod.POST, "/preview", this::preview).forMembers());
  }

  private Future<Answer> open(Request request) {
    request.query();
    NewDiscussionJson json = JsonBody.read(request, NewDiscussionJson.class);
    return services
        .writing()
        .open(request.caller(), json.wish(), sending(request))
        .map(written -> counted(written, opened(written, json.title())));
  }

  private static Sending sending(Request request) {
    Buffer sent = Buffer.buffer(request.body().json(JsonBody.JSON).toString());
    return new Sending(request.retryKeys().retry(sent), request.network());
  }

  private Answer opened(Written written, String title) {
    String address =
        written.held()
            ? ModerationLinks.ownHeld(written.id())
            : DiscussionLinks.discussion(written.discussion(), title);
    return Json.created(
        written.held() ? held(written) : "/api/v1/discussions/" + written.discussion().value(),
        new OpenedJson(
            written.discussion().value(),
            written.id().value(),
            written.language(),
            Json.time(written.at()),
            1,
            written.held(),
            links.absolute(address)));
  }

  // What is held is its author's alone.
  private static String held(Written written) {
    return "/api/v1/me/held/" + written.id().value();
  }

  // draft-ietf-httpapi-ratelimit-headers-10
  private static Answer counted(Written written, Answer answer) {
    return counted(written.allowance(), answer);
  }

  private static Answer counted(Optional<Allowance> allowance, Answer answer) {
    return allowance.map(left -> counted(left, answer)).orElse(answer);
  }

  private static Answer counted(Allowance allowance, Answer answer) {
    return answer
        .withHeader(
            "ratelimit-policy", "\"%s\";q=%d;w=3600".formatted(allowance.what(), allowance.limit()))
        .withHeader(
            "ratelimit",
            "\"%s\";r=%d;t=%d"
                .formatted(allowance.what(), allowance.left(), allowance.renewed().toSeconds()));
  }

  private Future<Answer> reply(Request request) {
    request.query();
    NewPostJson json = JsonBody.read(request, NewPostJson.class);
    var discussion = new DiscussionId(request.id("id"));
    return services
        .writing()
        .reply(request.caller(), discussion, json.wish(), sending(request))
        .map(written -> counted(written, replied(written)));
  }

  private Answer replied(Written written) {
    String address =
        written.held() ? ModerationLinks.ownHeld(written.id()) : PostLinks.post(written.id());
    return Json.created(
        written.held() ? held(written) : "/api/v1/posts/" + written.id().value(),
        new WrittenJson(
            written.id().value(),
            written.discussion().value(),
            written.number(),
            written.parent().map(PostId::value).orElse(null),
            written.depth(),
            written.language(),
            Json.time(written.at()),
            1,
            written.held(),
            links.absolute(address)));
  }

  private Future<Answer> edit(Request request) {
    request.query();
    var id = new PostId(request.id("id"));
    Future<Post> now = services.posts().getPost(request.caller(), id);
    return now.compose(services.composer()::markdown)
        .map(source -> edited(request, now.result(), source))
        .compose(wish -> services.editing().edit(request.caller(), id, wish))
        .compose(
            left ->
                services
                    .posts()
                    .getPost(request.caller(), id)
                    .map(post -> counted(left, Json.answer(resources.post(post)))));
  }

  private Edit edited(Request request, Post now, String source) {
    request.conditions().requireMatch(Json.answer(resources.post(now)));
    return JsonBody.patched(request, EditJson.of(now, source), EditJson.class).wish(now);
  }

  private Future<Answer> withdraw(Request request) {
    request.query();
    return services
        .editing()
        .withdraw(request.caller(), new PostId(request.id("id")))
        .map(_ -> Answer.done());
  }

  private Future<Answer> revisions(Request request) {
    PageRequest page = request.query("limit", "cursor").page(REVISIONS, Revision.KEYS);
    return services
        .editing()
        .listRevisions(request.caller(), new PostId(request.id("id")), page)
        .map(revisions -> lists.page(request, revisions, WritingApi::json));
  }

  private static RevisionJson json(Revision revision) {
    return new RevisionJson(
        revision.number(),
        revision.language(),
        Json.word(revision.format()),
        revision.source(),
        revision.html(),
        Json.time(revision.at()),
        revision.reason().orElse(null),
        revision.silent(),
        revision.hung().stream().map(WritingApi::json).toList(),
        revision.taken().stream().map(WritingApi::json).toList());
  }

  private static ChangedFileJson json(ChangedFile file) {
    return new ChangedFileJson(file.name(), file.mediaType(), file.size(), file.sha256());
  }

  private Future<Answer> feel(Request request, boolean felt) {
    request.query();
    Reaction reaction = Json.constant("kind", request.path("kind"), Reaction.class);
    return services
        .reactions()
        .set(request.caller(), new PostId(request.id("id")), reaction, felt)
        .map(left -> counted(left, Answer.done()));
  }

  private Future<Answer> preview(Request request) {
    request.query();
    SourceJson json = JsonBody.read(request, SourceJson.class);
    return services
        .composer()
        .preview(json.words(), json.around())
        .map(shown -> Json.answer(new PreviewJson(shown.html(), shown.language())));
  }
}
