package org.plenary.capability;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionService;
import org.plenary.feed.FeedEdition;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedService;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.forum.ForumService;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Finds where a private feed is to be of, among what its reader may read. */
public final class FeedPlaces {

  private static final PageRequest LEAST = PageRequest.first(1);

  private final FeedService feeds;
  private final DiscussionService discussions;
  private final ForumService forums;

  public FeedPlaces(FeedService feeds, DiscussionService discussions, ForumService forums) {
    this.feeds = feeds;
    this.discussions = discussions;
    this.forums = forums;
  }

  /**
   * The place, with its names. Refused with {@link Problem.NotFound} where the caller may not read
   * there, and with {@link Problem.NotAllowed} where they may, but not as a feed.
   */
  Future<FeedPlace> find(Caller caller, FeedSubject subject) {
    return feeds
        .getOwnEdition(caller, new FeedWish(subject, Outlet.FEED, LEAST))
        .map(FeedEdition::place)
        .recover(failure -> read(caller, subject).transform(read -> refusal(read, failure)));
  }

  private Future<?> read(Caller caller, FeedSubject subject) {
    return switch (subject) {
      case Debate debate -> discussions.getDiscussion(caller, debate.id());
      case Place place when place.filter().forum().isPresent() ->
          forums.getForum(caller, place.filter().forum().get());
      default -> ProblemException.fail(new Problem.NotFound());
    };
  }

  private static Future<FeedPlace> refusal(AsyncResult<?> read, Throwable failure) {
    boolean stays =
        read.succeeded()
            && failure instanceof ProblemException refused
            && refused.problem() instanceof Problem.NotFound;
    return stays
        ? ProblemException.fail(
            new Problem.NotAllowed(Why.of("no-feeds", "It may not be read as a feed.")))
        : Future.failedFuture(failure);
  }
}
