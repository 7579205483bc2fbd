package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.reply;
import static org.plenary.writing.GivenWriting.words;

import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.AcceptanceService;
import org.plenary.conduct.CodePlace;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;

/** Who writes, and where. */
class WhoWritesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenDebate debate = new GivenDebate(DATABASE);
  private final WritingService writing = debate.writing();
  private final String slug = debate.slug();
  private final ChapterId chapter = debate.chapter();
  private final Caller ana = debate.ana();
  private final Written first = debate.first();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoMayWriteWrites(Role role) {
    Caller other = debate.member("other", role);
    Future<Written> sent =
        writing.reply(other, first.discussion(), reply(first.id(), "Me too"), Sending.PLAIN);
    if (role == Role.OBSERVER || role == Role.ADMINISTRATOR) {
      assertThat(Refusals.of(sent)).isInstanceOf(Problem.NotAllowed.class);
    } else {
      assertThat(sent.await().number()).isEqualTo(2);
    }
  }

  @Test
  void strangersAreSentToTheDoor() {
    assertThat(debate.refusal(Caller.ANONYMOUS, reply("Hello")))
        .isEqualTo(new Problem.NotSignedIn());
    Caller fresh =
        GivenMember.claimed(DATABASE.pool(), "fresh-" + slug, slug, Role.MEMBER).caller();
    assertThat(debate.refusal(fresh, reply("Hello")))
        .isEqualTo(new Problem.Obstructed(Obstacle.FIRST_VISIT));
    DATABASE
        .pool()
        .query("update member set welcomed_at = now() where handle = 'fresh-" + slug + "'")
        .execute()
        .await();
    // Whoever asks is known for some seconds as they were; that is no reason to refuse them.
    assertThat(
            writing
                .reply(fresh, first.discussion(), reply("Hello"), Sending.PLAIN)
                .await()
                .number())
        .isEqualTo(2);
  }

  @Test
  void rulesThatAreNewAreAcceptedBeforeTheNextPostAndNothingElseWaitsForIt() {
    debate.given().rules(chapter, 1);
    var unread = new Problem.Obstructed(Obstacle.RULES_CHANGED);
    assertThat(debate.refusal(ana, reply("Hello"))).isEqualTo(unread);
    assertThat(Refusals.of(writing.open(ana, debate.wish("Another"), Sending.PLAIN)))
        .isEqualTo(unread);
    assertThat(debate.all()).hasSize(1);
    new AcceptanceService(DATABASE.pool()).accept(ana, CodePlace.of(slug), 1).await();
    assertThat(
            writing.reply(ana, first.discussion(), reply("Hello"), Sending.PLAIN).await().number())
        .isEqualTo(2);
  }

  @Test
  void nobodyRepliesWhereItIsLocked() {
    debate.lock();
    assertThat(debate.refusal(ana, reply("Late")))
        .isEqualTo(new Problem.Obstructed(Obstacle.DISCUSSION_LOCKED));
  }

  private Problem refusal(DiscussionId discussion) {
    return Refusals.of(writing.reply(ana, discussion, reply("Hello"), Sending.PLAIN));
  }

  @Test
  void whatIsHiddenIsAbsentToWriters() {
    GivenForum board = debate.given().forum(chapter, "board", Audience.OFFICERS);
    GivenDiscussion closed = debate.given().discussion(board, "Closed");
    assertThat(refusal(closed.id())).isEqualTo(new Problem.NotFound());
    assertThat(refusal(new DiscussionId(987_654_321))).isEqualTo(new Problem.NotFound());
    var hidden = new ForumAddress(slug, "board");
    assertThat(
            Refusals.of(
                writing.open(
                    ana,
                    new NewDiscussion(hidden, "Title", List.of(), words("Text"), false),
                    Sending.PLAIN)))
        .isEqualTo(new Problem.NotFound());
  }
}
