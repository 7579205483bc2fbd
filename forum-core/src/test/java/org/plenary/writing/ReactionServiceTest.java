package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.LIMITS;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.post.Reaction;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;

class ReactionServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterId CHAPTER = GIVEN.chapter("senegal", "fr");
  private static final GivenDiscussion DEBATE =
      GIVEN.discussion(GIVEN.forum(CHAPTER, "debate", Audience.PUBLIC), "Debate");

  private final PostService posts =
      new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool()));
  private final ReactionService reactions = GivenWriting.reactions(DATABASE, LIMITS);
  private final PostId post = DEBATE.post("author", 0, "Words");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Caller member(String handle, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), handle, "senegal", roles).welcomed().caller();
  }

  private Map<Reaction, Integer> felt() {
    return posts.getPost(Caller.ANONYMOUS, post).await().reactions();
  }

  @Test
  void howManyFeelWhatIsShown() {
    Caller ana = member("ana", Role.MEMBER);
    Caller bea = member("bea", Role.MEMBER);
    reactions.set(ana, post, Reaction.PUZZLED, true).await();
    reactions.set(ana, post, Reaction.AGREE, true).await();
    reactions.set(bea, post, Reaction.AGREE, true).await();
    reactions.set(bea, post, Reaction.AGREE, true).await();
    assertThat(felt())
        .containsExactly(Map.entry(Reaction.AGREE, 2), Map.entry(Reaction.PUZZLED, 1));
    reactions.set(ana, post, Reaction.AGREE, false).await();
    reactions.set(ana, post, Reaction.AGREE, false).await();
    assertThat(felt()).containsEntry(Reaction.AGREE, 1);
  }

  @Test
  void whatIsFeltAtOnceIsCounted() {
    List<Future<Optional<Allowance>>> all =
        IntStream.range(0, 20)
            .mapToObj(n -> member("fan-" + n, Role.MEMBER))
            .map(fan -> reactions.set(fan, post, Reaction.THANKS, true))
            .toList();
    Future.all(all).await();
    assertThat(felt()).containsEntry(Reaction.THANKS, 20);
    var counted =
        DATABASE
            .pool()
            .query("select reaction_count from contribution where id = " + post.value())
            .execute()
            .await();
    assertThat(counted.iterator().next().getInteger(0)).isEqualTo(20);
  }

  @Test
  void whatIsTakenBackMeanwhileIsNotFelt() {
    Caller author = member("fickle", Role.MEMBER);
    EditingService editing = GivenWriting.editing(DATABASE, posts, LIMITS);
    for (int n = 0; n < 10; n++) {
      PostId own = DEBATE.post("fickle", 0, "Words");
      Future<Optional<Allowance>> felt =
          reactions.set(member("g" + n, Role.MEMBER), own, Reaction.AGREE, true);
      Future.join(editing.withdraw(author, own), felt).otherwiseEmpty().await();
      assertThat(felt.succeeded() || Refusals.of(felt).equals(new Problem.Gone())).isTrue();
    }
  }

  @Test
  void nobodyFeelsBeforeTheyAcceptedTheRules() {
    Caller early = GivenMember.claimed(DATABASE.pool(), "early", "senegal", Role.MEMBER).caller();
    assertThat(Refusals.of(reactions.set(early, post, Reaction.AGREE, true)))
        .isEqualTo(new Problem.Obstructed(Obstacle.FIRST_VISIT));
    assertThat(felt()).isEmpty();
  }

  @Test
  void onlyMembersFeelAndNobodyForThemselves() {
    assertThat(Refusals.of(reactions.set(member("o", Role.OBSERVER), post, Reaction.AGREE, true)))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(reactions.set(Caller.ANONYMOUS, post, Reaction.AGREE, true)))
        .isEqualTo(new Problem.NotSignedIn());
    Caller vain = member("vain", Role.MEMBER);
    PostId own = DEBATE.post("vain", 0, "Mine");
    assertThat(Refusals.of(reactions.set(vain, own, Reaction.AGREE, true)))
        .isInstanceOf(Problem.NotAllowed.class);
    GIVEN.state(post.value(), "removed");
    assertThat(Refusals.of(reactions.set(vain, post, Reaction.AGREE, true)))
        .isEqualTo(new Problem.Gone());
  }
}
