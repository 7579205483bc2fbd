package org.plenary.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
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
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.capability.FeedMatter.OfAuthor;
import org.plenary.capability.FeedMatter.OfDebate;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.FeedMatter.OfSearch;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionSort;
import org.plenary.discussion.DiscussionState;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.sealing.Secret;
import org.plenary.writing.Written;

/** Of what members make private feeds, and of what they may not. */
class MakingPrivateFeedsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "making-" + NUMBER.incrementAndGet();
  private final GivenPrivateFeeds given = new GivenPrivateFeeds(DATABASE, slug);
  private final GivenTalk talk = given.talk;
  private final Caller ana = given.ana;
  private final Caller ben = given.ben;
  private final Written opened = given.opened;
  private final PrivateFeedService service = given.service;

  @AfterAll
  static void close() {
    DATABASE.close();
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
            given.posts(),
            new OfPlace(new Place(DiscussionFilter.ALL, FeedKind.DISCUSSIONS, DiscussionSort.NEW)),
            new OfPlace(
                new Place(DiscussionFilter.ofChapter(slug), FeedKind.FEATURED, DiscussionSort.NEW)),
            new OfDebate(opened.discussion()),
            new OfAuthor(talk.handle("ben")),
            new OfSearch(given.search(ana)));
    for (FeedMatter of : all) {
      Secret secret = given.make(ana, of);
      assertThat(service.open(secret).await().of()).isEqualTo(of);
      PrivateFeed listed = service.listFeeds(ana).await().getFirst();
      assertThat(listed.of()).isEqualTo(of);
      assertThat(listed.usedAt()).isPresent();
      service.revoke(ana, listed.id()).await();
    }
  }

  @Test
  void nobodyMakesOneOfWhatTheyMayNotRead() {
    Caller outsider = talk.member("eve", Role.OBSERVER);
    assertThat(
            List.of(
                given.refusal(outsider, given.posts()),
                given.refusal(outsider, new OfDebate(opened.discussion())),
                given.refusal(ana, new OfAuthor("nobody")),
                given.refusal(ana, new OfDebate(new DiscussionId(Long.MAX_VALUE))),
                given.refusal(ana, of(DiscussionFilter.ofForum(new ForumAddress(slug, "nowhere")))),
                given.refusal(ana, of(DiscussionFilter.ofChapter("nowhere"))),
                given.refusal(ana, of(DiscussionFilter.ofTopic("nothing")))))
        .containsOnly(new Problem.NotFound());
    assertThat(service.listFeeds(ana).await()).isEmpty();
  }

  private static OfPlace of(DiscussionFilter filter) {
    return new OfPlace(new Place(filter, FeedKind.DISCUSSIONS, DiscussionSort.NEW));
  }

  @Test
  void whatMayNotBeReadAsAFeedHasNoPrivateOne() {
    given.execute("update forum_access set feeds = false where forum_id = $1", talk.forum().id());
    assertThat(given.refusal(ana, given.posts())).isInstanceOf(Problem.NotAllowed.class);
    assertThat(given.refusal(ana, new OfDebate(opened.discussion())))
        .isInstanceOf(Problem.NotAllowed.class);
    Caller outsider = talk.member("eve", Role.OBSERVER);
    assertThat(given.refusal(outsider, new OfDebate(opened.discussion())))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void aTokenThatReadsLessThanItsMemberMakesNone() {
    var of = given.posts();
    Caller writes = ana.limitedTo(Set.of(Scope.WRITE), Optional.empty());
    Caller confined = ana.limitedTo(Set.of(Scope.values()), Optional.of(talk.forum().chapter()));
    assertThat(given.refusal(writes, of)).isInstanceOf(Problem.NotAllowed.class);
    assertThat(given.refusal(confined, of)).isInstanceOf(Problem.NotAllowed.class);
    given.ofForum();
    PrivateFeedId id = service.listFeeds(ana).await().getFirst().id();
    assertThat(service.listFeeds(confined).await()).isEmpty();
    assertThat(Refusals.of(service.revoke(confined, id))).isEqualTo(new Problem.NotFound());
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
    assertThat(((Problem.Invalid) given.refusal(ana, of)).errors())
        .extracting(FieldError::field)
        .containsExactly("kind");
  }

  @Test
  void whoMakesManyAtOnceHasNoMoreOfThem() {
    var wish = new NewPrivateFeed("Mine", new OfDebate(opened.discussion()));
    List<Future<MadeFeed>> asked =
        Stream.generate(() -> service.make(ana, wish)).limit(4L * GivenPrivateFeeds.MOST).toList();
    Future.join(asked).otherwiseEmpty().await();
    assertThat(asked).filteredOn(Future::succeeded).hasSize(GivenPrivateFeeds.MOST);
    assertThat(service.listFeeds(ana).await()).hasSize(GivenPrivateFeeds.MOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb"})
  void aNameThatIsNoneIsRefused(String name) {
    var wish = new NewPrivateFeed(name, new OfDebate(opened.discussion()));
    assertThat(Refusals.of(service.make(ana, wish))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void areSoManyAndNoMore() {
    for (int i = 0; i < GivenPrivateFeeds.MOST; i++) {
      given.ofForum();
    }
    assertThat(given.refusal(ana, given.posts())).isInstanceOf(Problem.Conflict.class);
    assertThat(given.make(ben, given.posts()).text()).isNotEmpty();
  }

  @Test
  void nothingOfTheSecretStandsInTheDatabaseButItsDigest() {
    String text = given.ofForum().text();
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
}
