package org.plenary.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.standing.GivenStanding.problem;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.post.Reaction;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;
import org.plenary.writing.PostingHours;
import org.plenary.writing.ReactionService;
import org.plenary.writing.Written;

/** Whom a limit stops, from what and where, and who may lay it. */
class LimitingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenStanding given = new GivenStanding(DATABASE);
  private final GivenTalk talk = given.talk;
  private final Caller ana = given.ana;
  private final Caller bea = given.bea;
  private final Caller moderator = given.moderator;
  private final Written opened = given.opened;
  private final Written other = talk.open(moderator, "And who else?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @CsvSource({"PAUSE, POSTING_PAUSED", "SUSPEND, SUSPENDED"})
  void whoIsStoppedWritesChangesAndFeelsNothing(ActionKind kind, Obstacle obstacle) {
    given.limit(kind, opened, given.inForum).await();
    Problem obstructed = new Problem.Obstructed(obstacle);
    assertThat(given.refusal(ana)).isEqualTo(obstructed);
    assertThat(problem(() -> talk.open(ana, "Anew"))).isEqualTo(obstructed);
    assertThat(problem(() -> talk.edit(ana, opened, "Changed"))).isEqualTo(obstructed);
    assertThat(Refusals.of(reactions().set(ana, other.id(), Reaction.AGREE, true)))
        .isEqualTo(obstructed);
    given.writes(bea);
  }

  private ReactionService reactions() {
    return new ReactionService(
        DATABASE.pool(),
        talk.pseudonyms(),
        new Sealing(new byte[Sealing.KEY_BYTES]),
        new PostingHours(DATABASE.pool(), UUID.randomUUID()),
        GivenTalk.LIMITS);
  }

  @Test
  void whoIsStoppedTakesBackWhatTheyWrote() {
    given.limit(ActionKind.SUSPEND, opened, given.inForum).await();
    talk.withdraw(ana, opened.id());
    assertThat(given.refusal(bea)).isEqualTo(new Problem.NotFound());
  }

  @ParameterizedTest
  @CsvSource({"NOTE", "WARN", "HOLD_POSTS"})
  void whoIsToldOrHeldGoesOnWriting(ActionKind kind) {
    given.limit(kind, opened, given.inChapter).await();
    given.writes(ana);
  }

  @Test
  void whoIsSlowedWritesOnePostInAWhile() {
    given.limit(ActionKind.SLOW, opened, given.inChapter).await();
    assertThat(given.refusal(ana)).isEqualTo(new Problem.Obstructed(Obstacle.SLOWED));
    DATABASE
        .pool()
        .preparedQuery("update post set posted_at = posted_at - interval '1 hour' where id = $1")
        .execute(Tuple.of(opened.id().value()))
        .await();
    given.writes(ana);
    assertThat(given.refusal(ana)).isEqualTo(new Problem.Obstructed(Obstacle.SLOWED));
  }

  @Test
  void aLimitCountsWhereItWasLaidAlone() {
    GivenTalk elsewhere = given.elsewhere(Audience.PUBLIC);
    given.limit(ActionKind.PAUSE, opened, given.inChapter).await();
    Caller everywhere =
        new GivenMember(DATABASE.pool(), talk.handle("ana"), ana.member().orElseThrow())
            .with(elsewhere.address().chapter(), Role.MEMBER, "local")
            .caller();
    assertThat(elsewhere.open(everywhere, "Here I may.").id()).isNotNull();
    Caller admin = admin();
    given.moderation.reason(given.moderation.world());
    Reach all = new Reach.Everywhere(given.chapter);
    assertThat(Refusals.of(given.limit(ActionKind.SUSPEND, opened, all)))
        .isEqualTo(
            new Problem.NotAllowed(
                Why.of("administrators-act", "Administrators alone do this for all chapters.")));
    given.limit(admin, ActionKind.SUSPEND, opened, all).await();
    assertThat(problem(() -> elsewhere.open(everywhere, "No more.")))
        .isEqualTo(new Problem.Obstructed(Obstacle.SUSPENDED));
  }

  private Caller admin() {
    given.moderation.world();
    return GivenMember.claimed(DATABASE.pool(), talk.handle("admin"), "global", Role.ADMINISTRATOR)
        .welcomed()
        .caller();
  }

  // Whoever is behind a pseudonym is stopped under both names, and nobody else is.
  @Test
  void whoIsLimitedUnderOneNameIsSoUnderTheOther() {
    Written masked = talk.whisper(bea, opened, "I say.");
    given.limit(ActionKind.PAUSE, masked, given.inForum).await();
    Problem paused = new Problem.Obstructed(Obstacle.POSTING_PAUSED);
    assertThat(problem(() -> talk.whisper(bea, opened, "I say."))).isEqualTo(paused);
    assertThat(given.refusal(bea)).isEqualTo(paused);
    given.writes(ana);
  }

  @Test
  void theSameIsNotLaidTwice() {
    List<Future<ActionId>> both =
        Stream.of(1, 2).map(_ -> given.limit(ActionKind.PAUSE, opened, given.inForum)).toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(Refusals.of(both.stream().filter(Future::failed).findFirst().orElseThrow()))
        .isEqualTo(
            new Problem.Conflict(Why.of("counts-already", "The same counts there already.")));
  }

  @Test
  void nobodyLimitsThemselvesNorElsewhere() {
    assertThat(Refusals.of(given.limit(ActionKind.NOTE, other, given.inForum)))
        .isEqualTo(new Problem.NotAllowed(Why.of("act-on-oneself", "Nobody acts on themselves.")));
    Caller stranger = given.elsewhere(Audience.PUBLIC).member("stranger", Role.MODERATOR);
    for (Caller caller : List.of(stranger, ana, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(given.limit(caller, ActionKind.NOTE, opened, given.inForum)))
          .isEqualTo(
              new Problem.NotAllowed(
                  Why.of("moderators-act", "Moderators of the chapter do this.")));
    }
  }
}
