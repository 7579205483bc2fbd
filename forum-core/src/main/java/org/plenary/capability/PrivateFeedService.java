package org.plenary.capability;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Objects;
import org.plenary.caller.Caller;
import org.plenary.caller.Scope;
import org.plenary.capability.FeedMatter.OfAuthor;
import org.plenary.capability.FeedMatter.OfDebate;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.FeedMatter.OfSearch;
import org.plenary.capability.PrivateFeedQueries.Kept;
import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.member.MemberId;
import org.plenary.member.MemberService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Secret;

/**
 * Feeds of what a member reads, each by an address that is a secret. They go through all chapters,
 * so a token that was made for one makes and finds none.
 */
public final class PrivateFeedService {

  private final Pool pool;
  private final FeedPlaces places;
  private final MemberService members;
  private final int most;

  /**
   * @param most how many a member may have
   */
  public PrivateFeedService(Pool pool, FeedPlaces places, MemberService members, int most) {
    this.pool = pool;
    this.places = places;
    this.members = members;
    this.most = most;
  }

  /**
   * Makes one, and gives its secret for the only time. Refused with {@link Problem.NotFound} where
   * the caller may not read it now, with {@link Problem.Conflict} for one too many, and with {@link
   * Problem.NotAllowed} where it may not be read as a feed, and for a token that reads less than
   * its member.
   */
  public Future<MadeFeed> make(Caller caller, NewPrivateFeed wish) {
    return requireReader(caller)
        .compose(_ -> wish.check().verdict())
        .compose(_ -> requireReadable(caller, wish.of()))
        .compose(_ -> keep(member(caller), wish, Secret.random("")));
  }

  private static Future<Void> requireReader(Caller caller) {
    if (caller.confines().isPresent()) {
      return refused("A token for one chapter makes no feed through all.");
    }
    return caller.may(Scope.READ)
        ? Future.succeededFuture()
        : refused("A token that may not read makes nothing to be read.");
  }

  private static <T> Future<T> refused(String english) {
    return ProblemException.fail(new Problem.NotAllowed(Why.inEnglish(english)));
  }

  private static MemberId member(Caller caller) {
    return caller.member().orElseThrow();
  }

  // Whether a search is the member's is found out where the feed is kept.
  private Future<Void> requireReadable(Caller caller, FeedMatter of) {
    return switch (of) {
      case OfPlace(Place place) -> places.find(caller, place).mapEmpty();
      case OfDebate(DiscussionId id) -> places.find(caller, new Debate(id)).mapEmpty();
      case OfAuthor(String handle) -> members.getProfile(caller, handle).mapEmpty();
      case OfSearch _ -> Future.succeededFuture();
    };
  }

  private Future<MadeFeed> keep(MemberId member, NewPrivateFeed wish, Secret secret) {
    return pool.withTransaction(
            transaction ->
                PrivateFeedQueries.lock(transaction, member)
                    .compose(
                        _ ->
                            PrivateFeedQueries.keep(
                                transaction, member, wish, secret.digest(), most)))
        .map(Objects::requireNonNull)
        .compose(this::requireKept)
        .map(feed -> new MadeFeed(feed, secret));
  }

  private Future<PrivateFeed> requireKept(Kept kept) {
    return kept.feed()
        .map(Future::succeededFuture)
        .orElseGet(
            () -> ProblemException.fail(kept.isThere() ? tooMany() : new Problem.NotFound()));
  }

  private Problem tooMany() {
    return new Problem.Conflict(
        Why.of("too-many-feeds", "You have %d private feeds; let one go first.", most));
  }

  /** The place of a feed that the caller might make; refused as {@link #make} refuses it. */
  public Future<FeedPlace> getPlace(Caller caller, FeedSubject subject) {
    return places.find(caller, subject);
  }

  /** All of the caller's, the newest first. */
  public Future<List<PrivateFeed>> listFeeds(Caller caller) {
    return caller.confines().isEmpty()
        ? PrivateFeedQueries.list(pool, member(caller))
        : Future.succeededFuture(List.of());
  }

  /** Ends one of the caller's; refused with {@link Problem.NotFound} for those of others. */
  public Future<Void> revoke(Caller caller, PrivateFeedId feed) {
    return caller.confines().isEmpty() ? delete(caller, feed) : absent();
  }

  private Future<Void> delete(Caller caller, PrivateFeedId feed) {
    return PrivateFeedQueries.delete(pool, member(caller), feed)
        .compose(deleted -> deleted ? Future.<Void>succeededFuture() : absent());
  }

  private static Future<Void> absent() {
    return ProblemException.fail(new Problem.NotFound());
  }

  /**
   * Whose it is and of what, with standings as they are now; one statement. Refused with {@link
   * Problem.NotFound} for one that never was, was revoked, or belongs to a closed account.
   */
  public Future<OpenedFeed> open(Secret secret) {
    return PrivateFeedQueries.open(pool, secret.digest()).compose(ProblemException::found);
  }
}
