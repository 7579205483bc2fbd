package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.post.PostDetail;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.standing.LimitWish;
import org.plenary.standing.Reach;
import org.plenary.writing.Written;

/** What is held as it is written, and that nobody knows of it. */
class PremoderationTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String LINK = "Look at <https://keys.example.org/offer>.";

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "holder-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
  private final GivenHolding holding = new GivenHolding(DATABASE, moderation, talk);
  private final ChapterId chapter = talk.forum().chapter();
  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final PostService posts = new PostService(DATABASE.pool(), discussions);
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller ana = talk.member("ana");
  private final Written opened = talk.open(moderator, "Who keeps the keys?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Written say(Caller caller, String source) {
    return talk.say(caller, opened.discussion(), source);
  }

  private static Problem problem(Runnable writing) {
    return catchThrowableOfType(ProblemException.class, writing::run).problem();
  }

  private void limit(Written post) {
    Reason reason = moderation.reason(chapter);
    long byline =
        holding
            .row("select byline_id from contribution where id = $1", post.id().value())
            .getLong(0);
    var wish =
        new LimitWish(
            ActionKind.HOLD_POSTS,
            byline,
            new Reach.InChapter(chapter),
            Optional.of(Duration.ofDays(7)),
            reason,
            Optional.empty());
    moderation.standings().limit(moderator, wish).await();
  }

  private List<String> events() {
    return DATABASE
        .pool()
        .query("select kind from event where notifications is null order by id")
        .execute()
        .await()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void nobodyKnowsOfAReplyThatIsHeld() {
    say(ana, "Plain.");
    holding.choose(chapter, GivenHolding.everything(10));
    var before = discussions.getDiscussion(Caller.ANONYMOUS, opened.discussion()).await();
    List<String> told = events();
    Written held = talk.answer(ana, opened, "I do.");
    assertThat(held.held()).isTrue();
    assertThat(held.number()).isEqualTo(3);
    for (Caller caller : List.of(Caller.ANONYMOUS, talk.member("ben"))) {
      assertThat(Refusals.of(posts.getPost(caller, held.id()))).isEqualTo(new Problem.NotFound());
      assertThat(
              posts
                  .listPosts(
                      caller,
                      opened.discussion(),
                      PostOrder.TREE,
                      PageRequest.first(50),
                      PostDetail.RENDERED)
                  .await()
                  .items())
          .hasSize(2);
    }
    var after = discussions.getDiscussion(Caller.ANONYMOUS, opened.discussion()).await();
    assertThat(after.postCount()).isEqualTo(before.postCount());
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.lastActivityAt()).isEqualTo(before.lastActivityAt());
    assertThat(events()).isEqualTo(told);
    assertThat(
            holding
                .row("select count(*) from job where contribution_id = $1", held.id().value())
                .getLong(0))
        .isZero();
  }

  @Test
  void aDiscussionThatIsHeldIsNowhere() {
    holding.choose(chapter, GivenHolding.firstPosts(1));
    Written held = talk.open(ana, "Buy keys!");
    assertThat(held.held()).isTrue();
    assertThat(Refusals.of(discussions.getDiscussion(ana, held.discussion())))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(discussions.getDiscussion(moderator, held.discussion())))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void nothingIsHeldWhereNobodyChose() {
    assertThat(say(ana, LINK).held()).isFalse();
    assertThat(say(ana, LINK).held()).isFalse();
  }

  @Test
  void theFirstPostsAreHeldUntilSoManyArePublished() {
    holding.choose(chapter, GivenHolding.firstPosts(2));
    Written first = say(ana, "One.");
    Written second = say(ana, "Two.");
    assertThat(first.held() && second.held()).isTrue();
    holding.held().publish(moderator, first.id()).await();
    assertThat(say(ana, "Three.").held()).isTrue();
    holding.held().publish(moderator, second.id()).await();
    assertThat(say(ana, "Four.").held()).isFalse();
  }

  @Test
  void aPseudonymIsNewWhoeverIsBehindIt() {
    Caller cleo = talk.masked("cleo", "Masked " + chapter.value());
    say(cleo, "One.");
    holding.choose(chapter, GivenHolding.firstPosts(1));
    assertThat(say(cleo, "Two.").held()).isFalse();
    Written whisper = talk.whisper(cleo, opened, "Three.");
    assertThat(whisper.held()).isTrue();
    holding.held().publish(moderator, whisper.id()).await();
    assertThat(talk.whisper(cleo, opened, "Four.").held()).isFalse();
  }

  @Test
  void linksOfThoseWhoPublishedLittleAreHeld() {
    holding.choose(chapter, GivenHolding.links(2));
    assertThat(say(ana, "One, of @mod and [above](/p/1).").held()).isFalse();
    assertThat(say(ana, LINK).held()).isTrue();
    assertThat(say(ana, "Two.").held()).isFalse();
    assertThat(say(ana, LINK).held()).isFalse();
  }

  @Test
  void aForumIsHeldWithoutItsChapter() {
    holding.choose(talk.forum(), GivenHolding.everything(10));
    assertThat(say(ana, "One.").held()).isTrue();
    holding.choose(talk.forum(), GivenHolding.links(1));
    holding.choose(chapter, GivenHolding.everything(10));
    assertThat(say(ana, "Two.").held()).isFalse();
  }

  @Test
  void whoLooksAtWhatOthersWriteIsNotHeld() {
    holding.choose(chapter, GivenHolding.everything(10));
    assertThat(say(moderator, "One.").held()).isFalse();
    assertThat(say(talk.member("off", Role.MEMBER, Role.OFFICER), "Two.").held()).isFalse();
  }

  @Test
  void aLimitHoldsWhereverNothingElseDoes() {
    Written said = say(ana, "One.");
    Caller cleo = talk.masked("cleo", "Veiled " + chapter.value());
    Written whisper = talk.whisper(cleo, opened, "Two.");
    limit(said);
    limit(whisper);
    assertThat(say(ana, "Three.").held()).isTrue();
    assertThat(talk.open(ana, "Four.").held()).isTrue();
    assertThat(say(cleo, "Five.").held()).isTrue();
    assertThat(say(talk.member("ben"), "Six.").held()).isFalse();
  }

  @Test
  void anEditIsNoWayAround() {
    Written said = say(ana, "One, see <https://a.example.org/?x=1&y=2>.");
    holding.choose(chapter, GivenHolding.links(10));
    talk.edit(ana, said, "Once, see <https://a.example.org/?x=1&y=2>.");
    Problem refused = new Problem.Obstructed(Obstacle.EDIT_HELD);
    Written other = say(ana, "Two, see a.example.org.");
    assertThat(problem(() -> talk.edit(ana, other, LINK))).isEqualTo(refused);
    assertThat(problem(() -> talk.edit(ana, other, "Two, [see](http://a.example.org).")))
        .isEqualTo(refused);
    holding.choose(chapter, GivenHolding.everything(10));
    assertThat(problem(() -> talk.edit(ana, other, "Second."))).isEqualTo(refused);
    talk.edit(moderator, opened, "Who keeps all keys?");
    talk.withdraw(ana, other.id());
  }

  @Test
  void nothingIsEditedThatIsHeld() {
    holding.choose(chapter, GivenHolding.firstPosts(1));
    Written held = say(ana, "One.");
    assertThat(problem(() -> talk.edit(ana, held, "Once."))).isEqualTo(new Problem.NotFound());
    assertThat(problem(() -> talk.answer(ana, held, "To myself.")))
        .isEqualTo(new Problem.Obstructed(Obstacle.PARENT_ELSEWHERE));
  }

  @Test
  void ofAThousandAFewWait() {
    holding.choose(chapter, GivenHolding.everything(3));
    List<Written> sent = IntStream.range(0, 3).mapToObj(n -> say(ana, "No. " + n)).toList();
    assertThat(sent).allMatch(Written::held);
    assertThat(problem(() -> say(ana, "No. 3")))
        .isEqualTo(new Problem.Obstructed(Obstacle.TOO_MANY_HELD));
    assertThat(say(talk.member("ben"), "Mine").held()).isTrue();
    holding.own().withdraw(ana, sent.getFirst().id()).await();
    assertThat(say(ana, "No. 4").held()).isTrue();
  }
}
