package org.plenary.web.api;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionSort;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumAddress;
import org.plenary.page.PageRequest;
import org.plenary.post.PostDetail;
import org.plenary.post.PostFilter;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** The REST API: every page has its twin here. */
public final class Api {

  private static final int STANDARD_LIMIT = 50;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final Services services;
  private final Lists lists;
  private final Resources resources;

  public Api(URI publicUrl, Services services) {
    this.services = services;
    var links = new Links(publicUrl);
    this.lists = new Lists(links);
    this.resources = new Resources(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-chapters", "/chapters", this::chapters),
        Route.api("api-chapter", "/chapters/:chapter", this::chapter),
        Route.api("api-forums", "/forums", this::forums),
        Route.api("api-forum", "/forums/:chapter/:forum", this::forum),
        Route.api("api-topics", "/topics", this::topics),
        Route.api("api-topic", "/topics/:topic", this::topic),
        Route.api("api-discussions", "/discussions", this::discussions),
        Route.api("api-discussion", "/discussions/:id", this::discussion),
        Route.api("api-discussion-posts", "/discussions/:id/posts", this::posts),
        Route.api("api-post", "/posts/:id", this::post));
  }

  private Future<Answer> chapters(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, 1);
    return services
        .chapters()
        .listChapters(page)
        .map(found -> lists.page(request, found, resources::chapter));
  }

  private Future<Answer> chapter(Request request) {
    return services
        .chapters()
        .getChapter(request.path("chapter"))
        .map(chapter -> Json.answer(resources.chapter(chapter)));
  }

  private Future<Answer> forums(Request request) {
    Query query = request.query("chapter", "limit", "cursor");
    return services
        .forums()
        .listForums(request.caller(), query.text("chapter"), query.page(STANDARD_LIMIT, 1))
        .map(found -> lists.page(request, found, resources::forum));
  }

  private Future<Answer> forum(Request request) {
    ForumAddress address = request.forum();
    return services
        .forums()
        .getCountedForum(request.caller(), address)
        .map(forum -> Json.answer(resources.forum(forum)));
  }

  private Future<Answer> topics(Request request) {
    return services.topics().listTopics().map(topics -> Lists.all(topics, resources::topic));
  }

  private Future<Answer> topic(Request request) {
    return services
        .topics()
        .getTopic(request.path("topic"))
        .map(topic -> Json.answer(resources.topic(topic)));
  }

  private Future<Answer> discussions(Request request) {
    Query query =
        request.query(
            "forum",
            "chapter",
            "topic",
            "language",
            "author",
            "state",
            "since",
            "sort",
            "limit",
            "cursor");
    DiscussionSort sort = query.choice("sort", DiscussionSort.class).orElse(DiscussionSort.ACTIVE);
    PageRequest page = query.page(STANDARD_LIMIT, DiscussionSort.KEYS);
    return services
        .discussions()
        .listDiscussions(request.caller(), filter(query), sort, page)
        .map(found -> lists.page(request, found, resources::discussion));
  }

  private static DiscussionFilter filter(Query query) {
    return new DiscussionFilter(
        query.text("forum").map(Api::forumAddress),
        query.text("chapter"),
        query.text("topic"),
        query.text("language"),
        query.text("author"),
        query.choice("state", DiscussionState.class),
        query.text("since").map(text -> moment("since", text)));
  }

  static ForumAddress forumAddress(String text) {
    return ForumAddress.parse(text)
        .orElseThrow(() -> refused("forum", Why.inEnglish("It must be chapter/forum.")));
  }

  /** A moment that PostgreSQL knows too. */
  static Instant moment(String field, String text) {
    try {
      Instant moment = Instant.parse(text);
      if (!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) {
        return moment;
      }
    } catch (DateTimeParseException _) {
      // Refused below, with those that no calendar of PostgreSQL has.
    }
    throw refused(field, Why.inEnglish("It must be a time like 2026-01-31T12:00:00Z."));
  }

  private static ProblemException refused(String field, Why why) {
    return new ProblemException(Problem.Invalid.field(field, why));
  }

  private Future<Answer> discussion(Request request) {
    return services
        .discussions()
        .getDiscussion(request.caller(), new DiscussionId(request.id("id")))
        .map(discussion -> Json.answer(resources.discussion(discussion)));
  }

  private Future<Answer> posts(Request request) {
    Query query = request.query("author", "language", "state", "since", "order", "limit", "cursor");
    PostOrder order = query.choice("order", PostOrder.class).orElse(PostOrder.TREE);
    PageRequest page = query.page(STANDARD_LIMIT, 1);
    var id = new DiscussionId(request.id("id"));
    return services
        .discussions()
        .getDiscussion(request.caller(), id)
        .compose(discussion -> posts(request, discussion, postFilter(query), order, page));
  }

  private static PostFilter postFilter(Query query) {
    return new PostFilter(
        query.text("author"),
        query.text("language"),
        query.choice("state", PostState.class),
        query.text("since").map(text -> moment("since", text)));
  }

  private Future<Answer> posts(
      Request request,
      Discussion discussion,
      PostFilter filter,
      PostOrder order,
      PageRequest page) {
    return discussion
        .mergedInto()
        .map(into -> Future.succeededFuture(movedPosts(request, into)))
        .orElseGet(
            () ->
                services
                    .posts()
                    .listPosts(
                        request.caller(),
                        discussion.id(),
                        filter,
                        order,
                        page,
                        PostDetail.WITH_SOURCE)
                    .map(found -> lists.page(request, found, resources::post)));
  }

  // A cursor was a place in the discussion that is no more.
  private static Answer movedPosts(Request request, DiscussionId into) {
    String path = "/api/v1/discussions/%d/posts".formatted(into.value());
    return Answer.moved(
        request.here().carriedTo(path, "author", "language", "state", "since", "order", "limit"));
  }

  private Future<Answer> post(Request request) {
    return services
        .posts()
        .getPost(request.caller(), new PostId(request.id("id")))
        .map(post -> Json.answer(resources.post(post)));
  }
}
