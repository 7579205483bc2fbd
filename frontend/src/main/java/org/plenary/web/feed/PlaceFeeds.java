package org.plenary.web.feed;

import io.vertx.core.Future;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedService;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.page.FeedLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.Texts;

/** Feeds of all discussions, and of those of a chapter, a forum or a topic. */
final class PlaceFeeds {

  private final FeedService feeds;
  private final FeedWriter writer;
  private final FeedAnswers answers;

  PlaceFeeds(FeedService feeds, FeedWriter writer, FeedAnswers answers) {
    this.feeds = feeds;
    this.writer = writer;
    this.answers = answers;
  }

  Stream<Route> routes() {
    return Stream.of(
            FormedRoutes.of("feed", FeedLinks.all(), this::all),
            FormedRoutes.of("chapter-feed", FeedLinks.chapter(":chapter"), this::chapter),
            FormedRoutes.of("forum-feed", "/c/:chapter/:forum" + FeedLinks.all(), this::forum),
            FormedRoutes.of("topic-feed", FeedLinks.topic(":topic"), this::topic))
        .flatMap(routes -> routes);
  }

  private Future<Answer> all(Request request, FeedForm form) {
    return answer(request, form, DiscussionFilter.ALL, "/");
  }

  private Future<Answer> chapter(Request request, FeedForm form) {
    String slug = request.path("chapter");
    return answer(request, form, DiscussionFilter.ofChapter(slug), Links.chapter(slug));
  }

  private Future<Answer> forum(Request request, FeedForm form) {
    return answer(
        request, form, DiscussionFilter.ofForum(request.forum()), Links.forum(request.forum()));
  }

  private Future<Answer> topic(Request request, FeedForm form) {
    String slug = request.path("topic");
    return answer(request, form, DiscussionFilter.ofTopic(slug), Links.topic(slug));
  }

  private Future<Answer> answer(
      Request request, FeedForm form, DiscussionFilter filter, String home) {
    Query query = FeedQuery.of(request, filter);
    Place place = FeedQuery.subject(query, filter);
    var wish = new FeedWish(place, Outlet.FEED, query.page(answers.entries(), FeedWish.KEYS));
    return known(place)
        .compose(_ -> feeds.getEdition(Caller.ANONYMOUS, wish))
        .compose(
            edition -> {
              Texts texts = texts(place, edition.place());
              return answers.answer(
                  request,
                  edition,
                  texts,
                  () ->
                      ToldFeed.of(
                          asked(request, query, wish, form, home),
                          edition.place(),
                          texts,
                          topics -> FeedTitles.of(texts, place, edition.place(), topics)));
            });
  }

  private static AskedFeed asked(
      Request request, Query query, FeedWish wish, FeedForm form, String home) {
    return new AskedFeed(
        wish,
        form,
        FeedQuery.isWhole(query),
        request.here().carriedTo(withoutEnding(request, form), FeedQuery.names()),
        request.here().carriedTo(home, FeedQuery.namesOnPage()));
  }

  private static Texts texts(Place place, FeedPlace found) {
    return Texts.of(place.filter().language().or(found::language).stream().toList());
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
}
