package org.plenary.feed;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.caller.Caller;
import org.plenary.crowd.SharedRead;
import org.plenary.discussion.DiscussionService;
import org.plenary.feed.FeedSubject.Author;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.feed.FeedSubject.Search;
import org.plenary.finding.FindingService;
import org.plenary.finding.Findings;
import org.plenary.finding.Findings.FoundPost;
import org.plenary.finding.Inquiry.Order;
import org.plenary.page.Page;
import org.plenary.page.TimeKey;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.question.Question;

/** What leaves the forum by feeds and embeds, as far as the caller may read it at that moment. */
public final class FeedService {

  private record Asked(Caller caller, FeedWish wish) {}

  private final Pool pool;
  private final DiscussionService discussions;
  private final FindingService finding;
  private final SharedRead<Asked, Asked, FeedEdition> editions =
      new SharedRead<>((asked, _) -> read(asked));

  public FeedService(Pool pool, DiscussionService discussions, FindingService finding) {
    this.pool = pool;
    this.discussions = discussions;
    this.finding = finding;
  }

  /**
   * What a feed of a place or of a discussion depends on; one round trip, which all share who ask
   * at the same time. Refused where the place does not leave this way, as one that is not there.
   *
   * @throws IllegalArgumentException for a feed of an author or a search, which has no edition
   */
  public Future<FeedEdition> getEdition(Caller caller, FeedWish wish) {
    var asked = new Asked(caller, wish);
    return editions.read(asked, asked).compose(found -> present(caller, wish, found));
  }

  /** The same, asked by itself: for whom it is a part of a transaction, which shares nothing. */
  public Future<FeedEdition> getOwnEdition(Caller caller, FeedWish wish) {
    return EditionQueries.find(pool, caller, wish).compose(found -> present(caller, wish, found));
  }

  private Future<FeedEdition> present(Caller caller, FeedWish wish, Optional<FeedEdition> found) {
    return found.map(Future::succeededFuture).orElseGet(() -> absent(caller, wish.subject()));
  }

  private Future<Map<Asked, FeedEdition>> read(Asked asked) {
    return EditionQueries.find(pool, asked.caller(), asked.wish())
        .map(found -> found.map(edition -> Map.of(asked, edition)).orElse(Map.of()));
  }

  // A discussion that was taken away says so.
  private <T> Future<T> absent(Caller caller, FeedSubject subject) {
    Future<Void> known =
        subject instanceof Debate debate
            ? discussions.getDiscussion(caller, debate.id()).mapEmpty()
            : Future.succeededFuture();
    return known.compose(_ -> ProblemException.fail(new Problem.NotFound()));
  }

  /** What it lists; one round trip, but for a search. */
  public Future<Page<FeedEntry>> listEntries(Caller caller, FeedWish wish) {
    return switch (wish.subject()) {
      case Place place -> list(caller, wish, entry -> keys(place, entry));
      case Debate _ -> list(caller, wish, entry -> keys(entry, entry.post().number()));
      case Author _ -> list(caller, wish, FeedService::keys);
      case Search search -> search(caller, wish, search);
    };
  }

  private Future<Page<FeedEntry>> list(
      Caller caller, FeedWish wish, Function<FeedEntry, List<Long>> keys) {
    return EntryQueries.list(pool, caller, wish).map(found -> Page.of(wish.page(), found, keys));
  }

  // What has no older pages needs no keys, and any will do.
  private static List<Long> keys(Place place, FeedEntry entry) {
    FeedDebate debate = entry.debate();
    return place
        .sort()
        .keys(debate.id(), debate.createdAt(), debate.lastActivityAt(), debate.postCount());
  }

  private static List<Long> keys(FeedEntry entry) {
    return keys(entry, entry.post().id().value());
  }

  private static List<Long> keys(FeedEntry entry, long second) {
    return List.of(TimeKey.of(entry.post().createdAt()), second);
  }

  private Future<Page<FeedEntry>> search(Caller caller, FeedWish wish, Search search) {
    return Future.succeededFuture(search.question())
        .map(text -> Question.read(text, ZoneOffset.UTC))
        .map(
            question ->
                new org.plenary.finding.Search(
                    question, Order.NEWEST, wish.page().limit(), wish.page().cursor()))
        .compose(asked -> finding.find(caller, asked))
        .compose(found -> entries(caller, wish.outlet(), found));
  }

  private Future<Page<FeedEntry>> entries(Caller caller, Outlet outlet, Findings found) {
    List<PostId> posts = found.page().items().stream().map(FoundPost::id).toList();
    return EntryQueries.ofPosts(pool, caller, outlet, posts)
        .map(entries -> new Page<>(entries, found.page().next(), found.page().previous()));
  }
}
