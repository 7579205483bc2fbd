package org.plenary.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.chapter.ChapterId;
import org.plenary.checkpoint.SigningKey;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.post.Reaction;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.record.RecordFilter;
import org.plenary.record.RecordSequencer;
import org.plenary.record.RecordService;
import org.plenary.sealing.Sealing;
import org.plenary.writing.PostingHours;
import org.plenary.writing.ReactionService;
import org.plenary.writing.Written;

class StandingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Optional<Duration> WEEK = Optional.of(Duration.ofDays(7));

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk = talk();
  private final ChapterId chapter = talk.forum().chapter();
  private final ForumId forum = new ForumId(talk.forum().id());
  private final Reason reason = moderation.reason(chapter);
  private final Caller ana = talk.member("ana");
  private final Caller bea = talk.masked("bea", "Masked");
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final StandingService service = moderation.standings();
  private final Written opened = talk.open(ana, "Who keeps the keys?");
  private final Written other = talk.open(moderator, "And who else?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenTalk talk() {
    return new GivenTalk(DATABASE, "standing-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
  }

  private long bylineOf(Written post) {
    return DATABASE
        .pool()
        .preparedQuery("select byline_id from contribution where id = $1")
        .execute(Tuple.of(post.id().value()))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  private Future<ActionId> limit(ActionKind kind, Written post, Reach reach) {
    return limit(moderator, kind, post, reach);
  }

  private Future<ActionId> limit(Caller caller, ActionKind kind, Written post, Reach reach) {
    Optional<Duration> lasts = kind == ActionKind.NOTE ? Optional.empty() : WEEK;
    return service.limit(
        caller, new LimitWish(kind, bylineOf(post), reach, lasts, reason, Optional.empty()));
  }

  private static Problem problem(Runnable writing) {
    return catchThrowableOfType(ProblemException.class, writing::run).problem();
  }

  private Problem refusal(Caller caller) {
    return problem(() -> talk.say(caller, opened.discussion(), "I say."));
  }

  private void writes(Caller caller) {
    assertThat(talk.say(caller, opened.discussion(), "I say.").id()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"PAUSE, POSTING_PAUSED", "SUSPEND, SUSPENDED"})
  void whoIsStoppedWritesChangesAndFeelsNothing(ActionKind kind, Obstacle obstacle) {
    limit(kind, opened, new Reach.InForum(forum)).await();
    Problem obstructed = new Problem.Obstructed(obstacle);
    assertThat(refusal(ana)).isEqualTo(obstructed);
    assertThat(problem(() -> talk.open(ana, "Anew"))).isEqualTo(obstructed);
    assertThat(problem(() -> talk.edit(ana, opened, "Changed"))).isEqualTo(obstructed);
    assertThat(Refusals.of(reactions().set(ana, other.id(), Reaction.AGREE, true)))
        .isEqualTo(obstructed);
    writes(bea);
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
    limit(ActionKind.SUSPEND, opened, new Reach.InForum(forum)).await();
    talk.withdraw(ana, opened.id());
    assertThat(refusal(bea)).isEqualTo(new Problem.NotFound());
  }

  @Test
  void ofWhatWasSaidInAClosedForumTheRecordTellsItsReadersAlone() {
    var closed = new GivenTalk(DATABASE, "standing-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
    Caller judge = closed.member("judge", Role.MEMBER, Role.MODERATOR);
    Written said = closed.open(closed.member("cleo"), "You are fools.");
    var about = new Reported.Entry(said.id().value());
    CaseId matter = new GivenDesk(DATABASE).casework().open(judge, about, Concern.RULE).await();
    var place = new Reach.InChapter(closed.forum().chapter());
    Reason rule = moderation.reason(closed.forum().chapter());
    ActionId limit =
        service
            .limit(
                judge,
                new LimitWish(
                    ActionKind.WARN,
                    bylineOf(said),
                    place,
                    WEEK,
                    rule,
                    Optional.of(matter.value())))
            .await();
    ActionId lifted = service.lift(judge, limit, rule).await();
    new RecordSequencer(DATABASE.pool(), new SigningKey("forum.example/record", new byte[32]))
        .sequence()
        .await();
    assertThat(recorded(judge)).contains(limit.value(), lifted.value());
    assertThat(recorded(Caller.ANONYMOUS)).doesNotContain(limit.value(), lifted.value());
    assertThat(recorded(ana)).doesNotContain(limit.value(), lifted.value());
  }

  @Test
  void whoMayNotReadAForumIsNotToldWhatWasDoneThere() {
    var inner = new Given(DATABASE.pool()).forum(chapter, "inner", Audience.OFFICERS);
    Caller officer = talk.member("officer", Role.MODERATOR, Role.OFFICER);
    var there = new Reach.InForum(new ForumId(inner.id()));
    ActionId warned = limit(officer, ActionKind.WARN, opened, there).await();
    assertThat(recordFor(officer)).contains(warned);
    assertThat(recordFor(moderator)).isEmpty();
    assertThat(service.listLiftable(moderator, bylineOf(opened), chapter).await()).isEmpty();
  }

  private List<ActionId> recordFor(Caller caller) {
    return service.listRecord(caller, bylineOf(opened), chapter).await().stream()
        .map(Done::id)
        .toList();
  }

  private List<Long> recorded(Caller caller) {
    return new RecordService(DATABASE.pool())
        .listEntries(caller, RecordFilter.NONE, PageRequest.first(100)).await().items().stream()
            .flatMap(entry -> entry.content().stream())
            .flatMap(content -> Optional.ofNullable(content.facts().getLong("action")).stream())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({"NOTE", "WARN", "HOLD_POSTS"})
  void whoIsToldOrHeldGoesOnWriting(ActionKind kind) {
    limit(kind, opened, new Reach.InChapter(chapter)).await();
    writes(ana);
  }

  @Test
  void whoIsSlowedWritesOnePostInAWhile() {
    limit(ActionKind.SLOW, opened, new Reach.InChapter(chapter)).await();
    assertThat(refusal(ana)).isEqualTo(new Problem.Obstructed(Obstacle.SLOWED));
    DATABASE
        .pool()
        .preparedQuery("update post set posted_at = posted_at - interval '1 hour' where id = $1")
        .execute(Tuple.of(opened.id().value()))
        .await();
    writes(ana);
    assertThat(refusal(ana)).isEqualTo(new Problem.Obstructed(Obstacle.SLOWED));
  }

  @Test
  void aLimitCountsWhereItWasLaidAlone() {
    GivenTalk elsewhere = talk();
    limit(ActionKind.PAUSE, opened, new Reach.InChapter(chapter)).await();
    Caller everywhere =
        new GivenMember(DATABASE.pool(), talk.handle("ana"), ana.member().orElseThrow())
            .with(elsewhere.address().chapter(), Role.MEMBER, "local")
            .caller();
    assertThat(elsewhere.open(everywhere, "Here I may.").id()).isNotNull();
    Caller admin = admin();
    moderation.reason(moderation.world());
    Reach all = new Reach.Everywhere(chapter);
    assertThat(Refusals.of(limit(ActionKind.SUSPEND, opened, all)))
        .isEqualTo(
            new Problem.NotAllowed(
                Why.of("administrators-act", "Administrators alone do this for all chapters.")));
    limit(admin, ActionKind.SUSPEND, opened, all).await();
    assertThat(problem(() -> elsewhere.open(everywhere, "No more.")))
        .isEqualTo(new Problem.Obstructed(Obstacle.SUSPENDED));
  }

  private Caller admin() {
    moderation.world();
    return GivenMember.claimed(DATABASE.pool(), talk.handle("admin"), "global", Role.ADMINISTRATOR)
        .welcomed()
        .caller();
  }

  // Whoever is behind a pseudonym is stopped under both names, and nobody else is.
  @Test
  void whoIsLimitedUnderOneNameIsSoUnderTheOther() {
    Written masked = talk.whisper(bea, opened, "I say.");
    limit(ActionKind.PAUSE, masked, new Reach.InForum(forum)).await();
    Problem paused = new Problem.Obstructed(Obstacle.POSTING_PAUSED);
    assertThat(problem(() -> talk.whisper(bea, opened, "I say."))).isEqualTo(paused);
    assertThat(refusal(bea)).isEqualTo(paused);
    writes(ana);
  }

  @Test
  void theSameIsNotLaidTwice() {
    List<Future<ActionId>> both =
        Stream.of(1, 2)
            .map(_ -> limit(ActionKind.PAUSE, opened, new Reach.InForum(forum)))
            .toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(Refusals.of(both.stream().filter(Future::failed).findFirst().orElseThrow()))
        .isEqualTo(
            new Problem.Conflict(Why.of("counts-already", "The same counts there already.")));
  }

  @Test
  void aLimitIsLiftedAndEndsByItself() {
    ActionId paused = limit(ActionKind.PAUSE, opened, new Reach.InForum(forum)).await();
    ActionId lifted = service.lift(moderator, paused, reason).await();
    writes(ana);
    assertThat(Refusals.of(service.lift(moderator, paused, reason)))
        .isEqualTo(new Problem.Conflict(Why.of("counts-no-more", "It counts no more.")));
    moderation.undoing().undo(moderator, lifted).await();
    assertThat(refusal(ana)).isEqualTo(new Problem.Obstructed(Obstacle.POSTING_PAUSED));
    DATABASE
        .pool()
        .preparedQuery("update standing_limit set ends_at = now() where action_id = $1")
        .execute(Tuple.of(paused.value()))
        .await();
    writes(ana);
  }

  @Test
  void aLimitIsTakenBackWithinItsMinute() {
    ActionId paused = limit(ActionKind.SUSPEND, opened, new Reach.InForum(forum)).await();
    ActionId back = moderation.undoing().undo(moderator, paused).await();
    assertThat(moderation.facts(back).getString("kind")).isEqualTo("lift");
    writes(ana);
  }

  @Test
  void whatWasTakenBackIsNotLaidAgainWithItsLifting() {
    ActionId paused = limit(ActionKind.PAUSE, opened, new Reach.InForum(forum)).await();
    ActionId lifted = service.lift(moderator, paused, reason).await();
    moderation.undoing().undo(moderator, paused).await();
    assertThat(Refusals.of(moderation.undoing().undo(moderator, lifted)))
        .isInstanceOf(Problem.Conflict.class);
    writes(ana);
  }

  @Test
  void nobodyLimitsThemselvesNorElsewhere() {
    assertThat(Refusals.of(limit(ActionKind.NOTE, other, new Reach.InForum(forum))))
        .isEqualTo(new Problem.NotAllowed(Why.of("act-on-oneself", "Nobody acts on themselves.")));
    Caller stranger = talk().member("stranger", Role.MODERATOR);
    for (Caller caller : List.of(stranger, ana, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(limit(caller, ActionKind.NOTE, opened, new Reach.InForum(forum))))
          .isEqualTo(
              new Problem.NotAllowed(
                  Why.of("moderators-act", "Moderators of the chapter do this.")));
    }
  }

  @Test
  void allButANoteEnds() {
    var endless =
        new LimitWish(
            ActionKind.SUSPEND,
            bylineOf(opened),
            new Reach.InForum(forum),
            Optional.empty(),
            reason,
            Optional.empty());
    assertThat(Refusals.of(service.limit(moderator, endless))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void theRecordOfAPersonIsTheirsUnderThisNameAlone() {
    limit(ActionKind.WARN, opened, new Reach.InForum(forum)).await();
    limit(ActionKind.NOTE, talk.whisper(bea, opened, "I say."), new Reach.InForum(forum)).await();
    assertThat(service.listRecord(moderator, bylineOf(opened), chapter).await())
        .extracting(Done::kind)
        .containsExactly(ActionKind.WARN);
    assertThat(Refusals.of(service.listRecord(ana, bylineOf(opened), chapter)))
        .isInstanceOf(Problem.NotAllowed.class);
  }
}
