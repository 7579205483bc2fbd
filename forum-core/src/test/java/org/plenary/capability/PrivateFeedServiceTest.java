package org.plenary.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.capability.FeedMatter.OfAuthor;
import org.plenary.capability.FeedMatter.OfDebate;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.FeedMatter.OfSearch;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.DiscussionSort;
import org.plenary.discussion.DiscussionState;
import org.plenary.feed.FeedEntry;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedService;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.finding.FindingService;
import org.plenary.finding.Inquiry.Order;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.fixture.Unmarked;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberService;
import org.plenary.moderation.ActionKind;
import org.plenary.page.PageRequest;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.saved.NewSearch;
import org.plenary.saved.SavedSearchId;
import org.plenary.saved.SavedSearchService;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;
import org.plenary.standing.LimitWish;
import org.plenary.standing.Reach;
import org.plenary.writing.Written;

class PrivateFeedServiceTest {

  private static final int MOST = 3;
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final FindingService FINDING =
      new FindingService(
          DATABASE.pool(),
          _ -> Future.succeededFuture(List.of()),
          new Unmarked(),
          new Sealing(new byte[Sealing.KEY_BYTES]));
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "private-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.CHAPTER);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written opened = talk.open(ben, "Who holds the keys?");
  private final SavedSearchService searches =
      new SavedSearchService(DATABASE.pool(), FINDING, talk.pseudonyms(), 5);
  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final FeedService feeds = new FeedService(DATABASE.pool(), discussions, FINDING);
  private final PrivateFeedService service =
      new PrivateFeedService(
          DATABASE.pool(),
          new FeedPlaces(feeds, discussions, new ForumService(DATABASE.pool())),
          new MemberService(DATABASE.pool()),
          MOST);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Place place(FeedKind kind) {
    return new Place(DiscussionFilter.ofForum(talk.address()), kind, DiscussionSort.NEW);
  }

  private Secret make(Caller caller, FeedMatter of) {
    return service.make(caller, new NewPrivateFeed("Mine", of)).await().secret();
  }

  private Secret ofForum() {
    return make(ana, new OfPlace(place(FeedKind.POSTS)));
  }

  private Problem refusal(Caller caller, FeedMatter of) {
    return Refusals.of(service.make(caller, new NewPrivateFeed("Mine", of)));
  }

  private List<FeedEntry> read(Secret secret, FeedSubject subject) {
    Caller reader = service.open(secret).await().reader();
    var wish = new FeedWish(subject, Outlet.FEED, PageRequest.first(10));
    return feeds.listEntries(reader, wish).await().items();
  }

