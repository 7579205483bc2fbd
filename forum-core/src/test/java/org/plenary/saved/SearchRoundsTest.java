package org.plenary.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
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
    searches.say(ben, first);
    searches.say(ben, first);
    searches.round(kept);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(2);
    assertThat(searches.unread(ana)).isEqualTo(1);
    assertThat(searches.told(ben)).isEmpty();
  }

  @Test
  void whatWasNotReadYetIsToldWithWhatComesNext() {
    searches.say(ben, first);
    searches.round(kept);
    searches.say(ben, first);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(2);
    searches.read(ana);
    assertThat(searches.unread(ana)).isZero();
    searches.say(ben, first);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(1);
    assertThat(searches.unread(ana)).isEqualTo(1);
  }

  @Test
  void whoLookedHasReadIt() {
    searches.say(ben, first);
    searches.round(kept);
    searches.service().look(ana, kept.id()).await();
    assertThat(searches.told(ana)).containsExactly(1);
    assertThat(searches.unread(ana)).isZero();
  }

  @Test
  void twoNodesThatAskAtOnceTellOnce() {
    searches.say(ben, first);
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
    searches.say(ben, first);
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
  void oneThatCannotBeAskedDoesNotHoldUpOthers() {
    SavedSearch other = searches.keep(ana);
    searches.run(
        "update saved_search set question = 'before:soon' where id = " + kept.id().value());
    searches.say(ben, first);
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
