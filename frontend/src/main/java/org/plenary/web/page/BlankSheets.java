package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.Forum;
import org.plenary.forum.PostingPolicy;
import org.plenary.holding.HoldingAhead;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.profile.ShownChapter;
import org.plenary.pseudonym.Pseudonym;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;
import org.plenary.web.page.Sheet.Kind;

/** The sheets on which discussions are opened and replies are written, before anything is typed. */
final class BlankSheets {

  private final Services services;

  BlankSheets(Services services) {
    this.services = services;
  }

  Future<Sheet> replying(Request request) {
    return services
        .posts()
        .getPost(request.caller(), new PostId(request.id("id")))
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

  Future<Sheet> answering(Request request) {
    return services
        .discussions()
        .getDiscussion(request.caller(), new DiscussionId(request.id("id")))
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

  Future<Sheet> opening(Request request) {
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
}
