package org.plenary.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.capability.FeedMatter.OfSearch;
import org.plenary.feed.FeedKind;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionKind;
import org.plenary.problem.Problem;
import org.plenary.saved.SavedSearchId;
import org.plenary.sealing.Secret;
import org.plenary.standing.LimitWish;
import org.plenary.standing.Reach;
import org.plenary.writing.Written;

/** What is read by a private feed, and until when. */
class ReadingPrivateFeedsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenPrivateFeeds given =
      new GivenPrivateFeeds(DATABASE, "private-" + NUMBER.incrementAndGet());
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
  void readsWhatItsMemberReadsAndDoesNothingElse() {
    Secret secret = given.ofForum();
    int before = DATABASE.statements();
    OpenedFeed found = service.open(secret).await();
    assertThat(DATABASE.statements() - before).isEqualTo(1);
    assertThat(found.reader().member()).isEqualTo(ana.member());
    assertThat(found.reader().scopes()).containsExactly(Scope.READ);
    assertThat(given.read(secret, given.place(FeedKind.POSTS)))
        .extracting(entry -> entry.post().id())
        .containsExactly(opened.id());
  }

  @Test
  void isEachTimeWhatItsMemberIsThen() {
    Secret secret = given.ofForum();
    leave(ana);
    assertThat(service.open(secret).await().reader().standings()).isEmpty();
    assertThat(given.read(secret, given.place(FeedKind.POSTS))).isEmpty();
    Caller back = talk.member("ana", Role.OBSERVER);
    assertThat(back.member()).isEqualTo(ana.member());
    assertThat(given.read(secret, given.place(FeedKind.POSTS))).isEmpty();
  }

  private void leave(Caller caller) {
    given.execute(
        "delete from membership where member_id = $1", caller.member().orElseThrow().value());
  }

  @Test
  void aForumThatIsNarrowedIsNoLongerInIt() {
    Secret secret = given.ofForum();
    assertThat(given.read(secret, given.place(FeedKind.POSTS))).hasSize(1);
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(given.read(secret, given.place(FeedKind.POSTS))).isEmpty();
  }

  @Test
  void whoIsSuspendedGoesOnReading() {
    Secret secret = given.ofForum();
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
    assertThat(given.read(secret, given.place(FeedKind.POSTS))).hasSize(2);
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
    Secret secret = given.ofForum();
    service.open(secret).await();
    Optional<Instant> first = service.listFeeds(ana).await().getFirst().usedAt();
    service.open(secret).await();
    assertThat(service.listFeeds(ana).await().getFirst().usedAt()).isEqualTo(first);
    given.execute("update private_feed set used_at = used_at - interval '61 minutes'");
    service.open(secret).await();
    assertThat(service.listFeeds(ana).await().getFirst().usedAt().orElseThrow())
        .isAfter(first.orElseThrow());
  }

  @Test
  void aSearchIsItsMembersAndTheFeedEndsWithIt() {
    SavedSearchId own = given.search(ana);
    assertThat(given.refusal(ben, new OfSearch(own))).isEqualTo(new Problem.NotFound());
    Secret secret = given.make(ana, new OfSearch(own));
    assertThat(service.open(secret).await().question()).contains("keys lang:en");
    given.searches.delete(ana, own).await();
    assertThat(Refusals.of(service.open(secret))).isEqualTo(new Problem.NotFound());
    assertThat(service.listFeeds(ana).await()).isEmpty();
  }

  @Test
  void isRevokedByItsMemberAlone() {
    Secret secret = given.ofForum();
    PrivateFeedId id = service.listFeeds(ana).await().getFirst().id();
    assertThat(service.listFeeds(ben).await()).isEmpty();
    assertThat(Refusals.of(service.revoke(ben, id))).isEqualTo(new Problem.NotFound());
    service.revoke(ana, id).await();
    assertThat(Refusals.of(service.open(secret))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.revoke(ana, id))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void aClosedAccountHasNone() {
    Secret secret = given.ofForum();
    given.execute(
        "update member set closed_at = now() where id = $1", ana.member().orElseThrow().value());
    assertThat(Refusals.of(service.open(secret))).isEqualTo(new Problem.NotFound());
  }
}
