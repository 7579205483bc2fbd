package org.plenary.web.page;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.chapter.Chapter;
import org.plenary.declaration.Concern;
import org.plenary.declaration.Declaration;
import org.plenary.discussion.Discussion;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Cookies;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Whom a chapter is written to by, of a post too, and what is kept of people. */
public final class DeclarationPages {

  private static final Pattern POST = Pattern.compile("/p/(\\d{1,18})");

  private final Services services;
  private final Assets assets;
  private final Links links;
  private final Cookies cookies;

  public DeclarationPages(URI publicUrl, Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.links = new Links(publicUrl);
    this.cookies = new Cookies(publicUrl);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("contact", "/c/:chapter/contact", this::contact),
        Route.page("privacy", "/c/:chapter/privacy", this::privacy));
  }

  private Future<Answer> contact(Request request) {
    Optional<PostId> about = request.query("about").text("about").map(DeclarationPages::post);
    Future<Chapter> chapter = services.chapters().getChapter(request.path("chapter"));
    Future<Declaration> declaration = declaration(request, Concern.CONTACT);
    Future<Optional<AboutPost>> post =
        about
            .map(id -> about(request, id).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    return Future.all(chapter, declaration, post)
        .map(
            _ ->
                new ContactView(
                    Texts.of(request),
                    chapter.result(),
                    declaration.result(),
                    services.declarations().society(),
                    post.result()))
        .map(
            view ->
                Html.page(
                    Html.TEMPLATES.contact(
                        chrome(request, chapter.result(), Concern.CONTACT), view)));
  }

  private static PostId post(String path) {
    Matcher matcher = POST.matcher(path);
    if (!matcher.matches()) {
      throw new ProblemException(
          Problem.Invalid.field(
              "about", Why.of("post-path", "It must be the path of a post, like /p/7.")));
    }
    return new PostId(Long.parseLong(matcher.group(1)));
  }

  private Future<Declaration> declaration(Request request, Concern concern) {
    return services
        .declarations()
        .getDeclaration(request.path("chapter"), concern, request.languages());
  }

  // A post of elsewhere is not this chapter's to answer for.
  private Future<AboutPost> about(Request request, PostId id) {
    return services
        .posts()
        .getPost(request.caller(), id)
        .compose(post -> about(request, post))
        .compose(
            about ->
                about.discussion().forum().chapter().equals(request.path("chapter"))
                    ? Future.succeededFuture(about)
                    : ProblemException.fail(new Problem.NotFound()));
  }

  private Future<AboutPost> about(Request request, Post post) {
    Future<Discussion> discussion =
        services.discussions().getDiscussion(request.caller(), post.discussionId());
    return discussion.map(
        found -> new AboutPost(found, post, links.absolute(PostLinks.post(post.id()))));
  }

  private Future<Answer> privacy(Request request) {
    request.query();
    Future<Chapter> chapter = services.chapters().getChapter(request.path("chapter"));
    Future<Declaration> declaration = declaration(request, Concern.PRIVACY);
    return Future.all(chapter, declaration)
        .map(
            _ ->
                Html.page(
                    Html.TEMPLATES.privacy(
                        chrome(request, chapter.result(), Concern.PRIVACY),
                        chapter.result(),
                        declaration.result(),
                        KeptCookie.all(cookies))));
  }

  private Chrome chrome(Request request, Chapter chapter, Concern concern) {
    return Chrome.of(
            request,
            assets,
            Texts.of(request).text(concern.text()),
            Crumb.of(chapter.brand(), chapter.slug()))
        .known(Elsewhere.at(request, Links.declared(chapter.slug(), concern)));
  }
}
