package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.curating.Curation;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.DiscussionState;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.Notification;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionQuestions;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;
import org.plenary.writing.Written;

/** What moderators do with what is held, and what comes of it. */
class HeldServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "queue-" + NUMBER.incrementAndGet();
  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.PUBLIC);
  private final GivenHolding holding = new GivenHolding(DATABASE, moderation, talk);
  private final ChapterId chapter = talk.forum().chapter();
  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final PostService posts = new PostService(DATABASE.pool(), discussions);
  private final Reason reason = moderation.reason(chapter);
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller colleague = talk.member("colleague", Role.MEMBER, Role.MODERATOR);
  private final Caller ana = talk.member("ana");
  private final Written opened = talk.open(moderator, "Who keeps the keys?");
  private final HeldService service = holding.held();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void hold() {
    holding.choose(chapter, GivenHolding.everything(10));
  }

  private Written held(Caller caller, String source) {
    return talk.answer(caller, opened, source);
  }

  private List<PostId> queue(Caller caller) {
    return service.queue(caller, Optional.empty(), PageRequest.first(50)).await().items().stream()
        .map(HeldLine::post)
        .toList();
  }

  private List<NotificationKind> told(Caller caller) {
    new GivenInboxes(DATABASE, 3).deliver();
    return inbox().list(caller, false, PageRequest.first(50)).await().items().stream()
        .map(Notification::kind)
        .toList();
  }

  private InboxService inbox() {
    return new InboxService(
        DATABASE.pool(), talk.pseudonyms(), new Sealing(new byte[Sealing.KEY_BYTES]));
  }

  private boolean isShown(Written post) {
    return posts.getPost(Caller.ANONYMOUS, post.id()).map(true).otherwise(false).await();
  }

  private List<Integer> numbers() {
    return posts
        .listPosts(
            Caller.ANONYMOUS,
            opened.discussion(),
            PostOrder.TREE,
            PageRequest.first(50),
            PostDetail.RENDERED)
        .await()
        .items()
        .stream()
        .map(Post::number)
        .toList();
  }

  private void requireFit() {
    var questions =
        Stream.concat(ActionQuestions.all().stream(), HoldingQuestions.all().stream()).toList();
    assertThat(new GivenReview(DATABASE.pool(), questions).found()).isEmpty();
  }

  private ActionId refuse(Written post) {
    return service.refuse(moderator, post.id(), reason).await();
  }

  @Test
  void whatIsPublishedStandsWhereItWasWrittenAndIsToldAsIfItCameNow() {
    Written held = talk.answer(ana, opened, "I do, @" + talk.handle("ben") + ".");
    Caller ben = talk.member("ben");
    holding.choose(chapter, GivenHolding.everything(10));
    Written later = talk.answer(moderator, opened, "Nobody.");
    assertThat(told(ben)).isEmpty();
    assertThat(told(moderator)).containsExactly(NotificationKind.POST_HELD);
    holding.age(Duration.ofDays(40));
    var before = discussions.getDiscussion(ben, opened.discussion()).await();
    service.publish(moderator, held.id()).await();
    assertThat(numbers()).containsExactly(1, held.number(), later.number());
    assertThat(told(ben)).containsExactly(NotificationKind.MENTION);
    assertThat(told(moderator)).containsExactly(NotificationKind.REPLY);
    assertThat(told(ana)).containsExactly(NotificationKind.POST_PUBLISHED);
    var after = discussions.getDiscussion(ben, opened.discussion()).await();
    assertThat(after.postCount()).isEqualTo(before.postCount() + 1);
    assertThat(after.lastActivityAt()).isAfter(before.lastActivityAt());
    assertThat(after.version()).isGreaterThan(before.version());
    assertThat(queue(moderator)).isEmpty();
    requireFit();
  }

  @Test
  void publishingIsNoActionAndSaysUnderWhichHandleItWasDone() {
    Written held = held(ana, "I do.");
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
    requireFit();
  }

  @Test
  void whatIsRefusedIsAnActionWithANoticeAndNobodyElseLearnsOfIt() {
    Written held = held(ana, "Fools.");
    Written other = talk.open(ana, "All fools.");
    var ahead = service.rehearse(moderator, held.id(), reason).await().orElseThrow();
    assertThat(ahead.notice().kind()).isEqualTo(ActionKind.REFUSE);
    assertThat(queue(moderator)).contains(held.id());
    long events = moderation.count("event where notifications is null");
    moderation.told(refuse(held));
    ActionId refused = moderation.told(refuse(other));
    assertThat(told(ana)).containsOnly(NotificationKind.NOTICE);
    assertThat(moderation.facts(refused).getString("kind")).isEqualTo("refuse");
    assertThat(moderation.count("event where notifications is null")).isEqualTo(events);
    assertThat(Refusals.of(posts.getPost(Caller.ANONYMOUS, held.id())))
        .isEqualTo(new Problem.NotFound());
    assertThat(numbers()).containsExactly(1);
    assertThat(queue(moderator)).isEmpty();
    requireFit();
  }

  @Test
  void anAppealPublishesWhatWasRefused() {
    Written held = talk.open(ana, "No fools.");
    ActionId refused = moderation.told(refuse(held));
    var appeals = moderation.appeals();
    var appeal = appeals.appeal(ana, refused, "It was a joke.", "en").await();
    Caller judge =
        new GivenTalk(DATABASE, slug + "-judges", Audience.PUBLIC).member("judge", Role.MODERATOR);
    appeals.decide(judge, appeal, new Verdict.Reversed("It was.", "en")).await();
    assertThat(isShown(held)).isTrue();
    assertThat(discussions.getDiscussion(ana, held.discussion()).await().postCount()).isEqualTo(1);
    assertThat(Refusals.of(moderation.undoing().undo(moderator, lastRelease())))
        .isInstanceOf(Problem.Conflict.class);
    requireFit();
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
    Written held = held(ana, "I do.");
    moderation.undoing().undo(moderator, refuse(held)).await();
    assertThat(queue(moderator)).containsExactly(held.id());
    requireFit();
    service.publish(colleague, held.id()).await();
    assertThat(isShown(held)).isTrue();
    requireFit();
  }

  @Test
  void theSecondIsToldThatItIsDone() {
    Written held = held(ana, "I do.");
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
    Written one = held(ana, "One.");
    Written two = held(ana, "Two.");
    Written three = held(ana, "Three.");
    holding.own().withdraw(ana, two.id()).await();
    assertThat(service.publishAll(moderator, List.of(one.id(), two.id(), three.id())).await())
        .isEqualTo(2);
    assertThat(isShown(one) && isShown(three)).isTrue();
    assertThat(isShown(two)).isFalse();
    requireFit();
  }

  @Test
  void whatWasWithdrawnIsNotPublished() {
    Written held = talk.open(ana, "I do.");
    holding.own().withdraw(ana, held.id()).await();
    assertThat(Refusals.of(service.publish(moderator, held.id())))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(holding.own().withdraw(ana, held.id())))
        .isEqualTo(new Problem.NotFound());
    assertThat(holding.state(held.id())).isEqualTo("withdrawn");
    assertThat(holding.state(new PostId(held.discussion().value()))).isEqualTo("withdrawn");
    requireFit();
  }

  @Test
  void whatItAnswersMayBeGoneAndItsDiscussionLocked() {
    holding.choose(chapter, Holding.NOTHING);
    Written above = held(ana, "Me.");
    holding.choose(chapter, GivenHolding.everything(10));
    Written held = talk.answer(ana, above, "And me.");
    var hide = Wish.of(ActionKind.HIDE, reason);
    moderation.acting().act(moderator, new Target.Entry(above.id().value()), hide).await();
    moderation
        .curating()
        .curate(colleague, opened.discussion(), new Curation.Lock(Optional.empty()), reason)
        .await();
    HeldLine line = service.get(moderator, held.id()).await();
    assertThat(line.answersGone()).isTrue();
    assertThat(line.state()).isEqualTo(DiscussionState.LOCKED);
    assertThat(line.refused()).isEqualTo(1);
    service.publish(moderator, held.id()).await();
    assertThat(numbers()).containsExactly(1, above.number(), held.number());
    requireFit();
  }

  @Test
  void whereItsAuthorReadsNoMoreNothingOfTheirsIsPublished() {
    var given = new Given(DATABASE.pool());
    given.forum(chapter, "narrow", Audience.OFFICERS);
    Caller chief = talk.member("chief", Role.MEMBER, Role.MODERATOR, Role.OFFICER);
    Written held = held(ana, "I do.");
    moderation
        .curating()
        .curate(chief, opened.discussion(), new Curation.Move("narrow"), reason)
        .await();
    assertThat(queue(moderator)).isEmpty();
    assertThat(Refusals.of(service.publish(moderator, held.id())))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.publish(chief, held.id()))).isInstanceOf(Problem.Conflict.class);
    assertThat(
            service
                .queue(chief, Optional.of(new ForumAddress(slug, "narrow")), PageRequest.first(5))
                .await()
                .items())
        .hasSize(1);
    assertThat(holding.own().list(ana).await()).hasSize(1);
  }

  @Test
  void itGoesWhereItsDiscussionGoes() {
    Written held = held(ana, "I do.");
    Written other = talk.open(moderator, "Who holds them?");
    moderation
        .restructuring()
        .merge(colleague, opened.discussion(), other.discussion(), reason)
        .await();
    service.publish(moderator, held.id()).await();
    Post shown = posts.getPost(Caller.ANONYMOUS, held.id()).await();
    assertThat(shown.discussionId()).isEqualTo(other.discussion());
    requireFit();
  }

  @Test
  void powerEndsAtTheBorder() {
    Written held = held(ana, "I do.");
    var elsewhere = new GivenTalk(DATABASE, slug + "-other", Audience.PUBLIC);
    Caller stranger = elsewhere.member("stranger", Role.MEMBER, Role.MODERATOR);
    Caller officer = talk.member("off", Role.MEMBER, Role.OFFICER);
    assertThat(queue(stranger)).isEmpty();
    assertThat(Refusals.of(service.get(stranger, held.id()))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.publish(stranger, held.id()))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.refuse(stranger, held.id(), reason)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.publish(officer, held.id())))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(service.refuse(officer, held.id(), reason)))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(queue(officer)).containsExactly(held.id());
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
    assertThat(told(chief)).contains(NotificationKind.POST_PUBLISHED);
  }

  @Test
  void whatIsDueFirstComesFirst() {
    Written old = held(ana, "One.");
    holding.age(Duration.ofHours(30));
    Written fresh = held(talk.member("ben"), "Two.");
    assertThat(queue(moderator)).containsExactly(old.id(), fresh.id());
    HeldLine first = service.get(moderator, old.id()).await();
    assertThat(first.late()).isTrue();
    assertThat(first.reasons()).containsExactly(HoldReason.FORUM);
    assertThat(first.excerpt()).isEqualTo("One.");
    assertThat(first.published()).isZero();
    assertThat(service.get(moderator, fresh.id()).await().late()).isFalse();
  }

  @Test
  void whoLooksIsToldOnceUntilTheyRead() {
    held(ana, "One.");
    held(ana, "Two.");
    assertThat(told(moderator)).containsExactly(NotificationKind.POST_HELD);
    var latest = inbox().list(moderator, false, PageRequest.first(5)).await().items().getFirst();
    inbox().read(moderator, latest.id()).await();
    held(ana, "Three.");
    assertThat(told(moderator)).containsExactly(NotificationKind.POST_HELD);
    assertThat(inbox().list(moderator, true, PageRequest.first(5)).await().items()).hasSize(1);
    assertThat(told(ana)).isEmpty();
    service.publishAll(moderator, queue(moderator)).await();
    assertThat(told(colleague)).doesNotContain(NotificationKind.POST_HELD);
  }

  @Test
  void itsAuthorSeesPlaceAndClock() {
    held(talk.member("ben"), "First.");
    Written held = held(ana, "Second.");
    OwnHeld own = holding.own().get(ana, held.id()).await();
    assertThat(own.place()).isEqualTo(2);
    assertThat(own.waiting()).isEqualTo(2);
    assertThat(own.line().dueAt()).isAfter(own.line().heldAt().plus(Duration.ofHours(23)));
    assertThat(holding.own().list(ana).await()).containsExactly(own);
    assertThat(Refusals.of(holding.own().get(talk.member("ben"), held.id())))
        .isEqualTo(new Problem.NotFound());
    service.publish(moderator, held.id()).await();
    assertThat(holding.own().isPublished(ana, held.id()).await()).isTrue();
    assertThat(Refusals.of(holding.own().withdraw(ana, held.id())))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void whatIsShownBehindItsBackIsFound() {
    Written held = held(ana, "I do.");
    var review = new GivenReview(DATABASE.pool(), HoldingQuestions.all());
    assertThat(review.found()).isEmpty();
    review.after("update contribution set state = 'visible' where id = " + held.id().value());
    assertThat(review.found()).containsExactly("posts that are shown and were not published");
    review.after("update contribution set state = 'held' where id = " + held.id().value());
    review.after("delete from held_post where post_id = " + held.id().value());
    assertThat(new GivenReview(DATABASE.pool(), ActionQuestions.all()).found())
        .containsExactly("contributions that are hidden or held without an action");
    review.after("update contribution set state = 'withdrawn' where id = " + held.id().value());
  }
}
