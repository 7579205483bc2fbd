package org.plenary.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Contributions;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.problem.Problem;
import org.plenary.standing.LimitWish;
import org.plenary.standing.Reach;
import org.plenary.writing.Written;

class TransparencyServiceTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenModeration moderation = new GivenModeration(database);
  private final GivenDesk desk = new GivenDesk(database);
  private final GivenTalk talk = new GivenTalk(database, "open", Audience.PUBLIC);
  private final GivenTalk other = new GivenTalk(database, "other", Audience.CHAPTER);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Reason elsewhere = moderation.reason(other.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller judge = other.member("judge", Role.MEMBER, Role.MODERATOR);
  private final Written opened = talk.open(ana, "Who keeps the keys?");
  private final TransparencyService service = new TransparencyService(database.pool());

  @BeforeEach
  void moderate() {
    Written rude = talk.answer(ana, opened, "You fool.");
    desk.report(ben, rude.id(), reason.rule());
    decided(act(moderator, rude, reason), new Verdict.Reversed("It was a joke.", "en"));
    decided(
        act(moderator, talk.answer(ana, opened, "You fools."), reason),
        new Verdict.Upheld("It was none.", "en"));
    moderation
        .acting()
        .actAll(
            moderator,
            List.of(
                entry(talk.answer(ana, opened, "One.")), entry(talk.answer(ana, opened, "Two."))),
            Wish.of(ActionKind.HOLD, reason))
        .await();
    limit();
    holdByMachine();
    act(judge, other.open(other.member("cleo"), "A canary sang."), elsewhere);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Target entry(Written post) {
    return new Target.Entry(post.id().value());
  }

  private ActionId act(Caller caller, Written post, Reason why) {
    return moderation.acting().act(caller, entry(post), Wish.of(ActionKind.HIDE, why)).await();
  }

  private void decided(ActionId action, Verdict verdict) {
    var appeals = moderation.appeals();
    var appeal = appeals.appeal(ana, moderation.told(action), "It was a joke.", "en").await();
    appeals.decide(judge, appeal, verdict).await();
  }

  private void limit() {
    long byline =
        Contributions.find(database.pool(), opened.id().value())
            .await()
            .orElseThrow()
            .author()
            .byline()
            .orElseThrow();
    var wish =
        new LimitWish(
            ActionKind.WARN,
            byline,
            new Reach.InChapter(talk.forum().chapter()),
            Optional.of(Duration.ofDays(7)),
            reason,
            Optional.empty());
    moderation.standings().limit(moderator, wish).await();
  }

  private void holdByMachine() {
    var ground =
        Contributions.find(database.pool(), opened.id().value()).await().orElseThrow().ground();
    Act act = Act.of(ActionKind.HOLD, ground, opened.id().value(), reason);
    database
        .pool()
        .withTransaction(transaction -> moderation.log().enterByMachine(transaction, act))
        .await();
  }

  private static Period now() {
    return Period.yearOf(Instant.now());
  }

  private static Map<String, Long> numbers(TransparencyReport report) {
    return report.tallies().stream()
        .filter(tally -> !tally.measure().isTime())
        .collect(
            Collectors.toMap(
                tally -> (tally.measure().sqlName() + " " + tally.of()).strip(), Tally::count));
  }

  @Test
  void countsWhatWasDoneInAChapter() {
    assertThat(numbers(service.getReport("open", now()).await()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("reports", 1L),
                Map.entry("reports_by_concern rule", 1L),
                Map.entry("reports_by_account with", 1L),
                Map.entry("reports_by_rule open 1", 1L),
                Map.entry("reports_by_language en", 1L),
                Map.entry("reports_by_outcome open", 1L),
                Map.entry("actions", 7L),
                Map.entry("actions_by_kind hide", 2L),
                Map.entry("actions_by_kind restore", 1L),
                Map.entry("actions_by_kind hold", 3L),
                Map.entry("actions_by_kind warn", 1L),
                Map.entry("actions_by_rule open 1", 7L),
                Map.entry("actions_by_actor human", 6L),
                Map.entry("actions_by_actor machine", 1L),
                Map.entry("actions_by_language en", 7L),
                Map.entry("actions_taken_back", 1L),
                Map.entry("limits", 1L),
                Map.entry("limits_by_kind warned", 1L),
                Map.entry("notices", 2L),
                Map.entry("appeals", 2L),
                Map.entry("appeals_by_outcome reversed", 1L),
                Map.entry("appeals_by_outcome upheld", 1L)));
  }

  @Test
  void tellsHowLongItTook() {
    database
        .pool()
        .query(
            "update report set made_at = now() - interval '10 hours', judged_at = now(), outcome = 'acted';"
                + " update appeal set made_at = decided_at - interval '1 hour' * id")
        .execute()
        .await();
    TransparencyReport report = service.getReport("open", now()).await();
    assertThat(report.of(Measure.SECONDS_TO_ACTION))
        .containsExactlyInAnyOrder(
            new Tally(Measure.SECONDS_TO_ACTION, "median", 36_000),
            new Tally(Measure.SECONDS_TO_ACTION, "p90", 36_000));
    assertThat(report.of(Measure.SECONDS_TO_DECISION))
        .containsExactlyInAnyOrder(
            new Tally(Measure.SECONDS_TO_DECISION, "median", 3_600),
            new Tally(Measure.SECONDS_TO_DECISION, "p90", 7_200));
  }

  @Test
  void countsClosedForumsAndNamesThemNowhere() {
    database
        .pool()
        .query(
            "update code_of_conduct code set forum_id = f.id from forum f"
                + " where f.chapter_id = code.chapter_id and f.slug = '"
                + other.address().slug()
                + "'")
        .execute()
        .await();
    TransparencyReport report = service.getReport(now()).await();
    assertThat(numbers(report))
        .containsEntry("actions", 8L)
        .containsEntry("actions_by_kind hide", 3L)
        .containsEntry("actions_by_rule other/*", 1L)
        .containsEntry("actions_by_rule open/" + talk.address().slug() + " 1", 7L);
  }

  @Test
  void tellsOfItsTimeAlone() {
    assertThat(numbers(service.getReport(now().before()).await()).values()).containsOnly(0L);
  }

  @Test
  void isRefusedOfAChapterThatIsNotThere() {
    assertThat(Refusals.of(service.getReport("atlantis", now()))).isEqualTo(new Problem.NotFound());
  }
}
