package org.plenary.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.Notification;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Contributions;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.page.PageRequest;
import org.plenary.post.PostService;
import org.plenary.post.PostState;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;
import org.plenary.standing.LimitWish;
import org.plenary.standing.Reach;
import org.plenary.writing.Written;

class AppealServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk = talk(Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MODERATOR);
  private final Caller colleague = talk.member("colleague", Role.MODERATOR);
  private final Caller judge = talk(Audience.PUBLIC).member("judge", Role.MODERATOR);
  private final AppealService service = moderation.appeals();
  private final PostService posts =
      new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool()));
  private final Written post = talk.open(ana, "You fools.");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenTalk talk(Audience reading) {
    return new GivenTalk(DATABASE, "appeals-" + NUMBER.incrementAndGet(), reading);
  }

  private ActionId hide(Written hidden) {
    Target target = new Target.Entry(hidden.id().value());
    return moderation.told(
        moderation.acting().act(moderator, target, Wish.of(ActionKind.HIDE, reason)).await());
  }

  private Future<AppealId> appeal(Caller caller, ActionId action) {
    return service.appeal(caller, action, "It was a joke.", "en");
  }

  private Future<Void> decide(Caller caller, AppealId appeal, Verdict verdict) {
    return service.decide(caller, appeal, verdict);
  }

  private static Verdict reversed() {
    return new Verdict.Reversed("Jokes are allowed.\nAll of them.", "en");
  }

  private List<NotificationKind> told(Caller caller) {
    var inbox =
        new InboxService(
            DATABASE.pool(),
            talk.pseudonyms(),
            _ -> List.of(),
            new Sealing(new byte[Sealing.KEY_BYTES]));
    return inbox.list(caller, false, PageRequest.first(50)).await().items().stream()
        .map(Notification::kind)
        .toList();
  }

  private List<AppealId> open(Caller caller) {
    return service.listOpen(caller, PageRequest.first(100)).await().items().stream()
        .map(OpenAppeal::id)
        .toList();
  }

  @Test
  void aReversalRepairsTheThread() {
    ActionId hidden = hide(post);
    AppealId appeal = appeal(ana, hidden).await();
    assertThat(told(judge)).contains(NotificationKind.APPEAL_MADE);
    assertThat(service.getOpen(judge, appeal).await().sentence()).isEqualTo("It was a joke.");
    decide(judge, appeal, reversed()).await();
    assertThat(posts.getPost(ana, post.id()).await().state()).isEqualTo(PostState.VISIBLE);
    assertThat(told(ana)).contains(NotificationKind.APPEAL_DECIDED);
    OwnAppeal own = service.listOwn(ana).await().getFirst();
    assertThat(own.decision().orElseThrow().outcome()).isEqualTo(Outcome.REVERSED);
    assertThat(own.decision().orElseThrow().reasons()).startsWith("Jokes are allowed.");
    assertThat(open(judge)).doesNotContain(appeal);
    assertThat(told(judge)).doesNotContain(NotificationKind.APPEAL_MADE);
  }

  @Test
  void aReversalLeavesWhatWasDoneSinceForAnotherReason() {
    ActionId first = hide(post);
    Target target = new Target.Entry(post.id().value());
    moderation.acting().act(moderator, target, Wish.of(ActionKind.RESTORE, reason)).await();
    ActionId second = hide(post);
    decide(judge, appeal(ana, first).await(), reversed()).await();
    assertThat(Refusals.of(posts.getPost(ana, post.id()))).isInstanceOf(Problem.class);
    decide(judge, appeal(ana, second).await(), reversed()).await();
    assertThat(posts.getPost(ana, post.id()).await().state()).isEqualTo(PostState.VISIBLE);
  }

  @Test
  void aDecisionIsALeafThatNamesItsReversal() {
    AppealId appeal = appeal(ana, hide(post)).await();
    decide(judge, appeal, reversed()).await();
    var row =
        DATABASE
            .pool()
            .preparedQuery(
                "select leaf.facts, appeal.change_id from appeal"
                    + " join record_leaf leaf on leaf.id = appeal.leaf_id"
                    + " and leaf.appeal_id = appeal.id where appeal.id = $1")
            .execute(Tuple.of(appeal.value()))
            .await()
            .iterator()
            .next();
    var facts = new JsonObject(row.getString("facts"));
    assertThat(facts.getString("outcome")).isEqualTo("reversed");
    assertThat(facts.getLong("change")).isEqualTo(row.getLong("change_id"));
    assertThat(facts.getString("by")).contains("-moderator-");
    assertThat(moderation.facts(new ActionId(row.getLong("change_id"))).getString("kind"))
        .isEqualTo("restore");
  }

  @Test
  void whatIsUpheldStays() {
    AppealId appeal = appeal(ana, hide(post)).await();
    decide(judge, appeal, new Verdict.Upheld("It was none.", "en")).await();
    assertThat(Refusals.of(posts.getPost(ana, post.id()))).isInstanceOf(Problem.class);
    assertThat(service.listOwn(ana).await().getFirst().decision()).isPresent();
  }

  @Test
  void anotherStepCountsInstead() {
    Written words = talk.say(ana, talk.open(moderator, "Who?").discussion(), "You fool.");
    ActionId paused = pause(words);
    AppealId appeal = appeal(ana, paused).await();
    decide(judge, appeal, warned()).await();
    assertThat(talk.open(ana, "I write again.").id()).isNotNull();
    AppealId other = appeal(ana, hide(post)).await();
    assertThat(Refusals.of(decide(judge, other, warned()))).isInstanceOf(Problem.Invalid.class);
    assertThat(open(judge)).contains(other);
  }

  private static Verdict warned() {
    return new Verdict.Changed(
        "A warning is enough.", "en", ActionKind.WARN, Optional.of(Duration.ofDays(30)));
  }

  private ActionId pause(Written words) {
    long byline =
        Contributions.find(DATABASE.pool(), moderator, new Target.Entry(words.id().value()))
            .await()
            .orElseThrow()
            .author()
            .byline()
            .orElseThrow();
    return moderation.told(
        moderation
            .standings()
            .limit(
                moderator,
                new LimitWish(
                    ActionKind.PAUSE,
                    byline,
                    new Reach.InForum(new ForumId(talk.forum().id())),
                    Optional.of(Duration.ofDays(3)),
                    reason,
                    Optional.empty()))
            .await());
  }

  @Test
  void whoIsStoppedAppealsAndWritesAgain() {
    ActionId paused = pause(post);
    AppealId appeal = appeal(ana, paused).await();
    assertThat(
            catchThrowableOfType(ProblemException.class, () -> talk.open(ana, "Anew.")).problem())
        .isEqualTo(new Problem.Obstructed(Obstacle.POSTING_PAUSED));
    decide(judge, appeal, reversed()).await();
    assertThat(talk.open(ana, "Anew.").id()).isNotNull();
  }

  @Test
  void nobodyDecidesWhatTheyHadAPartIn() {
    AppealId appeal = appeal(ana, hide(post)).await();
    Caller travelled =
        new GivenMember(DATABASE.pool(), talk.handle("mod"), moderator.member().orElseThrow())
            .with("global", Role.MODERATOR, "claim")
            .caller();
    Caller concerned =
        new GivenMember(DATABASE.pool(), talk.handle("ana"), ana.member().orElseThrow())
            .with("global", Role.MODERATOR, "claim")
            .caller();
    for (Caller caller : List.of(moderator, travelled, concerned)) {
      assertThat(open(caller)).doesNotContain(appeal);
      assertThat(Refusals.of(decide(caller, appeal, reversed()))).isEqualTo(new Problem.NotFound());
    }
  }

  @Test
  void nobodyDecidesOfWhatWasAnsweredToThem() {
    Caller bea = talk.member("bea");
    Written answer = talk.answer(ana, talk.open(bea, "Who keeps the keys?"), "You fool.");
    AppealId appeal = appeal(ana, hide(answer)).await();
    String other = talk(Audience.PUBLIC).address().chapter();
    Caller elsewhere =
        new GivenMember(DATABASE.pool(), talk.handle("bea"), bea.member().orElseThrow())
            .with(other, Role.MODERATOR, "claim")
            .caller();
    assertThat(open(elsewhere)).doesNotContain(appeal);
    assertThat(Refusals.of(decide(elsewhere, appeal, reversed())))
        .isEqualTo(new Problem.NotFound());
    assertThat(open(judge)).contains(appeal);
  }

  @Test
  void aColleagueDecidesWhereNobodyElsewhereMayRead() {
    GivenTalk closed = talk(Audience.CHAPTER);
    Caller author = closed.member("author");
    Caller acting = closed.member("acting", Role.MODERATOR, Role.MEMBER);
    Caller other = closed.member("other", Role.MODERATOR, Role.MEMBER);
    Target target = new Target.Entry(closed.open(author, "You fools.").id().value());
    Reason rule = moderation.reason(closed.forum().chapter());
    ActionId hidden =
        moderation.told(
            moderation.acting().act(acting, target, Wish.of(ActionKind.HIDE, rule)).await());
    AppealId appeal = appeal(author, hidden).await();
    assertThat(Refusals.of(decide(judge, appeal, reversed()))).isEqualTo(new Problem.NotFound());
    assertThat(told(other)).contains(NotificationKind.APPEAL_MADE);
    decide(other, appeal, reversed()).await();
    assertThat(open(colleague)).doesNotContain(appeal);
  }

  @Test
  void aColleagueDecidesWhereNobodyIsElsewhereButWhoTookTheCase() {
    GivenTalk closed = talk(Audience.CHAPTER);
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
    AppealId appeal = appeal(author, hidden).await();
    assertThat(told(other)).contains(NotificationKind.APPEAL_MADE);
    assertThat(open(acting)).doesNotContain(appeal);
    decide(other, appeal, reversed()).await();
  }

  private static Caller alsoElsewhere(GivenTalk talk, String name) {
    Caller here = talk.member(name, Role.MODERATOR, Role.MEMBER);
    return new GivenMember(DATABASE.pool(), talk.handle(name), here.member().orElseThrow())
        .with(talk(Audience.PUBLIC).address().chapter(), Role.MODERATOR, "claim")
        .caller();
  }

  @Test
  void aColleagueDoesNotDecideWhereSomebodyElsewhereCan() {
    AppealId appeal = appeal(ana, hide(post)).await();
    assertThat(open(judge)).contains(appeal);
    assertThat(open(colleague)).doesNotContain(appeal);
  }

  @Test
  void aColleagueDecidesWhatIsDueWhereTheOnlyOneElsewhereActed() {
    GivenTalk closed = talk(Audience.CHAPTER);
    Caller author = closed.member("author");
    Caller acting = alsoElsewhere(closed, "acting");
    Caller other = closed.member("other", Role.MODERATOR, Role.MEMBER);
    Target target = new Target.Entry(closed.open(author, "You fools.").id().value());
    Reason rule = moderation.reason(closed.forum().chapter());
    ActionId hidden =
        moderation.told(
            moderation.acting().act(acting, target, Wish.of(ActionKind.HIDE, rule)).await());
    AppealId appeal = appeal(author, hidden).await();
    assertThat(open(other)).doesNotContain(appeal);
    pass(appeal);
    assertThat(open(acting)).doesNotContain(appeal);
    assertThat(open(author)).doesNotContain(appeal);
    decide(other, appeal, reversed()).await();
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
  void thePersonConcernedAppealsOnce() {
    ActionId hidden = hide(post);
    for (Caller caller : List.of(moderator, judge, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(appeal(caller, hidden))).isEqualTo(new Problem.NotFound());
    }
    appeal(ana, hidden).await();
    assertThat(Refusals.of(appeal(ana, hidden)))
        .isEqualTo(
            new Problem.Conflict(
                Why.of("appealed-already", "You appealed already. It is decided once.")));
  }

  @Test
  void whoIsMaskedAppealsTooAndIsTold() {
    Caller bea = talk.masked("bea", "Masked");
    Written masked = talk.whisper(bea, post, "You fool.");
    AppealId appeal = appeal(bea, hide(masked)).await();
    decide(judge, appeal, reversed()).await();
    assertThat(told(bea)).contains(NotificationKind.APPEAL_DECIDED);
    assertThat(service.listOwn(bea).await()).extracting(OwnAppeal::id).containsExactly(appeal);
    assertThat(service.getOwn(bea, appeal).await().id()).isEqualTo(appeal);
    assertThat(Refusals.of(service.getOwn(ana, appeal))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void theTimeToAppealEnds() {
    ActionId hidden = hide(post);
    DATABASE
        .pool()
        .preparedQuery(
            "update notice set sent_at = now() - interval '184 days' where action_id = $1")
        .execute(Tuple.of(hidden.value()))
        .await();
    assertThat(Refusals.of(appeal(ana, hidden)))
        .isEqualTo(
            new Problem.Conflict(Why.of("appeal-late", "The time in which to appeal is over.")));
  }

  @Test
  void oneDecides() {
    Caller other = talk(Audience.PUBLIC).member("second", Role.OFFICER);
    AppealId appeal = appeal(ana, hide(post)).await();
    List<Future<Void>> both =
        Stream.of(judge, other).map(caller -> decide(caller, appeal, reversed())).toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(Refusals.of(both.stream().filter(Future::failed).findFirst().orElseThrow()))
        .isEqualTo(new Problem.Conflict(Why.of("decided-already", "Somebody else decided it.")));
  }
}
