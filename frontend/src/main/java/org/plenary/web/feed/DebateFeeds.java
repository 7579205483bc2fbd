package org.plenary.web.feed;

import io.vertx.core.Future;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedEdition;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedPlace.OfDebate;
import org.plenary.feed.FeedService;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.FeedLinks;
import org.plenary.web.page.Texts;

/** Feeds of the posts of one discussion. */
final class DebateFeeds {

  private static final String[] PARAMETERS = {"text", "limit", "cursor"};

  private final FeedService feeds;
  private final FeedAnswers answers;

  DebateFeeds(FeedService feeds, FeedAnswers answers) {
    this.feeds = feeds;
    this.answers = answers;
  }

  Stream<Route> routes() {
    return Stream.of(
            FormedRoutes.of("discussion-feed", "/d/:id" + FeedLinks.all(), this::posts),
            FormedRoutes.of(
                "titled-discussion-feed", "/d/:id/:slug" + FeedLinks.all(), this::titled))
        .flatMap(routes -> routes);
  }

  private Future<Answer> posts(Request request, FeedForm form) {
    Query query = request.query(PARAMETERS);
    var id = new DiscussionId(request.id("id"));
    var wish =
        new FeedWish(new Debate(id), Outlet.FEED, query.page(answers.entries(), FeedWish.KEYS));
    return feeds
        .getEdition(Caller.ANONYMOUS, wish)
        .compose(
            edition ->
                edition
                    .place()
                    .mergedInto()
                    .map(other -> moved(request, form, other))
                    .orElseGet(() -> answer(request, query, form, wish, edition)));
  }

  private Future<Answer> answer(
      Request request, Query query, FeedForm form, FeedWish wish, FeedEdition edition) {
    FeedPlace place = edition.place();
    Texts texts = Texts.of(place.language().stream().toList());
    return answers.answer(
        request,
        edition,
        texts,
        () ->
            ToldFeed.of(
                asked(query, form, wish, place.debate().orElseThrow()),
                place,
                texts,
                _ -> FeedTitles.of(texts, place)));
  }

  private static AskedFeed asked(Query query, FeedForm form, FeedWish wish, OfDebate debate) {
    return new AskedFeed(
        wish,
        form,
        FeedQuery.isWhole(query),
        FeedLinks.discussion(debate.id()),
        DiscussionLinks.discussion(debate.id(), debate.title()));
  }

  private Future<Answer> titled(Request request, FeedForm form) {
    request.query(PARAMETERS);
    return moved(request, form, new DiscussionId(request.id("id")));
  }

  private Future<Answer> moved(Request request, FeedForm form, DiscussionId to) {
    return Future.succeededFuture(answers.moved(request, form, FeedLinks.discussion(to)));
  }
}