  private static void execute(String sql, Object... values) {
    DATABASE.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  private static void leave(Caller caller) {
    execute("delete from membership where member_id = $1", caller.member().orElseThrow().value());
  }

  @Test
  void readsWhatItsMemberReadsAndDoesNothingElse() {
    Secret secret = ofForum();
    int before = DATABASE.statements();
    OpenedFeed found = service.open(secret).await();
    assertThat(DATABASE.statements() - before).isEqualTo(1);
    assertThat(found.reader().member()).isEqualTo(ana.member());
    assertThat(found.reader().scopes()).containsExactly(Scope.READ);
    assertThat(read(secret, place(FeedKind.POSTS)))
        .extracting(entry -> entry.post().id())
        .containsExactly(opened.id());
  }

  @Test
  void isEachTimeWhatItsMemberIsThen() {
    Secret secret = ofForum();
    leave(ana);
    assertThat(service.open(secret).await().reader().standings()).isEmpty();
    assertThat(read(secret, place(FeedKind.POSTS))).isEmpty();
    Caller back = talk.member("ana", Role.OBSERVER);
    assertThat(back.member()).isEqualTo(ana.member());
    assertThat(read(secret, place(FeedKind.POSTS))).isEmpty();
  }

  @Test
  void aForumThatIsNarrowedIsNoLongerInIt() {
    Secret secret = ofForum();
    assertThat(read(secret, place(FeedKind.POSTS))).hasSize(1);
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(read(secret, place(FeedKind.POSTS))).isEmpty();
  }

  @Test
  void keepsWhatItIsOf() {
    var narrow =
        new DiscussionFilter(
            Optional.empty(),
            Optional.of(slug),
            Optional.empty(),
            Optional.of("en"),
            Optional.empty(),
            Optional.of(DiscussionState.OPEN),
            Optional.empty());
    List<FeedMatter> all =
        List.of(
            new OfPlace(new Place(narrow, FeedKind.DISCUSSIONS, DiscussionSort.ACTIVE)),
            new OfPlace(place(FeedKind.POSTS)),
            new OfPlace(new Place(DiscussionFilter.ALL, FeedKind.DISCUSSIONS, DiscussionSort.NEW)),
            new OfPlace(
                new Place(DiscussionFilter.ofChapter(slug), FeedKind.FEATURED, DiscussionSort.NEW)),
            new OfDebate(opened.discussion()),
            new OfAuthor(talk.handle("ben")),
            new OfSearch(search(ana)));
    for (FeedMatter of : all) {
      Secret secret = make(ana, of);
      assertThat(service.open(secret).await().of()).isEqualTo(of);
      PrivateFeed listed = service.listFeeds(ana).await().getFirst();
      assertThat(listed.of()).isEqualTo(of);
      assertThat(listed.usedAt()).isPresent();
      service.revoke(ana, listed.id()).await();
    }
  }

  private SavedSearchId search(Caller caller) {
    return searches
        .keep(caller, new NewSearch("Keys", "keys lang:en", Order.NEWEST, true))
        .await()
        .id();
  }

  @Test
  void aSearchIsItsMembersAndTheFeedEndsWithIt() {
    SavedSearchId own = search(ana);
    assertThat(refusal(ben, new OfSearch(own))).isEqualTo(new Problem.NotFound());
    Secret secret = make(ana, new OfSearch(own));
    assertThat(service.open(secret).await().question()).contains("keys lang:en");
    searches.delete(ana, own).await();
    assertThat(Refusals.of(service.open(secret))).isEqualTo(new Problem.NotFound());
    assertThat(service.listFeeds(ana).await()).isEmpty();
  }

  @Test
  void nobodyMakesOneOfWhatTheyMayNotRead() {
    Caller outsider = talk.member("eve", Role.OBSERVER);
    assertThat(
            List.of(
                refusal(outsider, new OfPlace(place(FeedKind.POSTS))),
                refusal(outsider, new OfDebate(opened.discussion())),
                refusal(ana, new OfAuthor("nobody")),
                refusal(ana, new OfDebate(new DiscussionId(Long.MAX_VALUE))),
                refusal(ana, of(DiscussionFilter.ofForum(new ForumAddress(slug, "nowhere")))),
                refusal(ana, of(DiscussionFilter.ofChapter("nowhere"))),
                refusal(ana, of(DiscussionFilter.ofTopic("nothing")))))
        .containsOnly(new Problem.NotFound());
    assertThat(service.listFeeds(ana).await()).isEmpty();
  }

  private static OfPlace of(DiscussionFilter filter) {
    return new OfPlace(new Place(filter, FeedKind.DISCUSSIONS, DiscussionSort.NEW));
  }

  @Test
  void whatMayNotBeReadAsAFeedHasNoPrivateOne() {
    execute("update forum_access set feeds = false where forum_id = $1", talk.forum().id());
    assertThat(refusal(ana, new OfPlace(place(FeedKind.POSTS))))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(refusal(ana, new OfDebate(opened.discussion())))
        .isInstanceOf(Problem.NotAllowed.class);
    Caller outsider = talk.member("eve", Role.OBSERVER);
    assertThat(refusal(outsider, new OfDebate(opened.discussion())))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void nothingOfTheSecretStandsInTheDatabaseButItsDigest() {
    String text = ofForum().text();
    String row =
        DATABASE
            .pool()
            .preparedQuery("select row_to_json(f)::text from private_feed f where member_id = $1")
            .execute(Tuple.of(ana.member().orElseThrow().value()))
            .await()
            .iterator()
            .next()
            .getString(0);
    assertThat(row).doesNotContain(text);
    assertThat(text).hasSize(43);
  }

  @Test
  void isRevokedByItsMemberAlone() {
    Secret secret = ofForum();
    PrivateFeedId id = service.listFeeds(ana).await().getFirst().id();
    assertThat(service.listFeeds(ben).await()).isEmpty();
    assertThat(Refusals.of(service.revoke(ben, id))).isEqualTo(new Problem.NotFound());
    service.revoke(ana, id).await();
    assertThat(Refusals.of(service.open(secret))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.revoke(ana, id))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void areSoManyAndNoMore() {
    for (int i = 0; i < MOST; i++) {
      ofForum();
    }
    assertThat(refusal(ana, new OfPlace(place(FeedKind.POSTS))))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(make(ben, new OfPlace(place(FeedKind.POSTS))).text()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb"})
  void aNameThatIsNoneIsRefused(String name) {
    var wish = new NewPrivateFeed(name, new OfDebate(opened.discussion()));
    assertThat(Refusals.of(service.make(ana, wish))).isInstanceOf(Problem.Invalid.class);
  }

  static Stream<DiscussionFilter> withoutFront() {
    return Stream.of(
        DiscussionFilter.ALL,
        DiscussionFilter.ofForum(new ForumAddress("senegal", "rights")),
        new DiscussionFilter(
            Optional.empty(),
            Optional.of("senegal"),
            Optional.empty(),
            Optional.of("fr"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("withoutFront")
  void wholeChaptersAloneFeatureSomething(DiscussionFilter filter) {
    var of = new OfPlace(new Place(filter, FeedKind.FEATURED, DiscussionSort.NEW));
    assertThat(((Problem.Invalid) refusal(ana, of)).errors())
        .extracting(FieldError::field)
        .containsExactly("kind");
  }

  @Test
  void aTokenThatReadsLessThanItsMemberMakesNone() {
    var of = new OfPlace(place(FeedKind.POSTS));
    Caller writes = ana.limitedTo(Set.of(Scope.WRITE), Optional.empty());
    Caller confined = ana.limitedTo(Set.of(Scope.values()), Optional.of(talk.forum().chapter()));
    assertThat(refusal(writes, of)).isInstanceOf(Problem.NotAllowed.class);
    assertThat(refusal(confined, of)).isInstanceOf(Problem.NotAllowed.class);
    ofForum();
    PrivateFeedId id = service.listFeeds(ana).await().getFirst().id();
    assertThat(service.listFeeds(confined).await()).isEmpty();
    assertThat(Refusals.of(service.revoke(confined, id))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void aClosedAccountHasNone() {
    Secret secret = ofForum();
    execute(
        "update member set closed_at = now() where id = $1", ana.member().orElseThrow().value());
    assertThat(Refusals.of(service.open(secret))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void whoIsSuspendedGoesOnReading() {
    Secret secret = ofForum();
    Written own = talk.say(ana, opened.discussion(), "I do.");
    var moderation = new GivenModeration(DATABASE);
    Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
    moderation
        .standings()
        .limit(
            moderator,
            new LimitWish(
                ActionKind.SUSPEND,
                bylineOf(own),
                new Reach.InChapter(talk.forum().chapter()),
                Optional.of(Duration.ofDays(7)),
                moderation.reason(talk.forum().chapter()),
                Optional.empty()))
        .await();
    assertThat(read(secret, place(FeedKind.POSTS))).hasSize(2);
  }

  private static long bylineOf(Written post) {
    return DATABASE
        .pool()
        .preparedQuery("select byline_id from contribution where id = $1")
        .execute(Tuple.of(post.id().value()))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void isWrittenDownAsUsedOnceAnHour() {
    Secret secret = ofForum();
    service.open(secret).await();
    Optional<Instant> first = service.listFeeds(ana).await().getFirst().usedAt();
    service.open(secret).await();
    assertThat(service.listFeeds(ana).await().getFirst().usedAt()).isEqualTo(first);
    execute("update private_feed set used_at = used_at - interval '61 minutes'");
    service.open(secret).await();
    assertThat(service.listFeeds(ana).await().getFirst().usedAt().orElseThrow())
        .isAfter(first.orElseThrow());
  }
}
