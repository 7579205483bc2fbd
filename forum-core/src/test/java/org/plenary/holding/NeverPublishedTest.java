package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.bookmark.BookmarkService;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.Reason;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.post.Reaction;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.sealing.Sealing;
import org.plenary.writing.PostingHours;
import org.plenary.writing.ReactionService;
import org.plenary.writing.Written;

/** Who knows nothing of what was never published learns nothing of it, whatever they try. */
class NeverPublishedTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "never-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
  private final GivenHolding holding = new GivenHolding(DATABASE, moderation, talk);
  private final GivenDesk desk = new GivenDesk(DATABASE);
  private final PostService posts =
      new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool()));
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written opened = talk.open(moderator, "Who keeps the keys?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void hold() {
    talk.say(ben, opened.discussion(), "Nobody.");
    holding.choose(talk.forum(), GivenHolding.firstPosts(1));
  }

  private Written like(Written post, long number) {
    return new Written(
        new PostId(number),
        post.discussion(),
        post.number(),
        post.parent(),
        post.depth(),
        post.language(),
        post.at(),
        true,
        post.allowance());
  }

  private static Problem problem(Runnable work) {
    return catchThrowableOfType(ProblemException.class, work::run).problem();
  }

  private List<Problem> answers(Caller caller, Written post) {
    return Stream.concat(
            Stream.<Future<?>>of(
                    posts.getPost(caller, post.id()),
                    new BookmarkService(DATABASE.pool(), posts, 10).keep(caller, post.id()),
                    reactions().set(caller, post.id(), Reaction.AGREE, true),
                    desk.reports().report(caller, GivenDesk.of(post.id(), reason.rule()), ""))
                .map(Refusals::of),
            Stream.<Runnable>of(
                    () -> talk.edit(caller, post, "Somebody."),
                    () -> talk.withdraw(caller, post.id()),
                    () -> talk.answer(caller, post, "To nobody."),
                    () -> talk.say(caller, opened.discussion(), quote(post)))
                .map(NeverPublishedTest::problem))
        .toList();
  }

  private ReactionService reactions() {
    return new ReactionService(
        DATABASE.pool(),
        talk.pseudonyms(),
        new Sealing(new byte[Sealing.KEY_BYTES]),
        new PostingHours(DATABASE.pool(), UUID.randomUUID()),
        GivenTalk.LIMITS);
  }

  private static String quote(Written post) {
    return "> [Somebody](/p/%d):\n> I do.\n\nWho else?".formatted(post.id().value());
  }

  private void requireUnknown(Written post) {
    List<Problem> ofNone = answers(ben, like(post, post.id().value() + 1_000_000));
    assertThat(ofNone).startsWith(new Problem.NotFound(), new Problem.NotFound());
    assertThat(answers(ben, post)).isEqualTo(ofNone);
  }

  @Test
  void whatIsHeldAnswersAsWhatThereIsNot() {
    requireUnknown(talk.answer(ana, opened, "I do."));
  }

  @Test
  void soDoesWhatIsRefused() {
    Written refused = talk.answer(ana, opened, "I do.");
    moderation.told(holding.held().refuse(moderator, refused.id(), reason).await());
    requireUnknown(refused);
  }

  @Test
  void soDoesWhatItsAuthorTookBack() {
    Written gone = talk.answer(ana, opened, "I do.");
    holding.own().withdraw(ana, gone.id()).await();
    requireUnknown(gone);
  }

  @Test
  void whereItStandsAfterAMergeIsToldToNobody() {
    Written refused = talk.answer(ana, opened, "I do.");
    moderation.told(holding.held().refuse(moderator, refused.id(), reason).await());
    Written other = talk.open(ben, "Who else?");
    Caller colleague = talk.member("eve", Role.MEMBER, Role.MODERATOR);
    moderation
        .restructuring()
        .merge(colleague, opened.discussion(), other.discussion(), reason)
        .await();
    assertThat(moves(opened)).isEqualTo(1);
    assertThat(moves(refused)).isZero();
  }

  private long moves(Written post) {
    return holding
        .row(
            "select count(*) from event where kind = 'post.moved' and contribution_id = $1",
            post.id().value())
        .getLong(0);
  }

  @Test
  void whatWasPublishedAndRemovedIsGone() {
    Written shown = talk.answer(ana, opened, "I do.");
    holding.held().publish(moderator, shown.id()).await();
    talk.withdraw(ana, shown.id());
    assertThat(answers(ben, shown)).contains(new Problem.Gone());
  }
}
