package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionEdition;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.PostingPolicy;
import org.plenary.holding.OwnHeld;
import org.plenary.page.Page;
import org.plenary.post.Post;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.reading.Seen;
import org.plenary.summary.Summary;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;
import org.plenary.web.page.KeptPages.KeptPage;
import org.plenary.web.page.ThreadContents.Shown;

/**
 * A discussion with its posts: at most three statements, one for what is related, one for what
 * moderators did, one for what it came to where that is said, and one for what is told of it as a
 * whole or of where a later page begins; one for who has the page already.
 */
final class ThreadPage {

  private final Services services;
  private final PostPlaces places;
  private final ThreadContents contents;
  private final Assets assets;
  private final KeptPages kept;
  private final Clock clock;

  ThreadPage(
      Services services,
      PostPlaces places,
      KnownTopics topics,
      Assets assets,
      KeptPages kept,
      Clock clock) {
    this.services = services;
    this.places = places;
    this.contents = new ThreadContents(services, topics);
    this.assets = assets;
    this.kept = kept;
    this.clock = clock;
  }

  Future<Answer> answer(Request request) {
    Query query = request.query("order", "branch", "cursor", "at", "print");
    ReadOrder order = ReadOrder.of(query, ReadingSettings.of(request));
    Optional<Integer> at = query.number("at", Integer.MAX_VALUE);
    if (at.isPresent()) {
      return places.at(request, new DiscussionId(request.id("id")), at.get(), order);
    }
    WantedPage wanted = WantedPage.of(request, query, order);
    Future<OwnReading> own = contents.own(request, wanted);
    Optional<KeptPage> known = kept(request, wanted);
    return request.conditions().knowsSome() || known.isPresent()
        ? answerChange(request, wanted, own, known)
        : answerWhole(request, wanted, own);
  }

  private Optional<KeptPage> kept(Request request, WantedPage wanted) {
    return wanted.isPrinted() ? Optional.empty() : kept.find(request);
  }

  /** Where the reader or this server has the page already: it is made only when it changed. */
  private Future<Answer> answerChange(
      Request request, WantedPage wanted, Future<OwnReading> own, Optional<KeptPage> known) {
    List<DiscussionId> named = services.related().known(wanted.id());
    Set<DiscussionId> all =
        Stream.concat(Stream.of(wanted.id()), named.stream()).collect(Collectors.toSet());
    return services
        .discussions()
        .getEditions(request.caller(), all)
        .compose(read -> own.map(read))
        .compose(
            read -> {
              DiscussionEdition edition = read.get(wanted.id());
              if (edition == null) {
                return ProblemException.fail(new Problem.NotFound());
              }
              String etag =
                  ThreadTag.of(request, assets, edition, Related.of(named, read), own.result());
              return Optional.of(etag)
                  .filter(_ -> isAt(wanted, edition))
                  .flatMap(now -> unchanged(request, known, now))
                  .map(Future::succeededFuture)
                  .orElseGet(() -> answerWhole(request, wanted, own));
            });
  }

  private static Optional<Answer> unchanged(
      Request request, Optional<KeptPage> known, String etag) {
    return request.conditions().knows(etag)
        ? Optional.of(Answer.notModified(etag))
        : known.filter(page -> page.etag().equals(etag)).map(page -> page.answer(request));
  }

  private static boolean isAt(WantedPage wanted, DiscussionEdition edition) {
    return edition.mergedInto().isEmpty() && wanted.isAt(edition.title());
  }

  private Future<Answer> answerWhole(Request request, WantedPage wanted, Future<OwnReading> own) {
    return services
        .discussions()
        .getDiscussion(request.caller(), wanted.id())
        .compose(discussion -> answer(request, wanted, discussion, own));
  }

  private Future<Answer> answer(
      Request request, WantedPage wanted, Discussion discussion, Future<OwnReading> own) {
    if (discussion.mergedInto().isPresent()) {
      return moved(request, discussion.mergedInto().get());
    }
    if (!isAt(wanted, discussion.edition())) {
      return Future.succeededFuture(
          Answer.moved(
              request
                  .here()
                  .carriedTo(
                      DiscussionLinks.discussion(discussion),
                      "order",
                      "branch",
                      "cursor",
                      "print")));
    }
    return render(request, wanted, discussion, own);
  }

  // A branch and a place were those of the discussion that is no more.
  private Future<Answer> moved(Request request, DiscussionId into) {
    return services
        .discussions()
        .getEdition(request.caller(), into)
        .map(found -> DiscussionLinks.discussion(into, found.title()))
        .map(address -> Answer.moved(request.here().carriedTo(address, "order")));
  }

  private Future<Answer> render(
      Request request, WantedPage wanted, Discussion discussion, Future<OwnReading> own) {
    return contents
        .read(request, wanted, discussion, own)
        .onSuccess(
            shown -> see(request, wanted, shown.own().fresh().seenWith(shown.posts().items())))
        .map(shown -> page(request, wanted, discussion, shown));
  }

