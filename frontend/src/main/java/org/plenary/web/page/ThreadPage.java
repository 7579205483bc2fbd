package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Person;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionEdition;
import org.plenary.discussion.DiscussionId;
import org.plenary.export.OwnMail;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.reading.Seen;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/**
 * A discussion with its posts: at most three statements, and one for what is related; one for who
 * has the page already.
 */
final class ThreadPage {

  /** How many posts a page holds. */
  static final int POSTS = 50;

  private final Links links;
  private final Services services;
  private final KnownTopics topics;
  private final Assets assets;

  ThreadPage(Links links, Services services, KnownTopics topics, Assets assets) {
    this.links = links;
    this.services = services;
    this.topics = topics;
    this.assets = assets;
  }

  private record Wanted(
      DiscussionId id, String slug, ReadOrder reading, Optional<Integer> branch, PageRequest page) {

    // A branch is one in the tree.
    PostOrder order() {
      return branch.isPresent() ? PostOrder.TREE : reading.order();
    }
  }

  /** What its page shows of a discussion besides itself. */
  private record Shown(
      Page<Post> posts,
      Map<String, Topic> topics,
      List<Related> related,
      NewPosts fresh,
      Optional<String> events) {}

  Future<Answer> answer(Request request) {
    Query query = request.query("order", "branch", "cursor", "at");
    ReadOrder order = ReadOrder.of(query, ReadingSettings.of(request));
    Optional<Integer> at = query.number("at", Integer.MAX_VALUE);
    if (at.isPresent()) {
      return at(request, new DiscussionId(request.id("id")), at.get(), order);
    }
    var wanted =
        new Wanted(
            new DiscussionId(request.id("id")),
            request.path("slug"),
            order,
            query.number("branch", Integer.MAX_VALUE),
            query.page(POSTS, 1));
    return request.knowsSome() ? answerChange(request, wanted) : answerWhole(request, wanted);
  }

  /** For who has a page already: it is read only when it changed. */
  private Future<Answer> answerChange(Request request, Wanted wanted) {
    List<DiscussionId> named = services.related().known(wanted.id());
    Set<DiscussionId> all =
        Stream.concat(Stream.of(wanted.id()), named.stream()).collect(Collectors.toSet());
    Future<NewPosts> fresh = fresh(request, wanted.id());
    return services
        .discussions()
        .getEditions(request.caller(), all)
        .compose(read -> fresh.map(read))
        .compose(
            read -> {
              DiscussionEdition edition = read.get(wanted.id());
              if (edition == null) {
                return ProblemException.fail(new Problem.NotFound());
              }
              String etag = etag(request, edition, Related.of(named, read), fresh.result());
              return request.knows(etag) && isAt(wanted, edition)
                  ? Future.succeededFuture(Answer.notModified(etag))
                  : answerWhole(request, wanted);
            });
  }

  private static boolean isAt(Wanted wanted, DiscussionEdition edition) {
    return edition.mergedInto().isEmpty() && Links.slug(edition.title()).equals(wanted.slug());
  }

  private Future<Answer> answerWhole(Request request, Wanted wanted) {
    return services
        .discussions()
        .getDiscussion(request.caller(), wanted.id())
        .compose(discussion -> answer(request, wanted, discussion));
  }

  private Future<Answer> answer(Request request, Wanted wanted, Discussion discussion) {
    if (discussion.mergedInto().isPresent()) {
      return moved(request, discussion.mergedInto().get());
    }
    if (!isAt(wanted, discussion.edition())) {
      return Future.succeededFuture(
          Answer.moved(
              request.carriedTo(Links.discussion(discussion), "order", "branch", "cursor")));
    }
    return render(request, wanted, discussion);
  }

  // A branch and a place were those of the discussion that is no more.
  private Future<Answer> moved(Request request, DiscussionId into) {
    return services
        .discussions()
        .getEdition(request.caller(), into)
        .map(found -> Links.discussion(into, found.title()))
        .map(address -> Answer.moved(request.carriedTo(address, "order")));
  }

  // All that a page shows follows from these, the address and the build.
  private String etag(
      Request request, DiscussionEdition edition, List<Related> related, NewPosts fresh) {
    return "%d.%d.%x.%x.%s.%s.%s.%s.%s"
        .formatted(
            edition.version(),
            edition.accessVersion(),
            edition.signs(),
            related.hashCode(),
            Texts.of(request.languages()).tag(),
            assets.build(),
            ReadingSettings.of(request).tag(),
            request.caller().person().map(ThreadPage::tag).orElse(""),
            fresh.tag());
  }

  private static String tag(Person person) {
    return "%d.%x.%b".formatted(person.id().value(), person.name().hashCode(), person.welcomed());
  }

  private Future<Answer> render(Request request, Wanted wanted, Discussion discussion) {
    // What is told from here on is not yet on the page, or once more.
    Optional<String> events = events(request, discussion.id());
    Future<Page<Post>> posts = posts(request, wanted);
    Future<Map<String, Topic>> known = topics.bySlug();
    Future<List<Related>> related = related(request, discussion.id());
    Future<NewPosts> fresh = fresh(request, discussion.id());
    return Future.all(posts, known, related, fresh)
        .map(
            _ ->
                new Shown(posts.result(), known.result(), related.result(), fresh.result(), events))
        .map(shown -> page(request, wanted, discussion, shown))
        .onSuccess(
            _ -> see(request, discussion.id(), fresh.result().seenWith(posts.result().items())));
  }

