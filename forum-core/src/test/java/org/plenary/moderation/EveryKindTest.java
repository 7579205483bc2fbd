package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.Contested;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseFilter;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.PageRequest;
import org.plenary.report.NewReport;

/**
 * Whatever can be contributed can be reported, hidden, held, published, refused, restored, undone
 * and appealed for.
 */
class EveryKindTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "kinds-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
  private final Caller ana = talk.member("ana");
  private final Caller moderator = moderator();
  private final Reason reason = moderation.reason(moderation.world());
  private final GivenContributions contributions =
      new GivenContributions(DATABASE, talk, moderation, ana, "ana");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Caller moderator() {
    Caller known = talk.member("mod", Role.MEMBER, Role.MODERATOR);
    return new GivenMember(DATABASE.pool(), talk.handle("mod"), known.member().orElseThrow())
        .with("global", Role.MODERATOR, "local")
        .caller();
  }

  @Test
  void allThatTheDatabaseKnowsAreKnown() {
    var known =
        DATABASE
            .pool()
            .query("select unnest(enum_range(null::contribution_kind))::text as kind")
            .execute()
            .await();
    assertThat(known)
        .extracting(row -> row.getString("kind"))
        .containsExactlyElementsOf(
            Arrays.stream(ContributionKind.values()).map(ContributionKind::sqlName).toList());
  }

  private ActionId act(Target target, ActionKind kind) {
    return moderation.acting().act(moderator, target, Wish.of(kind, reason)).await();
  }

  private void expect(Target target, ContributionKind kind, boolean shown) {
    assertThat(contributions.isShown(Caller.ANONYMOUS, target, kind)).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource
  void isReportedAndWaitsForModerators(ContributionKind kind) {
    Target target = contributions.of(kind);
    GivenMember rita =
        GivenMember.claimed(DATABASE.pool(), talk.handle("rita"), "global", Role.MEMBER);
    var desk = new GivenDesk(DATABASE);
    NewReport report = GivenDesk.of(contributions.reported(kind, target), reason.rule());
    desk.reports().report(rita.caller(), report, "192.0.2.1").await();
    assertThat(
            desk.cases()
                .queue(moderator, CaseFilter.OPEN, PageRequest.first(50))
                .await()
                .page()
                .items())
        .extracting(line -> line.kind().name())
        .contains(kind.name());
  }

  @ParameterizedTest
  @EnumSource(names = {"POST", "SUMMARY"})
  void wordsAreTakenOutOfIt(ContributionKind kind) {
    Target target = contributions.of(kind);
    var cut = new Cut(List.of(kind == ContributionKind.POST ? "Nobody." : "Nobody"), false);
    ActionId taken = moderation.acting().act(moderator, target, Wish.redact(cut, reason)).await();
    assertThat(words(target)).contains(Cut.MARK).doesNotContain("Nobody");
    moderation.undoing().undo(moderator, taken).await();
    assertThat(words(target)).contains("Nobody");
  }

  private static String words(Target target) {
    return DATABASE
        .pool()
        .preparedQuery(
            """
            select html from post_revision where post_id = $1
            union all
            select html from summary_version where summary_id = $1
            """)
        .execute(Tuple.of(((Target.Entry) target).id()))
        .await()
        .iterator()
        .next()
        .getString("html");
  }

  @ParameterizedTest
  @EnumSource
  void isHiddenAndRestored(ContributionKind kind) {
    Target target = contributions.of(kind);
    expect(target, kind, true);
    ActionId hidden = act(target, ActionKind.HIDE);
    expect(target, kind, false);
    assertThat(moderation.facts(hidden).getString("kind")).isEqualTo("hide");
    assertThat(moderation.facts(hidden).getString("by")).contains("-moderator-");
    act(target, ActionKind.RESTORE);
    expect(target, kind, true);
  }

  @ParameterizedTest
  @EnumSource
  void isHeldAndPublishedOrRefused(ContributionKind kind) {
    Target target = contributions.of(kind);
    act(target, ActionKind.HOLD);
    expect(target, kind, false);
    act(target, ActionKind.RELEASE);
    expect(target, kind, true);
    act(target, ActionKind.HOLD);
    act(target, ActionKind.REFUSE);
    expect(target, kind, false);
    act(target, ActionKind.RESTORE);
    expect(target, kind, true);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasDoneToItIsAppealedAgainst(ContributionKind kind) {
    Target target = contributions.of(kind);
    ActionId hidden = moderation.told(act(target, ActionKind.HIDE));
    AppealId appeal =
        moderation
            .appeals()
            .appeal(contributions.author(kind), hidden, "It was a joke.", "en")
            .await();
    Caller judge =
        GivenMember.claimed(
                DATABASE.pool(), talk.handle("judge"), "global", Role.MODERATOR, Role.ADMINISTRATOR)
            .caller();
    Contested contested = moderation.appeals().getContested(judge, appeal, List.of("en")).await();
    assertThat(contested.source()).isPresent();
    assertThat(contested.file().isPresent()).isEqualTo(kind == ContributionKind.ATTACHMENT);
    moderation
        .appeals()
        .decide(judge, appeal, new Verdict.Reversed("Jokes are allowed.", "en"))
        .await();
    expect(target, kind, true);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasDoneToItIsTakenBack(ContributionKind kind) {
    Target target = contributions.of(kind);
    ActionId hidden = act(target, ActionKind.HIDE);
    ActionId back = moderation.undoing().undo(moderator, hidden).await();
    expect(target, kind, true);
    assertThat(moderation.facts(back).getString("kind")).isEqualTo("restore");
    assertThat(moderation.facts(back).getJsonObject("detail").getLong("undoes"))
        .isEqualTo(hidden.value());
  }
}
