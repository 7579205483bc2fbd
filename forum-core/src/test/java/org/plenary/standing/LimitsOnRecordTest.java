package org.plenary.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.checkpoint.SigningKey;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.record.RecordFilter;
import org.plenary.record.RecordSequencer;
import org.plenary.record.RecordService;
import org.plenary.writing.Written;

/** Who reads that somebody was limited, on their record and in that of all. */
class LimitsOnRecordTest {

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
  void theRecordOfAPersonIsTheirsUnderThisNameAlone() {
    given.limit(ActionKind.WARN, opened, given.inForum).await();
    given
        .limit(ActionKind.NOTE, given.talk.whisper(given.bea, opened, "I say."), given.inForum)
        .await();
    assertThat(service.listRecord(moderator, given.bylineOf(opened), given.chapter).await())
        .extracting(Done::kind)
        .containsExactly(ActionKind.WARN);
    assertThat(Refusals.of(service.listRecord(ana, given.bylineOf(opened), given.chapter)))
        .isInstanceOf(Problem.NotAllowed.class);
  }

  @Test
  void whoMayNotReadAForumIsNotToldWhatWasDoneThere() {
    var inner = new Given(DATABASE.pool()).forum(given.chapter, "inner", Audience.OFFICERS);
    Caller officer = given.talk.member("officer", Role.MODERATOR, Role.OFFICER);
    var there = new Reach.InForum(new ForumId(inner.id()));
    ActionId warned = given.limit(officer, ActionKind.WARN, opened, there).await();
    assertThat(recordFor(officer)).contains(warned);
    assertThat(recordFor(moderator)).isEmpty();
    assertThat(service.listLiftable(moderator, given.bylineOf(opened), given.chapter).await())
        .isEmpty();
  }

  private List<ActionId> recordFor(Caller caller) {
    return service.listRecord(caller, given.bylineOf(opened), given.chapter).await().stream()
        .map(Done::id)
        .toList();
  }

  @Test
  void ofWhatWasSaidInAClosedForumTheRecordTellsItsReadersAlone() {
    var closed = given.elsewhere(Audience.CHAPTER);
    Caller judge = closed.member("judge", Role.MEMBER, Role.MODERATOR);
    Written said = closed.open(closed.member("cleo"), "You are fools.");
    var about = new Reported.Entry(said.id().value());
    CaseId matter = new GivenDesk(DATABASE).casework().open(judge, about, Concern.RULE).await();
    var place = new Reach.InChapter(closed.forum().chapter());
    Reason rule = given.moderation.reason(closed.forum().chapter());
    ActionId limit =
        service
            .limit(
                judge,
                new LimitWish(
                    ActionKind.WARN,
                    given.bylineOf(said),
                    place,
                    GivenStanding.WEEK,
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

  private List<Long> recorded(Caller caller) {
    return new RecordService(DATABASE.pool())
        .listEntries(caller, RecordFilter.NONE, PageRequest.first(100)).await().items().stream()
            .flatMap(entry -> entry.content().stream())
            .flatMap(content -> Optional.ofNullable(content.facts().getLong("action")).stream())
            .toList();
  }
}
