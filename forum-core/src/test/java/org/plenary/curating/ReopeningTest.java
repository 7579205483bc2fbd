package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionState;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.writing.Written;

class ReopeningTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenCuration given =
      new GivenCuration(DATABASE, "reopened-" + NUMBER.incrementAndGet());
  private final Caller ana = given.talk.member("ana");
  private final Caller moderator = given.talk.member("mo", Role.MODERATOR);
  private final Written opened = given.talk.open(ana, "Who keeps the keys?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void lock() {
    lock(opened);
  }

  private void lock(Written debate) {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    curate(debate, new Curation.Lock(Optional.of(tomorrow)));
  }

  private void curate(Written debate, Curation wish) {
    given
        .curating
        .curate(moderator, debate.discussion(), wish, given.because("Let it cool down."))
        .await();
  }

  private DiscussionState state() {
    return state(opened);
  }

  private DiscussionState state(Written debate) {
    return given.discussions.getDiscussion(ana, debate.discussion()).await().state();
  }

  @Test
  void aLockEndsWhenItsTimeHasComeAndNotBefore() {
    given.moderation.reopening().round().await();
    assertThat(state()).isEqualTo(DiscussionState.LOCKED);
    given.end(opened.discussion());
    given.moderation.reopening().round().await();
    assertThat(state()).isEqualTo(DiscussionState.OPEN);
    assertThat(given.talk.answer(ana, opened, "At last.").number()).isEqualTo(2);
  }

  @Test
  void itIsUnlockedOnceOverManyNodes() {
    given.end(opened.discussion());
    List<Future<Void>> nodes =
        IntStream.range(0, 4).mapToObj(_ -> given.moderation.reopening().round()).toList();
    Future.all(nodes).await();
    assertThat(given.done(opened.discussion())).containsExactly("lock", "unlock by machine");
  }

  @Test
  void itIsUnlockedWhereverItStandsByThen() {
    new Given(DATABASE.pool()).forum(given.chapter(), "other", Audience.PUBLIC);
    curate(opened, new Curation.Move("other"));
    given.end(opened.discussion());
    given.moderation.reopening().round().await();
    assertThat(state()).isEqualTo(DiscussionState.OPEN);
  }

  @Test
  void whatIsHiddenOpensWhenItIsShownAgainAndKeepsNothingElseLocked() {
    Written other = given.talk.open(ana, "Who reads the mail?");
    lock(other);
    given.end(opened.discussion());
    given.end(other.discussion());
    act(ActionKind.HIDE);
    given.moderation.reopening().round().await();
    assertThat(state(other)).isEqualTo(DiscussionState.OPEN);
    act(ActionKind.RESTORE);
    assertThat(state()).isEqualTo(DiscussionState.LOCKED);
    given.moderation.reopening().round().await();
    assertThat(state()).isEqualTo(DiscussionState.OPEN);
  }

  private void act(ActionKind kind) {
    var target = new Target.Entry(opened.discussion().value());
    Wish wish = Wish.of(kind, given.because("It insults."));
    given.moderation.acting().act(moderator, target, wish).await();
  }
}
