package org.plenary.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.curating.Curation;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.writing.Written;

/** Who decides an appeal: nobody who had a part in it, and one person once. */
class WhoDecidesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenAppeals given = new GivenAppeals(DATABASE);
  private final GivenModeration moderation = given.moderation();
  private final GivenTalk talk = given.talk();
  private final Caller ana = given.ana();
  private final Caller moderator = given.moderator();
  private final Caller judge = given.judge();
  private final Caller colleague = talk.member("colleague", Role.MODERATOR);
  private final Written post = given.post();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void nobodyDecidesWhatTheyHadAPartIn() {
    AppealId appeal = given.appeal(ana, given.hide(post)).await();
    Caller travelled =
        new GivenMember(DATABASE.pool(), talk.handle("mod"), moderator.member().orElseThrow())
            .with("global", Role.MODERATOR, "claim")
            .caller();
    Caller concerned =
        new GivenMember(DATABASE.pool(), talk.handle("ana"), ana.member().orElseThrow())
            .with("global", Role.MODERATOR, "claim")
            .caller();
    for (Caller caller : List.of(moderator, travelled, concerned)) {
      assertThat(given.open(caller)).doesNotContain(appeal);
      assertThat(Refusals.of(given.decide(caller, appeal, GivenAppeals.reversed())))
          .isEqualTo(new Problem.NotFound());
    }
  }

  @Test
  void nobodyDecidesOfWhatWasAnsweredToThem() {
    Caller bea = talk.member("bea");
    Written answer = talk.answer(ana, talk.open(bea, "Who keeps the keys?"), "You fool.");
    AppealId appeal = given.appeal(ana, given.hide(answer)).await();
    String other = given.elsewhere(Audience.PUBLIC).address().chapter();
    Caller elsewhere =
        new GivenMember(DATABASE.pool(), talk.handle("bea"), bea.member().orElseThrow())
            .with(other, Role.MODERATOR, "claim")
            .caller();
    assertThat(given.open(elsewhere)).doesNotContain(appeal);
    assertThat(Refusals.of(given.decide(elsewhere, appeal, GivenAppeals.reversed())))
        .isEqualTo(new Problem.NotFound());
    assertThat(given.open(judge)).contains(appeal);
  }

  @Test
  void aColleagueDecidesWhereNobodyElsewhereMayRead() {
    GivenTalk closed = given.elsewhere(Audience.CHAPTER);
    Caller author = closed.member("author");
    Caller acting = closed.member("acting", Role.MODERATOR, Role.MEMBER);
    Caller other = closed.member("other", Role.MODERATOR, Role.MEMBER);
    Target target = new Target.Entry(closed.open(author, "You fools.").id().value());
    Reason rule = moderation.reason(closed.forum().chapter());
    ActionId hidden =
        moderation.told(
            moderation.acting().act(acting, target, Wish.of(ActionKind.HIDE, rule)).await());
    AppealId appeal = given.appeal(author, hidden).await();
    assertThat(Refusals.of(given.decide(judge, appeal, GivenAppeals.reversed())))
        .isEqualTo(new Problem.NotFound());
    assertThat(given.told(other)).contains(NotificationKind.APPEAL_MADE);
    given.decide(other, appeal, GivenAppeals.reversed()).await();
    assertThat(given.open(colleague)).doesNotContain(appeal);
  }

  @Test
  void aColleagueDecidesWhereNobodyIsElsewhereButWhoTookTheCase() {
    GivenTalk closed = given.elsewhere(Audience.CHAPTER);
    Caller author = closed.member("author");
    Caller acting = alsoElsewhere(closed, "acting");
    Caller other = closed.member("other", Role.MODERATOR, Role.MEMBER);
    long said = closed.open(author, "You fools.").id().value();
    CaseId matter =
        new GivenDesk(DATABASE)
            .casework()
            .open(acting, new Reported.Entry(said), Concern.RULE)
            .await();
    Reason rule = moderation.reason(closed.forum().chapter());
    Wish wish = Wish.of(ActionKind.HIDE, rule).in(matter.value());
    ActionId hidden =
        moderation.told(moderation.acting().act(acting, new Target.Entry(said), wish).await());
    AppealId appeal = given.appeal(author, hidden).await();
    assertThat(given.told(other)).contains(NotificationKind.APPEAL_MADE);
    assertThat(given.open(acting)).doesNotContain(appeal);
    given.decide(other, appeal, GivenAppeals.reversed()).await();
  }

  private Caller alsoElsewhere(GivenTalk talk, String name) {
    Caller here = talk.member(name, Role.MODERATOR, Role.MEMBER);
    return new GivenMember(DATABASE.pool(), talk.handle(name), here.member().orElseThrow())
        .with(given.elsewhere(Audience.PUBLIC).address().chapter(), Role.MODERATOR, "claim")
        .caller();
  }

  @Test
  void aColleagueDoesNotDecideWhereSomebodyElsewhereCan() {
    AppealId appeal = given.appeal(ana, given.hide(post)).await();
    assertThat(given.open(judge)).contains(appeal);
    assertThat(given.open(colleague)).doesNotContain(appeal);
  }

  @Test
  void aColleagueDecidesWhatIsDueWhereTheOnlyOneElsewhereActed() {
    GivenTalk closed = given.elsewhere(Audience.CHAPTER);
    Caller author = closed.member("author");
    Caller acting = alsoElsewhere(closed, "acting");
    Caller other = closed.member("other", Role.MODERATOR, Role.MEMBER);
    Target target = new Target.Entry(closed.open(author, "You fools.").id().value());
    Reason rule = moderation.reason(closed.forum().chapter());
    ActionId hidden =
        moderation.told(
            moderation.acting().act(acting, target, Wish.of(ActionKind.HIDE, rule)).await());
    AppealId appeal = given.appeal(author, hidden).await();
    assertThat(given.open(other)).doesNotContain(appeal);
    pass(appeal);
    assertThat(given.open(acting)).doesNotContain(appeal);
    assertThat(given.open(author)).doesNotContain(appeal);
    given.decide(other, appeal, GivenAppeals.reversed()).await();
  }

  private static void pass(AppealId due) {
    DATABASE
        .pool()
        .preparedQuery(
            "update appeal set made_at = now() - interval '30 days', due_at = now() where id = $1")
        .execute(Tuple.of(due.value()))
        .await();
  }

  @Test
  void whoReadsWhereItStandsByNowDecides() {
    Written opened = talk.open(talk.member("cleo"), "Who keeps the keys?");
    ActionId hidden = given.hide(talk.answer(ana, opened, "You fool."));
    new Given(DATABASE.pool()).forum(talk.forum().chapter(), "inner", Audience.CHAPTER);
    moderation
        .curating()
        .curate(moderator, opened.discussion(), new Curation.Move("inner"), given.reason())
        .await();
    AppealId appeal = given.appeal(ana, hidden).await();
    assertThat(given.open(judge)).doesNotContain(appeal);
    assertThat(Refusals.of(given.decide(judge, appeal, GivenAppeals.reversed())))
        .isEqualTo(new Problem.NotFound());
    assertThat(given.told(judge)).doesNotContain(NotificationKind.APPEAL_MADE);
    given.decide(colleague, appeal, GivenAppeals.reversed()).await();
  }

  @Test
  void oneDecides() {
    Caller other = given.elsewhere(Audience.PUBLIC).member("second", Role.OFFICER);
    AppealId appeal = given.appeal(ana, given.hide(post)).await();
    List<Future<Void>> both =
        Stream.of(judge, other)
            .map(caller -> given.decide(caller, appeal, GivenAppeals.reversed()))
            .toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(Refusals.of(both.stream().filter(Future::failed).findFirst().orElseThrow()))
        .isEqualTo(new Problem.Conflict(Why.of("decided-already", "Somebody else decided it.")));
  }
}
