package org.plenary.capability;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.DiscussionSort;
import org.plenary.feed.FeedEntry;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedService;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.finding.FindingService;
import org.plenary.finding.Inquiry.Order;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.fixture.Unmarked;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberService;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.saved.NewSearch;
import org.plenary.saved.SavedSearchId;
import org.plenary.saved.SavedSearchService;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;
import org.plenary.writing.Written;

/** A forum of a chapter, two who read it, and their private feeds. */
final class GivenPrivateFeeds {

  static final int MOST = 3;

  private final TestDatabase database;
  private final FeedService feeds;
  final GivenTalk talk;
  final Caller ana;
  final Caller ben;
  final Written opened;
  final SavedSearchService searches;
  final PrivateFeedService service;

  GivenPrivateFeeds(TestDatabase database, String slug) {
    var discussions = new DiscussionService(database.pool());
    var finding =
        new FindingService(
            database.pool(),
            _ -> Future.succeededFuture(List.of()),
            new Unmarked(),
            new Sealing(new byte[Sealing.KEY_BYTES]));
    this.database = database;
    this.feeds = new FeedService(database.pool(), discussions, finding);
    this.talk = new GivenTalk(database, slug, Audience.CHAPTER);
    this.ana = talk.member("ana");
    this.ben = talk.member("ben");
    this.opened = talk.open(ben, "Who holds the keys?");
    this.searches = new SavedSearchService(database.pool(), finding, talk.pseudonyms(), 5);
    this.service =
        new PrivateFeedService(
            database.pool(),
            new FeedPlaces(feeds, discussions, new ForumService(database.pool())),
            new MemberService(database.pool()),
            MOST);
  }

  Place place(FeedKind kind) {
    return new Place(DiscussionFilter.ofForum(talk.address()), kind, DiscussionSort.NEW);
  }

  /** What is said in the forum. */
  OfPlace posts() {
    return new OfPlace(place(FeedKind.POSTS));
  }

  Secret make(Caller caller, FeedMatter of) {
    return service.make(caller, new NewPrivateFeed("Mine", of)).await().secret();
  }

  /** Of what is said in the forum, for ana. */
  Secret ofForum() {
    return make(ana, posts());
  }

  Problem refusal(Caller caller, FeedMatter of) {
    return Refusals.of(service.make(caller, new NewPrivateFeed("Mine", of)));
  }

  /** A search that somebody keeps. */
  SavedSearchId search(Caller caller) {
    return searches
        .keep(caller, new NewSearch("Keys", "keys lang:en", Order.NEWEST, true))
        .await()
        .id();
  }

  /** What whoever has the secret reads of this. */
  List<FeedEntry> read(Secret secret, FeedSubject subject) {
    Caller reader = service.open(secret).await().reader();
    var wish = new FeedWish(subject, Outlet.FEED, PageRequest.first(10));
    return feeds.listEntries(reader, wish).await().items();
  }

  void execute(String sql, Object... values) {
    database.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }
}
