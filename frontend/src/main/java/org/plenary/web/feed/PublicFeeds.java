package org.plenary.web.feed;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedEdition;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.finding.Search;
import org.plenary.member.Profile;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.FeedLimits;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Route.Answering;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.page.Assets;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.FeedLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.SearchLinks;
import org.plenary.web.page.Texts;

/** Feeds of what everybody may read, the same for all who ask. */
public final class PublicFeeds {

  private static final int LONGEST_QUESTION = 1_000;

  private interface Forming {
    Future<Answer> answer(Request request, FeedForm form);
  }

  private final Services services;
  private final FeedLimits limits;
  private final FeedWriter writer;
  private final KeptFeeds kept;
  private final String build;

  public PublicFeeds(Site site, Services services, Assets assets, Clock clock) {
    this.services = services;
    this.limits = site.feeds();
    this.writer = new FeedWriter(site.publicUrl(), limits, services, clock);
    this.kept = new KeptFeeds(limits.keptBytes());
    this.build = assets.build();
  }

  public List<Route> routes() {
    return Stream.of(
            forms("feed", FeedLinks.all(), this::all),
            forms("chapter-feed", FeedLinks.chapter(":chapter"), this::chapter),
            forms("forum-feed", "/c/:chapter/:forum" + FeedLinks.all(), this::forum),
            forms("topic-feed", FeedLinks.topic(":topic"), this::topic),
            forms("discussion-feed", "/d/:id" + FeedLinks.all(), this::discussion),
            forms("titled-discussion-feed", "/d/:id/:slug" + FeedLinks.all(), this::untitled),
            forms("member-feed", FeedLinks.member(":handle"), this::author),
            forms("search-feed", FeedLinks.search(), this::search))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> forms(String name, String feed, Forming forming) {
    return Stream.of(FeedForm.values())
        .map(
            form ->
                Route.open(
                    name + form.ending().replace('.', '-'),
                    feed + form.ending(),
                    answering(forming, form)))
        .toList();
  }

  private static Answering answering(Forming forming, FeedForm form) {
    return request -> forming.answer(request, form);
  }

  private Future<Answer> all(Request request, FeedForm form) {
    return place(request, form, DiscussionFilter.ALL, "/");
  }

  private Future<Answer> chapter(Request request, FeedForm form) {
    String slug = request.path("chapter");
    return place(request, form, DiscussionFilter.ofChapter(slug), Links.chapter(slug));
  }

  private Future<Answer> forum(Request request, FeedForm form) {
    return place(
        request, form, DiscussionFilter.ofForum(request.forum()), Links.forum(request.forum()));
  }

  private Future<Answer> topic(Request request, FeedForm form) {
    String slug = request.path("topic");
    return place(request, form, DiscussionFilter.ofTopic(slug), Links.topic(slug));
  }

  private Future<Answer> place(
      Request request, FeedForm form, DiscussionFilter filter, String home) {
    Query query = FeedQuery.of(request, filter);
    Place place = FeedQuery.subject(query, filter);
    var asked =
        new AskedFeed(
            new FeedWish(place, Outlet.FEED, query.page(limits.entries(), FeedWish.KEYS)),
            form,
            FeedQuery.isWhole(query),
            request.here().carriedTo(withoutEnding(request, form), FeedQuery.names()),
            request.here().carriedTo(home, FeedQuery.names()));
    return known(place)
        .compose(_ -> services.feeds().getEdition(Caller.ANONYMOUS, asked.wish()))
        .compose(edition -> answer(request, asked, place, edition));
  }

  private static String withoutEnding(Request request, FeedForm form) {
    String path = request.path();
    return path.substring(0, path.length() - form.ending().length());
  }

  private Future<Void> known(Place place) {
    return place
        .filter()
        .topic()
        .map(slug -> writer.topics().compose(topics -> present(topics.containsKey(slug))))
        .orElseGet(Future::succeededFuture);
  }

  private static Future<Void> present(boolean isThere) {
    return isThere ? Future.succeededFuture() : ProblemException.fail(new Problem.NotFound());
  }

  private Future<Answer> answer(
      Request request, AskedFeed asked, Place place, FeedEdition edition) {
    Texts texts = texts(place.filter().language().or(() -> edition.place().language()));
    return answer(
        request,
        asked,
        edition,
        texts,
        topics -> FeedTitles.of(texts, place, edition.place(), topics));
  }

  private static Texts texts(Optional<String> language) {
    return Texts.of(language.stream().toList());
  }

  private Future<Answer> answer(
      Request request,
      AskedFeed asked,
      FeedEdition edition,
      Texts texts,
      FeedWriter.Titled titled) {
    String etag = edition.digest() + "." + build;
    if (request.conditions().knows(etag)) {
      return Future.succeededFuture(Answer.notModified(etag).keptFor(limits.age()));
    }
    Future<Buffer> written =
        kept.find(asked, etag)
            .map(Future::succeededFuture)
            .orElseGet(
                () ->
                    writer
                        .write(Caller.ANONYMOUS, asked, request.here(), texts, titled)
                        .onSuccess(body -> kept.keep(asked, etag, body)));
    return written.map(body -> open(asked.form(), body).withEtag(etag));
  }

  private Answer open(FeedForm form, Buffer body) {
    return Answer.open(form.type() + "; charset=utf-8", body, limits.age());
  }

  private Future<Answer> discussion(Request request, FeedForm form) {
    Query query = request.query("text", "limit", "cursor");
    var id = new DiscussionId(request.id("id"));
    var wish =
        new FeedWish(new Debate(id), Outlet.FEED, query.page(limits.entries(), FeedWish.KEYS));
    return services
        .feeds()
        .getEdition(Caller.ANONYMOUS, wish)
        .compose(edition -> debate(request, form, query, wish, edition));
  }

  private Future<Answer> debate(
      Request request, FeedForm form, Query query, FeedWish wish, FeedEdition edition) {
    FeedPlace place = edition.place();
    if (place.mergedInto().isPresent()) {
      return Future.succeededFuture(moved(request, form, place.mergedInto().get()));
    }
    FeedPlace.OfDebate debate = place.debate().orElseThrow();
    Texts texts = texts(place.language());
    var asked =
        new AskedFeed(
            wish,
            form,
            FeedQuery.isWhole(query),
            FeedLinks.discussion(debate.id()),
            DiscussionLinks.discussion(debate.id(), debate.title()));
    return answer(request, asked, edition, texts, _ -> FeedTitles.of(texts, place));
  }

  private Future<Answer> untitled(Request request, FeedForm form) {
    request.query("text", "limit", "cursor");
    return Future.succeededFuture(moved(request, form, new DiscussionId(request.id("id"))));
  }

  // A cursor is of a discussion whose posts may stand elsewhere now.
  private Answer moved(Request request, FeedForm form, DiscussionId to) {
    return Answer.moved(
            request.here().carriedTo(FeedLinks.discussion(to) + form.ending(), "text", "limit"))
        .keptFor(limits.age());
  }

  private Future<Answer> author(Request request, FeedForm form) {
    Query query = request.query("text", "limit", "cursor");
    String handle = request.path("handle");
    PageRequest page = query.page(limits.entries(), FeedWish.KEYS);
    return services
        .members()
        .getProfile(Caller.ANONYMOUS, handle)
        .compose(
            profile ->
                direct(
                    request,
                    asked(
                        new FeedSubject.Author(handle),
                        page,
                        form,
                        query,
                        FeedLinks.member(handle),
                        Links.member(handle)),
                    texts(language(profile)),
                    "feed.author",
                    profile.name()));
  }

  private static Optional<String> language(Profile profile) {
    return profile.languages().stream().findFirst();
  }

  private Future<Answer> search(Request request, FeedForm form) {
    Query query = request.longQuery(LONGEST_QUESTION, "q", "text", "limit", "cursor");
    String question =
        query
            .text("q")
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> ProblemException.notChosen("q"));
    AskedFeed asked =
        asked(
            new FeedSubject.Search(question),
            query.page(limits.entries(), Search.KEYS),
            form,
            query,
            request.here().carriedTo(FeedLinks.search(), "q"),
            SearchLinks.search(question));
    return direct(request, asked, texts(Optional.empty()), "feed.search", question);
  }

  private static AskedFeed asked(
      FeedSubject subject, PageRequest page, FeedForm form, Query query, String feed, String home) {
    return new AskedFeed(
        new FeedWish(subject, Outlet.FEED, page), form, FeedQuery.isWhole(query), feed, home);
  }

  // Of what has no edition, the tag is that of what was written.
  private Future<Answer> direct(
      Request request, AskedFeed asked, Texts texts, String title, String named) {
    return writer
        .write(Caller.ANONYMOUS, asked, request.here(), texts, _ -> texts.text(title, named))
        .map(body -> open(asked.form(), body));
  }
}
