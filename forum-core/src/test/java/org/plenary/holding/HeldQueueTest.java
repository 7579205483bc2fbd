package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

/** What those who look and those who wait see of the queue. */
class HeldQueueTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenQueue given = new GivenQueue(DATABASE);
  private final GivenTalk talk = given.talk();
  private final GivenHolding holding = given.holding();
  private final Caller moderator = given.moderator();
  private final Caller colleague = given.colleague();
  private final Caller ana = given.ana();
  private final HeldService service = given.service();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsDueFirstComesFirst() {
    Written old = given.held(ana, "One.");
    holding.age(Duration.ofHours(30));
    Written fresh = given.held(talk.member("ben"), "Two.");
    assertThat(given.queue(moderator)).containsExactly(old.id(), fresh.id());
    HeldLine first = service.get(moderator, old.id()).await();
    assertThat(first.late()).isTrue();
    assertThat(first.reasons()).containsExactly(HoldReason.FORUM);
    assertThat(first.excerpt()).isEqualTo("One.");
    assertThat(first.published()).isZero();
    assertThat(service.get(moderator, fresh.id()).await().late()).isFalse();
  }

  @Test
  void whoLooksIsToldOnceUntilTheyRead() {
    given.held(ana, "One.");
    given.held(ana, "Two.");
    assertThat(given.told(moderator)).containsExactly(NotificationKind.POST_HELD);
    var latest =
        given.inbox().list(moderator, false, PageRequest.first(5)).await().items().getFirst();
    given.inbox().read(moderator, latest.id()).await();
    given.held(ana, "Three.");
    assertThat(given.told(moderator)).containsExactly(NotificationKind.POST_HELD);
    assertThat(given.inbox().list(moderator, true, PageRequest.first(5)).await().items())
        .hasSize(1);
    assertThat(given.told(ana)).isEmpty();
    service.publishAll(moderator, given.queue(moderator)).await();
    assertThat(given.told(colleague)).doesNotContain(NotificationKind.POST_HELD);
  }

  @Test
  void itsAuthorSeesPlaceAndClock() {
    given.held(talk.member("ben"), "First.");
    Written held = given.held(ana, "Second.");
    OwnHeld own = holding.own().get(ana, held.id()).await();
    assertThat(own.place()).isEqualTo(2);
    assertThat(own.waiting()).isEqualTo(2);
    assertThat(own.line().dueAt()).isAfter(own.line().heldAt().plus(Duration.ofHours(23)));
    assertThat(holding.own().list(ana).await()).containsExactly(own);
    assertThat(Refusals.of(holding.own().get(talk.member("ben"), held.id())))
        .isEqualTo(new Problem.NotFound());
    service.publish(moderator, held.id()).await();
    assertThat(holding.own().isPublished(ana, held.id()).await()).isTrue();
    assertThat(Refusals.of(holding.own().withdraw(ana, held.id())))
        .isEqualTo(new Problem.NotFound());
  }
}
