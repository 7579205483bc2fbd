package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.PostingPolicy;
import org.plenary.holding.HoldingAhead;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.profile.ShownChapter;
import org.plenary.pseudonym.Pseudonym;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;
import org.plenary.web.page.Sheet.Kind;
import org.plenary.writing.NewDiscussion;
import org.plenary.writing.NewPost;
import org.plenary.writing.Written;

/** Where discussions are opened and replies are written. */
public final class WritingPages {

  private static final String REPLY = "/p/:id/reply";
  private static final String ANSWER = "/d/:id/posts/new";
  private static final String OPEN = "/c/:chapter/:forum/new";

  private final Services services;
  private final WritingDesk desk;

  public WritingPages(Services services, Assets assets) {
    this.services = services;
    this.desk = new WritingDesk(services, assets);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("write-reply", REPLY, this::showReply).forMembers(),
        Route.form("reply", REPLY, this::reply).taking(desk.bytes()),
        Route.page("write-post", ANSWER, request -> show(request, answering(request))).forMembers(),
        Route.form("post-in-discussion", ANSWER, this::post).taking(desk.bytes()),
        Route.page("write-discussion", OPEN, request -> show(request, opening(request)))
            .forMembers(),
        Route.form("open-discussion", OPEN, this::open).taking(desk.bytes()));
  }

  private Future<Answer> show(Request request, Future<Sheet> sheet) {
    request.query();
    return sheet.compose(found -> desk.show(request, found, Typed.nothing()));
  }

  private Future<Answer> showReply(Request request) {
    Optional<String> quote = request.query("quote").text("quote");
    Future<Sheet> sheet = replying(request);
    return sheet
        .compose(_ -> quoting(request, quote))
        .compose(typed -> desk.show(request, sheet.result(), typed));
  }

  private Future<Typed> quoting(Request request, Optional<String> wished) {
    return wished
        .map(QuotePiece::of)
        .map(piece -> services.quotes().write(request.caller(), postId(request), piece))
        .map(quote -> quote.map(made -> Typed.quoting(made.markdown())))
        .orElseGet(() -> Future.succeededFuture(Typed.nothing()));
  }

  private static PostId postId(Request request) {
    return new PostId(request.id("id"));
  }

  private static DiscussionId discussionId(Request request) {
    return new DiscussionId(request.id("id"));
  }

  private Future<Sheet> replying(Request request) {
    return services
        .posts()
        .getPost(request.caller(), postId(request))
        .compose(
            post ->
                services
                    .discussions()
                    .getDiscussion(request.caller(), post.discussionId())
                    .compose(
                        discussion ->
                            sheet(
                                request,
                                PostLinks.reply(post.id()),
                                discussion,
                                Optional.of(post))));
  }

  private Future<Sheet> answering(Request request) {
    return services
        .discussions()
        .getDiscussion(request.caller(), discussionId(request))
        .compose(
            discussion ->
                sheet(
                    request,
                    DiscussionLinks.posting(discussion.id()),
                    discussion,
                    Optional.empty()));
  }

  private Future<Sheet> sheet(
      Request request, String action, Discussion discussion, Optional<Post> answered) {
    return services
        .forums()
        .getForum(request.caller(), discussion.forum())
        .compose(
            forum ->
                names(request, forum)
                    .map(own -> sheet(request, action, discussion, answered, forum, own)));
  }

  private Sheet sheet(
      Request request,
      String action,
      Discussion discussion,
      Optional<Post> answered,
      Forum forum,
      Names own) {
    return new Sheet(
        action,
        "write.reply",
        List.of(
            Crumb.of(discussion.brand(), discussion.forum().chapter()),
            new Crumb(
                discussion.forumTitle(),
                Links.forum(discussion.forum()),
                discussion.forumLanguage()),
            new Crumb(
                discussion.title(), DiscussionLinks.discussion(discussion), discussion.language())),
        Optional.of(discussion.forum()),
        Kind.REPLY,
        answered,
        discussion.language(),
        own.pseudonym(),
        List.of(),
        effect(request, Kind.REPLY, discussion.audience(), forum, own));
  }

  private Optional<Effect> effect(
      Request request, Kind kind, Audience audience, Forum forum, Names own) {
    return request
        .caller()
        .person()
        .map(
            person ->
                Effect.of(
                    kind,
                    audience,
                    forum,
                    PostingPolicy.allows(request.caller(), forum),
                    person.name(),
                    own.pseudonym(),
                    own.beside().map(shown -> shown.brand().name()),
                    own.ahead(),
                    services.composer().grace()));
  }

  /**
   * What a writer may stand under.
   *
   * @param beside what stands beside their own name
   * @param ahead what of theirs is held
   */
  private record Names(
      Optional<String> pseudonym, Optional<ShownChapter> beside, Optional<HoldingAhead> ahead) {}

  private Future<Names> names(Request request, Forum forum) {
    Future<Optional<String>> pseudonym = pseudonym(request, forum);
    Future<Optional<ShownChapter>> beside = services.profiles().findShownChapter(request.member());
    Future<HoldingAhead> ahead =
        services.holding().ahead(request.caller(), forum.chapterId(), forum.id());
    return Future.all(pseudonym, beside, ahead)
        .map(_ -> new Names(pseudonym.result(), beside.result(), Optional.of(ahead.result())));
  }

  private Future<Optional<String>> pseudonym(Request request, Forum forum) {
    return forum.access().pseudonyms()
        ? services.pseudonyms().find(request.caller(), forum).map(own -> own.map(Pseudonym::name))
        : Future.succeededFuture(Optional.empty());
  }

  private Future<Sheet> opening(Request request) {
    return services
        .forums()
        .getForum(request.caller(), request.forum())
        .compose(forum -> names(request, forum).map(own -> sheet(request, forum, own)));
  }

  private Sheet sheet(Request request, Forum forum, Names own) {
    return new Sheet(
        Links.opening(forum.address()),
        "write.discussion",
        List.of(
            Crumb.of(forum.brand(), forum.address().chapter()),
            new Crumb(forum.title(), Links.forum(forum.address()), forum.language())),
        Optional.of(forum.address()),
        Kind.DISCUSSION,
        Optional.empty(),
        forum.language(),
        own.pseudonym(),
        List.of(),
        effect(request, Kind.DISCUSSION, forum.access().reading(), forum, own));
  }

  private Future<Answer> reply(Request request) {
    return desk.take(
        request,
        Sheet.bare(PostLinks.reply(postId(request)), "write.reply", Kind.REPLY),
        this::replying,
        (sheet, typed, sending) -> {
          Post answered = sheet.answered().orElseThrow();
          var post = new NewPost(Optional.of(answered.id()), typed.words(), typed.hidden());
          return services
              .writing()
              .reply(request.caller(), answered.discussionId(), post, sending)
              .map(WritingPages::address);
        });
  }

  private Future<Answer> post(Request request) {
    DiscussionId discussion = discussionId(request);
    return desk.take(
        request,
        Sheet.bare(DiscussionLinks.posting(discussion), "write.reply", Kind.REPLY),
        this::answering,
        (_, typed, sending) ->
            services
                .writing()
                .reply(
                    request.caller(),
                    discussion,
                    new NewPost(Optional.empty(), typed.words(), typed.hidden()),
                    sending)
                .map(WritingPages::address));
  }

  // What is held is its author's alone, and stands where nobody else comes.
  private static String address(Written written) {
    return written.held() ? ModerationLinks.ownHeld(written.id()) : PostLinks.post(written.id());
  }

  private Future<Answer> open(Request request) {
    ForumAddress forum = request.forum();
    return desk.take(
        request,
        Sheet.bare(Links.opening(forum), "write.discussion", Kind.DISCUSSION),
        this::opening,
        (_, typed, sending) ->
            services
                .writing()
                .open(
                    request.caller(),
                    new NewDiscussion(
                        forum,
                        typed.title(),
                        typed.topics().stream().distinct().toList(),
                        typed.words(),
                        typed.hidden()),
                    sending)
                .map(
                    written ->
                        written.held()
                            ? ModerationLinks.ownHeld(written.id())
                            : DiscussionLinks.discussion(written.discussion(), typed.title())));
  }
}
