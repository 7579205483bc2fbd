package org.plenary.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.writing.Written;

/** Who appeals, against what and until when. */
class AppealingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenAppeals given = new GivenAppeals(DATABASE);
  private final GivenTalk talk = given.talk();
  private final Caller ana = given.ana();
  private final Caller moderator = given.moderator();
  private final Caller judge = given.judge();
  private final AppealService service = given.service();
  private final Written post = given.post();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void thePersonConcernedAppealsOnce() {
    ActionId hidden = given.hide(post);
    for (Caller caller : List.of(moderator, judge, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(given.appeal(caller, hidden))).isEqualTo(new Problem.NotFound());
    }
    given.appeal(ana, hidden).await();
    assertThat(Refusals.of(given.appeal(ana, hidden)))
        .isEqualTo(
            new Problem.Conflict(
                Why.of("appealed-already", "You appealed already. It is decided once.")));
  }

  @Test
  void whoIsMaskedAppealsTooAndIsTold() {
    Caller bea = talk.masked("bea", "Masked");
    Written masked = talk.whisper(bea, post, "You fool.");
    AppealId appeal = given.appeal(bea, given.hide(masked)).await();
    given.decide(judge, appeal, GivenAppeals.reversed()).await();
    assertThat(given.told(bea)).contains(NotificationKind.APPEAL_DECIDED);
    assertThat(service.listOwn(bea).await()).extracting(OwnAppeal::id).containsExactly(appeal);
    assertThat(service.getOwn(bea, appeal).await().id()).isEqualTo(appeal);
    assertThat(Refusals.of(service.getOwn(ana, appeal))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void whoIsStoppedAppealsAndWritesAgain() {
    ActionId paused = given.pause(post);
    AppealId appeal = given.appeal(ana, paused).await();
    assertThat(
            catchThrowableOfType(ProblemException.class, () -> talk.open(ana, "Anew.")).problem())
        .isEqualTo(new Problem.Obstructed(Obstacle.POSTING_PAUSED));
    given.decide(judge, appeal, GivenAppeals.reversed()).await();
    assertThat(talk.open(ana, "Anew.").id()).isNotNull();
  }

  @Test
  void theTimeToAppealEnds() {
    ActionId hidden = given.hide(post);
    DATABASE
        .pool()
        .preparedQuery(
            "update notice set sent_at = now() - interval '184 days' where action_id = $1")
        .execute(Tuple.of(hidden.value()))
        .await();
    assertThat(Refusals.of(given.appeal(ana, hidden)))
        .isEqualTo(
            new Problem.Conflict(Why.of("appeal-late", "The time in which to appeal is over.")));
  }
}