  private void see(Request request, WantedPage wanted, Seen seen) {
    if (!wanted.isPrinted()) {
      request
          .caller()
          .member()
          .ifPresent(member -> services.reading().see(member, wanted.id(), seen));
    }
  }

  private Answer page(Request request, WantedPage wanted, Discussion discussion, Shown shown) {
    ThreadView view = view(request, wanted, discussion, shown);
    Chrome chrome = chrome(request, discussion).known(elsewhere(request, wanted, discussion));
    Answer page = Html.page(Html.TEMPLATES.thread(chrome, view));
    boolean isMoving =
        view.curated().isMoving() || shown.summary().filter(Summary::citesElsewhere).isPresent();
    return isMoving ? page : tagged(request, wanted, discussion, shown, page);
  }

  private Answer tagged(
      Request request, WantedPage wanted, Discussion discussion, Shown shown, Answer page) {
    String etag = ThreadTag.of(request, assets, discussion.edition(), shown.related(), shown.own());
    return wanted.isPrinted() ? page.withEtag(etag) : kept.keep(request, etag, page);
  }

  private Chrome chrome(Request request, Discussion discussion) {
    return Chrome.of(
        request,
        assets,
        discussion.title(),
        Crumb.chapterOf(discussion),
        Crumb.forumOf(discussion));
  }

  // Where what is read elsewhere stands in another way, that page is to be found.
  private static Elsewhere elsewhere(Request request, WantedPage wanted, Discussion discussion) {
    if (!discussion.isPublic()) {
      return Elsewhere.closed(request);
    }
    String address = DiscussionLinks.discussion(discussion);
    Elsewhere known =
        Elsewhere.at(request, wanted.known(address))
            .as(Elsewhere.Kind.ARTICLE)
            .since(discussion.createdAt())
            .embedded(discussion.embeds());
    Elsewhere fed =
        discussion.feeds() ? known.fedBy(FeedLinks.discussion(discussion.id()), "") : known;
    return wanted.isKnown() ? fed : fed.unlisted();
  }

  private ThreadView view(Request request, WantedPage wanted, Discussion discussion, Shown shown) {
    String address = DiscussionLinks.discussion(discussion);
    ReadOrder order = wanted.reading();
    List<Post> posts = shown.posts().items();
    List<OwnHeld> held = shown.own().held();
    List<Post> withHeld = HeldPlaces.among(shown.posts(), held, wanted);
    List<PostView> views =
        PostView.of(
            withHeld,
            wanted.order(),
            root(wanted, shown.posts()),
            address,
            Surroundings.of(withHeld, shown.beginning(), shown.own()));
    return new ThreadView(
        discussion,
        shown.participation().map(HeadView::new),
        DiscussionLine.links(discussion.topics(), shown.topics(), Texts.of(request).language()),
        wanted.order(),
        order.of(address),
        order.other().of(address),
        wanted.branch().map(_ -> order.of(address)),
        wanted.isPrinted(),
        PostingPolicy.offers(request.caller(), discussion.chapterId(), discussion.posting()),
        order.isTime() ? List.of() : PathStep.of(shown.beginning(), address, order),
        position(wanted, discussion, shown),
        order.isTime() ? Branch.inTime(views) : Branch.inTree(views),
        shown.own().fresh(),
        shown.own().fresh().address(posts, address, order),
        shown.events(),
        shown.related(),
        Curated.of(request.caller(), discussion, shown.deeds(), clock.instant()),
        shown.summary().map(summary -> new SummaryView(summary, 1)),
        HeldPlaces.byNumber(held),
        shown.own().chosen(),
        pager(request, wanted, address, shown.posts()));
  }

  private static Optional<Position> position(
      WantedPage wanted, Discussion discussion, Shown shown) {
    return Optional.of(shown.posts())
        .filter(page -> page.next().isPresent() || page.previous().isPresent())
        .filter(_ -> wanted.branch().isEmpty())
        .flatMap(page -> Position.of(shown.beginning(), page.items(), discussion.postCount()));
  }

  // An order that is remembered is said from the second page on.
  private static Pager pager(Request request, WantedPage wanted, String address, Page<Post> posts) {
    if (wanted.branch().isPresent()) {
      return Pager.of(request, posts);
    }
    Pager pager = Pager.of(posts, wanted.reading(), address);
    return wanted.isPrinted() ? pager.with("print=yes") : pager;
  }

  private static int root(WantedPage wanted, Page<Post> posts) {
    List<Post> items = posts.items();
    return wanted.branch().isPresent() && !items.isEmpty() ? branchDepth(wanted, items) : 0;
  }

  // On later pages of a branch its first post is elsewhere; its depth is the least of all.
  private static int branchDepth(WantedPage wanted, List<Post> items) {
    return items.stream()
        .filter(post -> wanted.branch().equals(Optional.of(post.number())))
        .findFirst()
        .map(Post::depth)
        .orElseGet(() -> items.stream().mapToInt(Post::depth).min().orElse(1) - 1);
  }
}
