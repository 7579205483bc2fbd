package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.casework.Reported;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterId;
import org.plenary.declaration.Concern;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.member.Author;
import org.plenary.member.Profile;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Finds what a request would report, among what its sender may read. */
record Reportables(Services services) {

  private static final String ALL = "global";

  Future<Reportable> post(Request request) {
    Optional<Integer> file = Confirmed.query(request, "file").number("file", 0, Integer.MAX_VALUE);
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
                            file.map(position -> file(post, discussion, position))
                                .orElseGet(() -> Future.succeededFuture(post(post, discussion)))));
  }

  private static Reportable post(Post post, Discussion discussion) {
    String author = post.author().map(Author::name).orElse("");
    return of(
        new Reported.Entry(post.id().value()),
        author + ": " + discussion.title(),
        ModerationLinks.report(PostLinks.post(post.id())),
        post,
        discussion);
  }

  private static Future<Reportable> file(Post post, Discussion discussion, int position) {
    return ProblemException.found(
            post.attachments().stream()
                .filter(file -> file.place().equals(Optional.of(position)))
                .map(Attachment::name)
                .findFirst())
        .map(
            name ->
                of(
                    new Reported.File(post.id(), position),
                    name,
                    ModerationLinks.report(post.id(), position),
                    post,
                    discussion));
  }

  private static Reportable of(
      Reported reported, String name, String action, Post post, Discussion discussion) {
    String chapter = discussion.forum().chapter();
    return new Reportable(
        reported,
        Optional.empty(),
        name,
        Optional.empty(),
        PostLinks.post(post.id()),
        action,
        discussion.chapterId(),
        discussion.brand().name(),
        post.author(),
        Links.contact(chapter, post.id()),
        path(discussion));
  }

  private static List<Crumb> path(Discussion discussion) {
    return List.of(Crumb.chapterOf(discussion), Crumb.forumOf(discussion), Crumb.of(discussion));
  }

  Future<Reportable> discussion(Request request) {
    Confirmed.query(request);
    return services
        .discussions()
        .getDiscussion(request.caller(), new DiscussionId(request.id("id")))
        .map(Reportables::discussion);
  }

  private static Reportable discussion(Discussion discussion) {
    return new Reportable(
        new Reported.Entry(discussion.id().value()),
        Optional.empty(),
        discussion.title(),
        Optional.of(discussion.language()),
        DiscussionLinks.discussion(discussion),
        ModerationLinks.report("/d/" + discussion.id().value()),
        discussion.chapterId(),
        discussion.brand().name(),
        discussion.author(),
        Links.declared(discussion.forum().chapter(), Concern.CONTACT),
        path(discussion));
  }

  /** What a discussion came to. */
  Future<Reportable> summary(Request request) {
    Confirmed.query(request);
    var id = new DiscussionId(request.id("id"));
    String language = request.path("language");
    return services
        .summaries()
        .getSummary(request.caller(), id, language)
        .compose(_ -> services.discussions().getDiscussion(request.caller(), id))
        .map(discussion -> summary(discussion, language, Texts.of(request)));
  }

  private static Reportable summary(Discussion discussion, String language, Texts texts) {
    String address = DiscussionLinks.summary(discussion.id(), language);
    return new Reportable(
        new Reported.SummaryOf(discussion.id(), language),
        Optional.empty(),
        texts.text("summary") + ": " + discussion.title(),
        Optional.empty(),
        address,
        ModerationLinks.report(address),
        discussion.chapterId(),
        discussion.brand().name(),
        Optional.empty(),
        Links.declared(discussion.forum().chapter(), Concern.CONTACT),
        path(discussion));
  }

  /** A member, whom the moderators of the chapter of all judge. */
  Future<Reportable> member(Request request) {
    Confirmed.query(request);
    Future<Profile> profile =
        services.members().getProfile(request.caller(), request.path("handle"));
    Future<Chapter> all = services.chapters().getChapter(ALL);
    return Future.all(profile, all).map(_ -> member(profile.result(), all.result()));
  }

  private static Reportable member(Profile profile, Chapter all) {
    String address = Links.member(profile.handle());
    return new Reportable(
        new Reported.Person(profile.handle()),
        Optional.of(new Reported.ProfileOf(profile.handle())),
        profile.name(),
        Optional.empty(),
        address,
        ModerationLinks.report(address),
        all.id(),
        all.name(),
        Optional.of(new Author(Optional.of(profile.handle()), profile.name())),
        Links.declared(ALL, Concern.CONTACT),
        List.of(new Crumb(profile.name(), address)));
  }

  Future<Reportable> chapter(Request request) {
    Confirmed.query(request);
    return services.chapters().getChapter(request.path("chapter")).map(Reportables::chapter);
  }

  private static Reportable chapter(Chapter chapter) {
    return place(
        new Reported.Place(chapter.slug(), Optional.empty()),
        chapter.name(),
        Links.chapter(chapter.slug()),
        chapter.id(),
        chapter.name(),
        List.of(Crumb.of(chapter.brand(), chapter.slug())));
  }

  Future<Reportable> forum(Request request) {
    Confirmed.query(request);
    ForumAddress address = request.forum();
    return services.forums().getForum(request.caller(), address).map(Reportables::forum);
  }

  private static Reportable forum(Forum forum) {
    ForumAddress address = forum.address();
    return place(
        new Reported.Place(address.chapter(), Optional.of(address.slug())),
        forum.title(),
        Links.forum(address),
        forum.chapterId(),
        forum.brand().name(),
        List.of(
            Crumb.of(forum.brand(), address.chapter()),
            new Crumb(forum.title(), Links.forum(address), forum.language())));
  }

  private static Reportable place(
      Reported.Place place,
      String name,
      String address,
      ChapterId judges,
      String chapter,
      List<Crumb> path) {
    return new Reportable(
        place,
        Optional.empty(),
        name,
        path.getLast().language(),
        address,
        ModerationLinks.report(address),
        judges,
        chapter,
        Optional.empty(),
        Links.declared(place.chapter(), Concern.CONTACT),
        path);
  }
}
