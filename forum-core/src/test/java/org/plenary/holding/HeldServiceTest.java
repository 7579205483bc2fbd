package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

/** How moderators publish what is held, and what comes of it. */
class HeldServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenQueue given = new GivenQueue(DATABASE);
  private final String slug = given.slug();
  private final GivenModeration moderation = given.moderation();
  private final GivenTalk talk = given.talk();
  private final GivenHolding holding = given.holding();
  private final ChapterId chapter = given.chapter();
  private final DiscussionService discussions = given.discussions();
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
  void whatIsPublishedStandsWhereItWasWrittenAndIsToldAsIfItCameNow() {
    Written held = talk.answer(ana, opened, "I do, @" + talk.handle("ben") + ".");
    Caller ben = talk.member("ben");
    holding.choose(chapter, GivenHolding.everything(10));
    Written later = talk.answer(moderator, opened, "Nobody.");
    assertThat(given.told(ben)).isEmpty();
    assertThat(given.told(moderator)).containsExactly(NotificationKind.POST_HELD);
    holding.age(Duration.ofDays(40));
    var before = discussions.getDiscussion(ben, opened.discussion()).await();
    service.publish(moderator, held.id()).await();
    assertThat(given.numbers()).containsExactly(1, held.number(), later.number());
    assertThat(given.told(ben)).containsExactly(NotificationKind.MENTION);
    assertThat(given.told(moderator)).containsExactly(NotificationKind.REPLY);
    assertThat(given.told(ana)).containsExactly(NotificationKind.POST_PUBLISHED);
    var after = discussions.getDiscussion(ben, opened.discussion()).await();
    assertThat(after.postCount()).isEqualTo(before.postCount() + 1);
    assertThat(after.lastActivityAt()).isAfter(before.lastActivityAt());
    assertThat(after.version()).isGreaterThan(before.version());
    assertThat(given.queue(moderator)).isEmpty();
    given.requireFit();
  }

  @Test
  void publishingIsNoActionAndSaysUnderWhichHandleItWasDone() {
    Written held = given.held(ana, "I do.");
    long actions = moderation.count("moderation_action");
    service.publish(moderator, held.id()).await();
    assertThat(moderation.count("moderation_action")).isEqualTo(actions);
    assertThat(
            holding
                .row(
                    "select role.kind::text from held_post held"
                        + " join byline role on role.id = held.published_by where post_id = $1",
                    held.id().value())
                .getString(0))
        .isEqualTo("role");
  }

  @Test
  void aDiscussionComesWithItsPost() {
    Written held = talk.open(ana, "Who else?");
    service.publish(moderator, held.id()).await();
    var shown = discussions.getDiscussion(Caller.ANONYMOUS, held.discussion()).await();
    assertThat(shown.postCount()).isEqualTo(1);
    assertThat(
            holding
                .row(
                    "select string_agg(kind, ' ' order by kind) from event"
                        + " where notifications is null and contribution_id in ("
                        + " select p.id from post p where p.discussion_id = $1"
                        + " union all select $1)",
                    held.discussion().value())
                .getString(0))
        .isEqualTo("discussion.opened post.written");
    talk.answer(moderator, held, "I do.");
    given.requireFit();
  }

  @Test
  void theSecondIsToldThatItIsDone() {
    Written held = given.held(ana, "I do.");
    Future<Void> first = service.publish(moderator, held.id());
    Future<Void> second = service.publish(colleague, held.id());
    assertThat(Stream.of(first, second).map(one -> one.map(true).otherwise(false).await()))
        .containsExactlyInAnyOrder(true, false);
    assertThat(Refusals.of(service.publish(colleague, held.id())))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(service.refuse(colleague, held.id(), reason)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(discussions.getDiscussion(ana, opened.discussion()).await().postCount())
        .isEqualTo(2);
  }

  @Test
  void severalArePublishedAtOnceAndWhatWaitsNoMoreIsLeftOut() {
    Written one = given.held(ana, "One.");
    Written two = given.held(ana, "Two.");
    Written three = given.held(ana, "Three.");
    holding.own().withdraw(ana, two.id()).await();
    assertThat(service.publishAll(moderator, List.of(one.id(), two.id(), three.id())).await())
        .isEqualTo(new Published(2, List.of()));
    assertThat(given.isShown(one) && given.isShown(three)).isTrue();
    assertThat(given.isShown(two)).isFalse();
    given.requireFit();
  }

  @Test
  void powerEndsAtTheBorder() {
    Written held = given.held(ana, "I do.");
    var elsewhere = new GivenTalk(DATABASE, slug + "-other", Audience.PUBLIC);
    Caller stranger = elsewhere.member("stranger", Role.MEMBER, Role.MODERATOR);
    Caller officer = talk.member("off", Role.MEMBER, Role.OFFICER);
    assertThat(given.queue(stranger)).isEmpty();
    assertThat(Refusals.of(service.get(stranger, held.id()))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.publish(stranger, held.id()))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.refuse(stranger, held.id(), reason)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.publish(officer, held.id())))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(service.refuse(officer, held.id(), reason)))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(given.queue(officer)).containsExactly(held.id());
    for (Caller caller : List.of(ana, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(service.queue(caller, Optional.empty(), PageRequest.first(5))))
          .isEqualTo(new Problem.NotFound());
      assertThat(Refusals.of(service.publish(caller, held.id()))).isEqualTo(new Problem.NotFound());
    }
  }

  @Test
  void nobodyPublishesThemselves() {
    Caller chief = talk.member("chief", Role.MEMBER, Role.MODERATOR);
    talk.pseudonyms().choose(chief, talk.address(), "Veil of " + slug).await();
    Written held = talk.whisper(chief, opened, "I do.");
    assertThat(service.get(chief, held.id()).await().own()).isTrue();
    assertThat(Refusals.of(service.publish(chief, held.id())))
        .isInstanceOf(Problem.NotAllowed.class);
    service.publish(moderator, held.id()).await();
    assertThat(given.told(chief)).contains(NotificationKind.POST_PUBLISHED);
  }
}
