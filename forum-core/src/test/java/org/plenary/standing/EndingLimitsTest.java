package org.plenary.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.writing.Written;

/** A limit ends by itself, is lifted, or is taken back. */
class EndingLimitsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenStanding given = new GivenStanding(DATABASE);
  private final StandingService service = given.service;
  private final Caller ana = given.ana;
  private final Caller moderator = given.moderator;
  private final Written opened = given.opened;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aLimitIsLiftedAndEndsByItself() {
    ActionId paused = given.limit(ActionKind.PAUSE, opened, given.inForum).await();
    ActionId lifted = service.lift(moderator, paused, given.reason).await();
    given.writes(ana);
    assertThat(Refusals.of(service.lift(moderator, paused, given.reason)))
        .isEqualTo(new Problem.Conflict(Why.of("counts-no-more", "It counts no more.")));
    given.moderation.undoing().undo(moderator, lifted).await();
    assertThat(given.refusal(ana)).isEqualTo(new Problem.Obstructed(Obstacle.POSTING_PAUSED));
    DATABASE
        .pool()
        .preparedQuery("update standing_limit set ends_at = now() where action_id = $1")
        .execute(Tuple.of(paused.value()))
        .await();
    given.writes(ana);
  }

  @Test
  void allButANoteEnds() {
    var endless =
        new LimitWish(
            ActionKind.SUSPEND,
            given.bylineOf(opened),
            given.inForum,
            Optional.empty(),
            given.reason,
            Optional.empty());
    assertThat(Refusals.of(service.limit(moderator, endless))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void aLimitIsTakenBackWithinItsMinute() {
    ActionId paused = given.limit(ActionKind.SUSPEND, opened, given.inForum).await();
    ActionId back = given.moderation.undoing().undo(moderator, paused).await();
    assertThat(given.moderation.facts(back).getString("kind")).isEqualTo("lift");
    given.writes(ana);
  }

  @Test
  void whatWasTakenBackIsNotLaidAgainWithItsLifting() {
    ActionId paused = given.limit(ActionKind.PAUSE, opened, given.inForum).await();
    ActionId lifted = service.lift(moderator, paused, given.reason).await();
    given.moderation.undoing().undo(moderator, paused).await();
    assertThat(Refusals.of(given.moderation.undoing().undo(moderator, lifted)))
        .isInstanceOf(Problem.Conflict.class);
    given.writes(ana);
  }
}
