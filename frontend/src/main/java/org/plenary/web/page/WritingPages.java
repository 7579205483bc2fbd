package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
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
  private final BlankSheets sheets;

  public WritingPages(Services services, Assets assets) {
    this.services = services;
    this.desk = new WritingDesk(services, assets);
    this.sheets = new BlankSheets(services);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("write-reply", REPLY, this::showReply).forMembers(),
        Route.form("reply", REPLY, this::reply).taking(desk.bytes()),
        Route.page("write-post", ANSWER, request -> show(request, sheets.answering(request)))
            .forMembers(),
        Route.form("post-in-discussion", ANSWER, this::post).taking(desk.bytes()),
        Route.page("write-discussion", OPEN, request -> show(request, sheets.opening(request)))
            .forMembers(),
        Route.form("open-discussion", OPEN, this::open).taking(desk.bytes()));
  }

  private Future<Answer> show(Request request, Future<Sheet> sheet) {
    request.query();
    return sheet.compose(found -> desk.show(request, found, Typed.nothing()));
  }

  private Future<Answer> showReply(Request request) {
    Optional<String> quote = request.query("quote").text("quote");
    Future<Sheet> sheet = sheets.replying(request);
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

  private Future<Answer> reply(Request request) {
    return desk.take(
        request,
        Sheet.bare(PostLinks.reply(postId(request)), "write.reply", Kind.REPLY),
        sheets::replying,
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
        sheets::answering,
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
        sheets::opening,
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
