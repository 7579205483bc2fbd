package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.Discussion;
import org.plenary.forum.Forum;
import org.plenary.forum.PostingPolicy;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.post.Reaction;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.text.Format;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;
import org.plenary.web.page.Sheet.Kind;
import org.plenary.writing.Revision;

/** Where members correct what they wrote, take it back, and all read what it said before. */
public final class EditingPages {

  private static final String EDIT = "/p/:id/edit";
  private static final String WITHDRAW = "/p/:id/withdraw";

  private static final String REACTIONS = "/p/:id/reactions";
  private static final int LONGEST_WORD = 20;
  private static final int REVISIONS = 20;

  private final Services services;
  private final Assets assets;
  private final WritingDesk desk;

  public EditingPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.desk = new WritingDesk(services, assets);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("write-edit", EDIT, this::show).forMembers(),
        Route.form("edit-post", EDIT, this::edit).taking(desk.bytes()),
        Route.page("withdrawing", WITHDRAW, this::ask).forMembers(),
        Route.form("withdraw-post", WITHDRAW, this::withdraw).forMembers(),
        Route.page("feeling", REACTIONS, this::feeling).forMembers(),
        Route.form("feel", REACTIONS, this::feel).forMembers(),
        Route.page("history", "/p/:id/history", this::history));
  }

  private static PostId id(Request request) {
    return new PostId(request.id("id"));
  }

  private Future<Answer> show(Request request) {
    request.query();
    Future<Post> post = post(request);
    Future<Sheet> sheet = post.compose(found -> sheet(request, found));
    return sheet
        .compose(_ -> services.composer().markdown(post.result()))
        .compose(source -> desk.show(request, sheet.result(), Typed.of(post.result(), source)));
  }

  private Future<Post> post(Request request) {
    return services.posts().getPost(request.caller(), id(request));
  }

  private Future<Sheet> sheet(Request request, Post post) {
    return discussion(request, post)
        .compose(
            discussion ->
                services
                    .forums()
                    .getForum(request.caller(), discussion.forum())
                    .map(forum -> sheet(request, post, discussion, forum)));
  }

  private Sheet sheet(Request request, Post post, Discussion discussion, Forum forum) {
    Kind kind = post.format() == Format.MARKDOWN ? Kind.EDIT : Kind.CONVERSION;
    return new Sheet(
        PostLinks.editing(post.id()),
        "write.edit",
        path(discussion, post),
        Optional.of(discussion.forum()),
        kind,
        Optional.of(post),
        post.language(),
        Optional.empty(),
        post.attachments().stream().filter(file -> file.place().isPresent()).toList(),
        post.author().map(author -> effect(request, kind, discussion, forum, author.name())));
  }

  private Effect effect(
      Request request, Kind kind, Discussion discussion, Forum forum, String name) {
    return Effect.of(
        kind,
        discussion.audience(),
        forum,
        PostingPolicy.allows(request.caller(), forum),
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        services.composer().grace());
  }

  private Future<Discussion> discussion(Request request, Post post) {
    return services.discussions().getDiscussion(request.caller(), post.discussionId());
  }

  private Future<List<Crumb>> path(Request request, Post post) {
    return discussion(request, post).map(discussion -> path(discussion, post));
  }

  private static List<Crumb> path(Discussion discussion, Post post) {
    return List.of(
        Crumb.chapterOf(discussion),
        Crumb.forumOf(discussion),
        new Crumb(discussion.title(), PostLinks.post(post.id()), discussion.language()));
  }

  private Future<Answer> edit(Request request) {
    PostId id = id(request);
    return desk.take(
        request,
        Sheet.bare(PostLinks.editing(id), "write.edit", Kind.EDIT),
        asked -> post(asked).compose(post -> sheet(asked, post)),
        (sheet, typed, _) -> edit(request, id, sheet, typed).map(_ -> PostLinks.post(id)));
  }

  // Whose answer was lost sends the same again, and it is done.
  private Future<?> edit(Request request, PostId id, Sheet sheet, Typed typed) {
    return sheet.says(typed)
        ? Future.succeededFuture()
        : services.editing().edit(request.caller(), id, typed.edit(sheet.hungFiles()));
  }

  private Future<Answer> ask(Request request) {
    request.query();
    return post(request)
        .compose(post -> path(request, post).map(path -> withdrawing(request, post, path)));
  }

  private Answer withdrawing(Request request, Post post, List<Crumb> path) {
    return Html.page(Html.TEMPLATES.withdraw(chrome(request, "write.withdraw", path), post));
  }

  private Chrome chrome(Request request, String title, List<Crumb> path) {
    return Chrome.of(request, assets, Texts.of(request).text(title), path.toArray(Crumb[]::new));
  }

  private Future<Answer> withdraw(Request request) {
    request.form(0);
    return post(request)
        .compose(
            post ->
                discussion(request, post)
                    .compose(
                        discussion ->
                            services
                                .editing()
                                .withdraw(request.caller(), post.id())
                                .compose(_ -> left(request, post, discussion))))
        .map(Answer::seeOther);
  }

  // Where nothing was left of the discussion, its forum is.
  private Future<String> left(Request request, Post post, Discussion discussion) {
    return services
        .discussions()
        .getEdition(request.caller(), discussion.id())
        .map(_ -> DiscussionLinks.discussion(discussion) + "?at=" + post.number())
        .recover(
            failure ->
                failure instanceof ProblemException
                    ? Future.succeededFuture(Links.forum(discussion.forum()))
                    : Future.failedFuture(failure));
  }

  private Future<Answer> feeling(Request request) {
    request.query();
    return post(request)
        .compose(
            post ->
                path(request, post)
                    .map(
                        path ->
                            Html.page(
                                Html.TEMPLATES.feeling(chrome(request, "felt", path), post))));
  }

  private Future<Answer> feel(Request request) {
    Query form = request.form(LONGEST_WORD, "felt", "unfelt");
    boolean felt = form.text("felt").isPresent();
    Reaction reaction =
        form.choice(felt ? "felt" : "unfelt", Reaction.class)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.Invalid.field(
                            "felt", Why.of("no-reaction", "There is no such reaction."))));
    return services
        .reactions()
        .set(request.caller(), id(request), reaction, felt)
        .map(_ -> Answer.seeOther(PostLinks.post(id(request))));
  }

  private Future<Answer> history(Request request) {
    PageRequest wanted = request.query("cursor").page(REVISIONS, Revision.KEYS);
    Future<Post> post = post(request);
    return post.compose(found -> path(request, found))
        .compose(
            path ->
                services
                    .editing()
                    .listRevisions(request.caller(), id(request), wanted)
                    .map(revisions -> history(request, post.result(), path, revisions)));
  }

  private Answer history(Request request, Post post, List<Crumb> path, Page<Revision> revisions) {
    return Html.page(
        Html.TEMPLATES.history(
            chrome(request, "history", path),
            post,
            ChangeView.of(revisions.items()),
            Pager.of(request, revisions)));
  }
}