  private Optional<String> events(Request request, DiscussionId id) {
    boolean isMember = request.caller().member().isPresent();
    ReadingSettings reading = ReadingSettings.of(request);
    return services
        .live()
        .position()
        .filter(_ -> reading.isLive() && !reading.isSaving())
        .map(made -> Links.events(id, made, isMember));
  }

  // Nothing is new to nobody.
  private Future<NewPosts> fresh(Request request, DiscussionId discussion) {
    return request.caller().member().isEmpty()
        ? Future.succeededFuture(NewPosts.NONE)
        : services.reading().listNew(request.caller(), discussion).map(NewPosts::new);
  }

  private Future<List<Related>> related(Request request, DiscussionId id) {
    List<DiscussionId> named = services.related().known(id);
    return services
        .discussions()
        .getEditions(request.caller(), named)
        .map(read -> Related.of(named, read));
  }

  private void see(Request request, DiscussionId discussion, Seen seen) {
    request.caller().member().ifPresent(member -> services.reading().see(member, discussion, seen));
  }

  private Future<Page<Post>> posts(Request request, Wanted wanted) {
    return wanted
        .branch()
        .map(
            number ->
                services.posts().listBranch(request.caller(), wanted.id(), number, wanted.page()))
        .orElseGet(
            () ->
                services
                    .posts()
                    .listPosts(
                        request.caller(),
                        wanted.id(),
                        wanted.order(),
                        wanted.page(),
                        PostDetail.RENDERED));
  }

  private Answer page(Request request, Wanted wanted, Discussion discussion, Shown shown) {
    return Html.page(
            Html.TEMPLATES.thread(
                chrome(request, discussion), view(request, wanted, discussion, shown)))
        .withEtag(etag(request, discussion.edition(), shown.related(), shown.fresh()));
  }

  private Chrome chrome(Request request, Discussion discussion) {
    return Chrome.of(
        request,
        assets,
        discussion.title(),
        Crumb.of(discussion.brand(), discussion.forum().chapter()),
        new Crumb(discussion.forumTitle(), Links.forum(discussion.forum())));
  }

  private static ThreadView view(
      Request request, Wanted wanted, Discussion discussion, Shown shown) {
    String address = Links.discussion(discussion);
    List<Post> posts = shown.posts().items();
    boolean inTime = wanted.order() == PostOrder.TIME;
    List<PostView> views =
        PostView.of(posts, wanted.order(), root(wanted, shown.posts()), address, shown.fresh());
    return new ThreadView(
        discussion,
        DiscussionLine.links(
            discussion.topics(), shown.topics(), Texts.of(request.languages()).language()),
        wanted.order(),
        wanted.reading().of(address),
        inTime ? address : new ReadOrder(PostOrder.TIME, true).of(address),
        wanted.branch().map(_ -> address),
        inTime ? Branch.inTime(views) : Branch.inTree(views),
        shown.fresh(),
        shown.fresh().address(posts, address, wanted.reading()),
        shown.events(),
        shown.related(),
        pager(request, wanted, address, shown.posts()));
  }

  // An order that is remembered is said from the second page on.
  private static Pager pager(Request request, Wanted wanted, String address, Page<Post> posts) {
    ReadOrder order = wanted.reading();
    return order.isTime() && !order.isSaid()
        ? Pager.onward(posts.next().map(cursor -> order.at(address, cursor)))
        : Pager.of(request, posts);
  }

  private static int root(Wanted wanted, Page<Post> posts) {
    List<Post> items = posts.items();
    return wanted.branch().isPresent() && !items.isEmpty() ? branchDepth(wanted, items) : 0;
  }

  // On later pages of a branch its first post is elsewhere; its depth is the least of all.
  private static int branchDepth(Wanted wanted, List<Post> items) {
    return items.stream()
        .filter(post -> wanted.branch().equals(Optional.of(post.number())))
        .findFirst()
        .map(Post::depth)
        .orElseGet(() -> items.stream().mapToInt(Post::depth).min().orElse(1) - 1);
  }

  /** To the page of the discussion on which this post is read. */
  Future<Answer> answerPost(Request request) {
    // As the sources of quotes are written.
    Query query = request.query("revision", "range", "order");
    ReadOrder order = ReadOrder.of(query, ReadingSettings.of(request));
    return place(request, new PostId(request.id("id")), order);
  }

  /** To the post that came from this mail, or goes out as it. */
  Future<Answer> answerMessage(Request request) {
    ReadOrder order = ReadOrder.of(request.query(), ReadingSettings.of(request));
    String id = request.path("id").strip().replaceAll("^<|>$", "");
    return OwnMail.post(id, links.host())
        .map(Future::succeededFuture)
        .orElseGet(() -> services.posts().findMessage(request.caller(), id))
        .compose(post -> place(request, post, order));
  }

  // Where there is no such place, or none any more, the discussion itself is.
  private Future<Answer> at(Request request, DiscussionId id, int number, ReadOrder order) {
    return services
        .posts()
        .findPost(id, number)
        .compose(post -> place(request, post, order))
        .recover(
            failure ->
                failure instanceof ProblemException
                    ? beginning(request, id)
                    : Future.failedFuture(failure));
  }

  private Future<Answer> beginning(Request request, DiscussionId id) {
    return services
        .discussions()
        .getEdition(request.caller(), id)
        .map(edition -> Links.discussion(id, edition.title()))
        .map(address -> Answer.found(request.carriedTo(address, "order")));
  }

  private Future<Answer> place(Request request, PostId id, ReadOrder order) {
    return services
        .posts()
        .placeOf(request.caller(), id, order.order(), POSTS)
        .map(place -> Answer.found(Links.place(place, order)));
  }
}
