package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.Given;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

class CuratingReversalTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenCuration given =
      new GivenCuration(DATABASE, "returned-" + NUMBER.incrementAndGet());
  private final Caller ana = given.talk.member("ana");
  private final Caller moderator = given.talk.member("mo", Role.MODERATOR);
  private final Written opened = given.talk.open(ana, "Who keeps the keys?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private ActionId curate(Curation wish) {
    return given
        .curating
        .curate(moderator, opened.discussion(), wish, given.because("Off the subject."))
        .await();
  }

  private Arrangement arrangement() {
    return DATABASE
        .pool()
        .withTransaction(transaction -> DebateQueries.retake(transaction, opened.discussion()))
        .await()
        .orElseThrow()
        .arrangement();
  }

  static Stream<Curation> curations() {
    return Stream.of(
        new Curation.Lock(Optional.empty()),
        new Curation.Lock(Optional.of(Instant.now().plus(Duration.ofDays(1)))),
        new Curation.Pin(),
        new Curation.Feature(),
        new Curation.Retitle("Other"),
        new Curation.Relabel(List.of(), "fr"),
        new Curation.Move("other"));
  }

  @ParameterizedTest
  @MethodSource("curations")
  void withinItsMinuteItIsAsIfItHadNotBeen(Curation wish) {
    new Given(DATABASE.pool()).forum(given.chapter(), "other", Audience.PUBLIC);
    Arrangement before = arrangement();
    ActionId action = curate(wish);
    assertThat(arrangement()).isNotEqualTo(before);
    given.moderation.undoing().undo(moderator, action).await();
    assertThat(arrangement()).isEqualTo(before);
    assertThat(given.done(opened.discussion())).hasSize(2);
  }

  @Test
  void whatWasMarkedAsADuplicateIsNoneAgain() {
    DiscussionId other = given.talk.open(ana, "The same").discussion();
    ActionId action = curate(new Curation.MarkDuplicate(other));
    given.moderation.undoing().undo(moderator, action).await();
    assertThat(arrangement().duplicateOf()).isEmpty();
    assertThat(given.done(opened.discussion()))
        .containsExactly("mark_duplicate", "unmark_duplicate");
  }

  @Test
  void whatElseWasDoneSinceStays() {
    ActionId titled = curate(new Curation.Retitle("Other"));
    curate(new Curation.Pin());
    given.moderation.undoing().undo(moderator, titled).await();
    assertThat(arrangement())
        .returns("Keys in escrow", Arrangement::title)
        .returns(true, Arrangement::pinned);
  }

  @Test
  void whatSomebodyChangedSinceIsNotTakenBack() {
    ActionId titled = curate(new Curation.Retitle("Other"));
    curate(new Curation.Retitle("Another"));
    assertThat(Refusals.of(given.moderation.undoing().undo(moderator, titled)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(arrangement().title()).isEqualTo("Another");
  }

  @Test
  void whatWasWrittenForFewIsNotShownToMany() {
    new Given(DATABASE.pool()).forum(given.chapter(), "inner", Audience.CHAPTER);
    ActionId moved = curate(new Curation.Move("inner"));
    given.talk.answer(ana, opened, "Among ourselves.");
    assertThat(Refusals.of(given.moderation.undoing().undo(moderator, moved)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(arrangement().forum()).isEqualTo("inner");
  }

  @Test
  void norWhatWasChangedForFew() {
    new Given(DATABASE.pool()).forum(given.chapter(), "inner", Audience.CHAPTER);
    ActionId moved = curate(new Curation.Move("inner"));
    given.talk.edit(ana, opened, "Among ourselves: my brother keeps them.");
    assertThat(Refusals.of(given.moderation.undoing().undo(moderator, moved)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(arrangement().forum()).isEqualTo("inner");
  }
}
