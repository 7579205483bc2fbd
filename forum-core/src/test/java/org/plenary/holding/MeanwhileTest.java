package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.curating.Curation;
import org.plenary.discussion.DiscussionState;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

/** What happens around a post while it is held. */
class MeanwhileTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenQueue given = new GivenQueue(DATABASE);
  private final String slug = given.slug();
  private final GivenModeration moderation = given.moderation();
  private final GivenTalk talk = given.talk();
  private final GivenHolding holding = given.holding();
  private final ChapterId chapter = given.chapter();
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
  void whatWasWithdrawnIsNotPublished() {
    Written held = talk.open(ana, "I do.");
    holding.own().withdraw(ana, held.id()).await();
    assertThat(Refusals.of(service.publish(moderator, held.id())))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(holding.own().withdraw(ana, held.id())))
        .isEqualTo(new Problem.NotFound());
    assertThat(holding.state(held.id())).isEqualTo("withdrawn");
    assertThat(holding.state(new PostId(held.discussion().value()))).isEqualTo("withdrawn");
    given.requireFit();
  }

  @Test
  void whatItAnswersMayBeGoneAndItsDiscussionLocked() {
    holding.choose(chapter, Holding.NOTHING);
    Written above = given.held(ana, "Me.");
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
    assertThat(given.numbers()).containsExactly(1, above.number(), held.number());
    given.requireFit();
  }

  @Test
  void whereItsAuthorReadsNoMoreNothingOfTheirsIsPublished() {
    new Given(DATABASE.pool()).forum(chapter, "narrow", Audience.OFFICERS);
    Caller chief = talk.member("chief", Role.MEMBER, Role.MODERATOR, Role.OFFICER);
    Written held = given.held(ana, "I do.");
    moderation
        .curating()
        .curate(chief, opened.discussion(), new Curation.Move("narrow"), reason)
        .await();
    assertThat(given.queue(moderator)).isEmpty();
    assertThat(Refusals.of(service.publish(moderator, held.id())))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.publish(chief, held.id()))).isInstanceOf(Problem.Conflict.class);
    assertThat(
            service
                .queue(chief, Optional.of(new ForumAddress(slug, "narrow")), PageRequest.first(5))
                .await()
                .items())
        .hasSize(1);
    assertThat(holding.own().list(ana).await()).extracting(OwnHeld::reads).containsExactly(false);
  }

  @Test
  void oneWhoseAuthorReadsNoMoreWaitsOnAndTheOthersArePublished() {
    new Given(DATABASE.pool()).forum(chapter, "within", Audience.CHAPTER);
    Written left = given.held(ana, "I do.");
    Written other = given.held(talk.member("treasurer"), "We pay.");
    moderation
        .curating()
        .curate(colleague, opened.discussion(), new Curation.Move("within"), reason)
        .await();
    DATABASE
        .pool()
        .preparedQuery("delete from membership where member_id = $1")
        .execute(Tuple.of(ana.member().orElseThrow().value()))
        .await();
    assertThat(service.publishAll(moderator, List.of(left.id(), other.id())).await())
        .isEqualTo(new Published(1, List.of(left.id())));
    assertThat(holding.state(left.id())).isEqualTo("held");
    assertThat(holding.state(other.id())).isEqualTo("visible");
    given.requireFit();
  }

  @Test
  void itGoesWhereItsDiscussionGoes() {
    Written held = given.held(ana, "I do.");
    Written other = talk.open(moderator, "Who holds them?");
    moderation
        .restructuring()
        .merge(colleague, opened.discussion(), other.discussion(), reason)
        .await();
    service.publish(moderator, held.id()).await();
    Post shown = posts.getPost(Caller.ANONYMOUS, held.id()).await();
    assertThat(shown.discussionId()).isEqualTo(other.discussion());
    given.requireFit();
  }
}
