package org.plenary.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionService;
import org.plenary.finding.Inquiry.Order;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.reading.ReadingService;
import org.plenary.subscription.Attention;
import org.plenary.subscription.SubscriptionService;
import org.plenary.writing.Written;

/** From what is posted to what members are told of the searches that they keep. */
class SearchRoundsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenTalk talk =
      new GivenTalk(DATABASE, "rounds-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final GivenSearches searches = new GivenSearches(DATABASE, talk);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written first = talk.open(ben, "Who holds the keys?");
  private final SavedSearch kept = searches.keep(ana);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Written say(Caller caller) {
    Written said = talk.answer(caller, first, "Keys");
    searches.index().put(said);
    return said;
  }

  // As if all of it had been ten minutes ago.
  private void age() {
    searches.run(
        "update post set posted_at = posted_at - interval '10 minutes' where discussion_id = %d"
            .formatted(first.discussion().value()));
    searches.run(
        "update saved_search set asked_from = asked_from - interval '10 minutes',"
            + " settled_to = settled_to - interval '10 minutes'");
  }

  @Test
  void aRoundTellsOnceOfHoweverManyPosts() {
    say(ben);
    say(ben);
    searches.round(kept);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(2);
    assertThat(searches.unread(ana)).isEqualTo(1);
    assertThat(searches.told(ben)).isEmpty();
  }

  @Test
  void whatWasNotReadYetIsToldWithWhatComesNext() {
    say(ben);
    searches.round(kept);
    say(ben);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(2);
    searches.read(ana);
    assertThat(searches.unread(ana)).isZero();
    say(ben);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(1);
    assertThat(searches.unread(ana)).isEqualTo(1);
  }

  @Test
  void whoLookedHasReadIt() {
    say(ben);
    searches.round(kept);
    searches.service().look(ana, kept.id()).await();
    assertThat(searches.told(ana)).containsExactly(1);
    assertThat(searches.unread(ana)).isZero();
  }

  @Test
  void twoNodesThatAskAtOnceTellOnce() {
    say(ben);
    searches.due(kept);
    Future.all(searches.rounds().round(), searches.rounds().round()).await();
    assertThat(searches.told(ana)).containsExactly(1);
    searches.read(ana);
    searches.due(kept);
    Future.all(searches.rounds().round(), searches.rounds().round()).await();
    assertThat(searches.unread(ana)).isZero();
  }

  @Test
  void whatIsIndexedLateIsTold() {
    Written late = talk.answer(ben, first, "Keys");
    age();
    searches.round(kept);
    searches.round(kept);
    searches.round(kept);
    assertThat(searches.told(ana)).isEmpty();
    searches.index().put(late);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(1);
  }

  @Test
  void whatIsSettledIsNotAskedForNorToldAgain() {
    say(ben);
    searches.round(kept);
    searches.read(ana);
    age();
    searches.run("delete from job");
    searches.round(kept);
    Instant before = searches.index().asked().getLast().time();
    searches.round(kept);
    searches.round(kept);
    assertThat(searches.index().asked().getLast().time()).isAfter(before.plusSeconds(500));
    assertThat(searches.told(ana)).containsExactly(1);
    assertThat(searches.unread(ana)).isZero();
    assertThat(searches.fresh(ana, kept)).isEqualTo(1);
  }

  @Test
  void nobodyIsToldOfTheirOwnPosts() {
    say(ana);
    searches.round(kept);
    assertThat(searches.told(ana)).isEmpty();
    Caller eve = talk.masked("eve", "Nobody");
    SavedSearch ofEve = searches.keep(eve);
    searches.index().put(talk.whisper(eve, first, "My hidden keys"));
    searches.round(ofEve);
    assertThat(searches.told(eve)).isEmpty();
    assertThat(searches.unread(eve)).isZero();
  }

  @Test
  void whatWasSeenIsNotTold() {
    Written seen = say(ben);
    new ReadingService(DATABASE.pool(), talk.pseudonyms()).read(ana, seen.discussion(), 2).await();
    searches.round(kept);
    assertThat(searches.told(ana)).isEmpty();
  }

  @Test
  void whatIsMutedIsNotToldNorShown() {
    SubscriptionService subscriptions =
        new SubscriptionService(
            DATABASE.pool(),
            new DiscussionService(DATABASE.pool()),
            new ForumService(DATABASE.pool()),
            10);
    say(ben);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(1);
    subscriptions.follow(ana, first.discussion(), Attention.MUTED).await();
    assertThat(searches.told(ana)).isEmpty();
    assertThat(searches.unread(ana)).isZero();
    say(ben);
    searches.round(kept);
    subscriptions.leave(ana, first.discussion()).await();
    assertThat(searches.told(ana)).containsExactly(1);
  }

  @Test
  void whatMayNotBeReadAnyMoreIsNotShown() {
    Written taken = say(ben);
    say(ben);
    searches.round(kept);
    talk.withdraw(ben, taken.id());
    assertThat(searches.told(ana)).containsExactly(1);
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(searches.told(ana)).isEmpty();
    assertThat(searches.unread(ana)).isZero();
  }

  @Test
  void whatMayNotBeReadIsNotTold() {
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    searches.index().put(first);
    searches.run("update saved_search set known = '{}'");
    searches.round(kept);
    searches.run(
        "update forum_access set reading = 'chapter' where forum_id = " + talk.forum().id());
    assertThat(searches.told(ana)).isEmpty();
    assertThat(searches.fresh(ana, kept)).isZero();
  }

  @Test
  void whoIsToldOtherwiseIsNotToldAgain() {
    var inboxes = new GivenInboxes(DATABASE, 10);
    Written said = talk.answer(ben, first, "Dear @" + talk.handle("ana") + ", the keys");
    inboxes.deliver();
    searches.index().put(said);
    searches.round(kept);
    assertThat(searches.unread(ana)).isEqualTo(1);
    assertThat(searches.fresh(ana, kept)).isEqualTo(1);
  }

  @Test
  void withoutAlertsItIsCountedAlone() {
    searches
        .service()
        .change(ana, kept.id(), new SearchChange("Keys", Order.NEWEST, false))
        .await();
    say(ben);
    searches.round(kept);
    assertThat(searches.told(ana)).isEmpty();
    assertThat(searches.fresh(ana, kept)).isEqualTo(1);
  }

  @Test
  void whatIsLetGoTakesWithItWhatWasTold() {
    say(ben);
    searches.round(kept);
    searches.service().delete(ana, kept.id()).await();
    assertThat(searches.told(ana)).isEmpty();
  }

  @Test
  void nothingIsAskedForWhoIsGone() {
    searches.run(
        "update member set closed_at = now() where id = " + ana.member().orElseThrow().value());
    searches.round(kept);
    assertThat(searches.index().asked()).isEmpty();
  }

  @Test
  void oneThatCannotBeAskedDoesNotHoldUpOthers() {
    SavedSearch other = searches.keep(ana);
    searches.run(
        "update saved_search set question = 'before:soon' where id = " + kept.id().value());
    say(ben);
    searches.run("update saved_search set asked_at = '-infinity'");
    searches.rounds().round().await();
    assertThat(searches.fresh(ana, other)).isEqualTo(1);
  }

  @Test
  void whileTheIndexIsAwayARoundEndsSoon() {
    searches.index().setAway(true);
    Caller eve = talk.member("eve");
    for (int i = 0; i < GivenSearches.MOST; i++) {
      searches.keep(eve);
    }
    searches.run("update saved_search set asked_at = now() - interval '2 hours'");
    searches.rounds().round().await();
    assertThat(searches.index().asked()).hasSize(3);
  }
}
