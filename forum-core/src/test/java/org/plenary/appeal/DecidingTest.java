package org.plenary.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.checkpoint.SigningKey;
import org.plenary.curating.Curation;
import org.plenary.fixture.Given;
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
import org.plenary.page.PageRequest;
import org.plenary.post.PostService;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.record.RecordFilter;
import org.plenary.record.RecordSequencer;
import org.plenary.record.RecordService;
import org.plenary.writing.Written;

/** What a decision does, and what is told of it. */
class DecidingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenAppeals given = new GivenAppeals(DATABASE);
  private final GivenModeration moderation = given.moderation();
  private final GivenTalk talk = given.talk();
  private final Reason reason = given.reason();
  private final Caller ana = given.ana();
  private final Caller moderator = given.moderator();
  private final Caller judge = given.judge();
  private final AppealService service = given.service();
  private final PostService posts = given.posts();
  private final Written post = given.post();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aReversalRepairsTheThread() {
    ActionId hidden = given.hide(post);
    AppealId appeal = given.appeal(ana, hidden).await();
    assertThat(given.told(judge)).contains(NotificationKind.APPEAL_MADE);
    assertThat(service.getOpen(judge, appeal).await().sentence()).isEqualTo("It was a joke.");
    given.decide(judge, appeal, GivenAppeals.reversed()).await();
    assertThat(posts.getPost(ana, post.id()).await().state()).isEqualTo(PostState.VISIBLE);
    assertThat(given.told(ana)).contains(NotificationKind.APPEAL_DECIDED);
    OwnAppeal own = service.listOwn(ana).await().getFirst();
    assertThat(own.decision().orElseThrow().outcome()).isEqualTo(Outcome.REVERSED);
    assertThat(own.decision().orElseThrow().reasons()).startsWith("Jokes are allowed.");
    assertThat(given.open(judge)).doesNotContain(appeal);
    assertThat(given.told(judge)).doesNotContain(NotificationKind.APPEAL_MADE);
  }

  @Test
  void aReversalLeavesWhatWasDoneSinceForAnotherReason() {
    ActionId first = given.hide(post);
    Target target = new Target.Entry(post.id().value());
    moderation.acting().act(moderator, target, Wish.of(ActionKind.RESTORE, reason)).await();
    ActionId second = given.hide(post);
    given.decide(judge, given.appeal(ana, first).await(), GivenAppeals.reversed()).await();
    assertThat(Refusals.of(posts.getPost(ana, post.id()))).isInstanceOf(Problem.class);
    given.decide(judge, given.appeal(ana, second).await(), GivenAppeals.reversed()).await();
    assertThat(posts.getPost(ana, post.id()).await().state()).isEqualTo(PostState.VISIBLE);
  }

  @Test
  void aDecisionIsSignedWhereItsJudgeModeratesAndNotWhereTheyLeadDebates() {
    List<String> chaired = Stream.generate(this::another).limit(4).toList();
    String moderated = another();
    GivenMember leader =
        GivenMember.claimed(
            DATABASE.pool(), talk.handle("leader"), moderated, Role.MEMBER, Role.MODERATOR);
    chaired.forEach(slug -> leader.with(slug, Role.CHAIR, "claim"));
    AppealId appeal = given.appeal(ana, given.hide(post)).await();
    given.decide(leader.caller(), appeal, GivenAppeals.reversed()).await();
    assertThat(service.listOwn(ana).await().getFirst().decision().orElseThrow().by())
        .contains(moderated + "-moderator-");
  }

  private String another() {
    return given.elsewhere(Audience.PUBLIC).address().chapter();
  }

  @Test
  void aDecisionIsALeafThatNamesItsReversal() {
    AppealId appeal = given.appeal(ana, given.hide(post)).await();
    given.decide(judge, appeal, GivenAppeals.reversed()).await();
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
  void aDecisionIsReadByThoseAloneWhoReadWhereItsMatterStandsByNow() {
    Written answer = talk.answer(ana, post, "All of you.");
    AppealId appeal = given.appeal(ana, given.hide(answer)).await();
    new Given(DATABASE.pool()).forum(talk.forum().chapter(), "inner", Audience.CHAPTER);
    moderation
        .curating()
        .curate(moderator, post.discussion(), new Curation.Move("inner"), reason)
        .await();
    Caller insider =
        GivenMember.claimed(
                DATABASE.pool(), talk.handle("insider"), another(), Role.MEMBER, Role.MODERATOR)
            .with(talk.address().chapter(), Role.MEMBER, "claim")
            .caller();
    given.decide(insider, appeal, new Verdict.Reversed("Among us it is one.", "en")).await();
    new RecordSequencer(DATABASE.pool(), new SigningKey("forum.example/record", new byte[32]))
        .sequence()
        .await();
    assertThat(recorded(insider)).filteredOn(words -> words.contains("Among us")).hasSize(2);
    assertThat(recorded(Caller.ANONYMOUS)).noneMatch(words -> words.contains("Among us"));
  }

  private List<String> recorded(Caller caller) {
    var here =
        new RecordFilter(
            Optional.of(talk.address().chapter()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new RecordService(DATABASE.pool())
        .listEntries(caller, here, PageRequest.first(100)).await().items().stream()
            .flatMap(entry -> entry.content().stream())
            .map(content -> content.words().encode())
            .toList();
  }

  @Test
  void whatIsUpheldStays() {
    AppealId appeal = given.appeal(ana, given.hide(post)).await();
    given.decide(judge, appeal, new Verdict.Upheld("It was none.", "en")).await();
    assertThat(Refusals.of(posts.getPost(ana, post.id()))).isInstanceOf(Problem.class);
    assertThat(service.listOwn(ana).await().getFirst().decision()).isPresent();
  }

  @Test
  void anotherStepCountsInstead() {
    Written words = talk.say(ana, talk.open(moderator, "Who?").discussion(), "You fool.");
    ActionId paused = given.pause(words);
    AppealId appeal = given.appeal(ana, paused).await();
    given.decide(judge, appeal, warned()).await();
    assertThat(talk.open(ana, "I write again.").id()).isNotNull();
    AppealId other = given.appeal(ana, given.hide(post)).await();
    assertThat(Refusals.of(given.decide(judge, other, warned())))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(given.open(judge)).contains(other);
  }

  @Test
  void whatADecisionBroughtIsNotUndone() {
    assertThat(Refusals.of(moderation.undoing().undo(moderator, warnedInstead())))
        .isInstanceOf(Problem.Conflict.class);
  }

  private ActionId warnedInstead() {
    Written words = talk.say(ana, talk.open(moderator, "Who?").discussion(), "You fool.");
    given.decide(judge, given.appeal(ana, given.pause(words)).await(), warned()).await();
    return changed();
  }

  @Test
  void whatADecisionBroughtIsAppealedAgainstToSomebodyElse() {
    AppealId again = given.appeal(ana, moderation.told(warnedInstead())).await();
    assertThat(given.open(judge)).doesNotContain(again);
    assertThat(Refusals.of(given.decide(judge, again, GivenAppeals.reversed())))
        .isEqualTo(new Problem.NotFound());
    Caller other = given.elsewhere(Audience.PUBLIC).member("second", Role.MODERATOR);
    given.decide(other, again, GivenAppeals.reversed()).await();
    assertThat(service.listOwn(ana).await().getFirst().decision().orElseThrow().outcome())
        .isEqualTo(Outcome.REVERSED);
  }

  private static ActionId changed() {
    return new ActionId(
        DATABASE
            .pool()
            .query("select max(change_id) from appeal")
            .execute()
            .await()
            .iterator()
            .next()
            .getLong(0));
  }

  private static Verdict warned() {
    return new Verdict.Changed(
        "A warning is enough.", "en", ActionKind.WARN, Optional.of(Duration.ofDays(30)));
  }
}
