package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

/** How moderators refuse what is held, and how that is taken back. */
class RefusingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenQueue given = new GivenQueue(DATABASE);
  private final String slug = given.slug();
  private final GivenModeration moderation = given.moderation();
  private final GivenTalk talk = given.talk();
  private final GivenHolding holding = given.holding();
  private final ChapterId chapter = given.chapter();
  private final DiscussionService discussions = given.discussions();
  private final PostService posts = given.posts();
  private final Reason reason = given.reason();
  private final Caller moderator = given.moderator();
  private final Caller colleague = given.colleague();
  private final Caller ana = given.ana();
  private final Written opened = given.opened();
  private final HeldService service = given.service();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsRefusedIsAnActionWithANoticeAndNobodyElseLearnsOfIt() {
    Written held = given.held(ana, "Fools.");
    Written other = talk.open(ana, "All fools.");
    var ahead = service.rehearse(moderator, held.id(), reason).await().orElseThrow();
    assertThat(ahead.notice().kind()).isEqualTo(ActionKind.REFUSE);
    assertThat(given.queue(moderator)).contains(held.id());
    long events = moderation.count("event where notifications is null");
    moderation.told(given.refuse(held));
    ActionId refused = moderation.told(given.refuse(other));
    assertThat(given.told(ana)).containsOnly(NotificationKind.NOTICE);
    assertThat(moderation.facts(refused).getString("kind")).isEqualTo("refuse");
    assertThat(moderation.count("event where notifications is null")).isEqualTo(events);
    assertThat(Refusals.of(posts.getPost(Caller.ANONYMOUS, held.id())))
        .isEqualTo(new Problem.NotFound());
    assertThat(given.numbers()).containsExactly(1);
    assertThat(given.queue(moderator)).isEmpty();
    given.requireFit();
  }

  @Test
  void anAppealPublishesWhatWasRefused() {
    Written held = talk.open(ana, "No fools.");
    ActionId refused = moderation.told(given.refuse(held));
    var appeals = moderation.appeals();
    var appeal = appeals.appeal(ana, refused, "It was a joke.", "en").await();
    Caller judge =
        new GivenTalk(DATABASE, slug + "-judges", Audience.PUBLIC).member("judge", Role.MODERATOR);
    appeals.decide(judge, appeal, new Verdict.Reversed("It was.", "en")).await();
    assertThat(given.isShown(held)).isTrue();
    assertThat(discussions.getDiscussion(ana, held.discussion()).await().postCount()).isEqualTo(1);
    assertThat(Refusals.of(moderation.undoing().undo(moderator, lastRelease())))
        .isInstanceOf(Problem.Conflict.class);
    given.requireFit();
  }

  private ActionId lastRelease() {
    return new ActionId(
        holding
            .row(
                "select max(id) from moderation_action where kind = 'release' and chapter_id = $1",
                chapter.value())
            .getLong(0));
  }

  @Test
  void whatAMachineHeldForACaseIsNotRefusedHere() {
    Written shown = talk.answer(moderator, opened, "Nobody does.");
    DATABASE
        .pool()
        .preparedQuery("update contribution set state = 'held' where id = $1")
        .execute(Tuple.of(shown.id().value()))
        .await();
    assertThat(Refusals.of(service.refuse(colleague, shown.id(), reason)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(holding.state(shown.id())).isEqualTo("held");
    DATABASE
        .pool()
        .preparedQuery("update contribution set state = 'visible' where id = $1")
        .execute(Tuple.of(shown.id().value()))
        .await();
  }

  @Test
  void aDiscussionThatWasNeverPublishedNeverWas() {
    Written waits = talk.open(ana, "Buy my keys");
    service.refuse(moderator, waits.id(), reason).await();
    assertThat(Refusals.of(discussions.getDiscussion(ana, waits.discussion())))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void aRefusalThatIsTakenBackWaitsAgain() {
    Written held = given.held(ana, "I do.");
    moderation.undoing().undo(moderator, given.refuse(held)).await();
    assertThat(given.queue(moderator)).containsExactly(held.id());
    given.requireFit();
    service.publish(colleague, held.id()).await();
    assertThat(given.isShown(held)).isTrue();
    given.requireFit();
  }
}
