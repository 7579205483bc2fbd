package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.LIMITS;
import static org.plenary.writing.GivenWriting.reply;
import static org.plenary.writing.GivenWriting.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.post.PostId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;

/** What cannot be said, and what cannot be answered. */
class RefusedWordsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenDebate debate = new GivenDebate(DATABASE);
  private final WritingService writing = debate.writing();
  private final ForumAddress address = debate.address();
  private final Caller ana = debate.ana();
  private final Written first = debate.first();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n ", "\u0000", "\ud800"})
  void nothingIsNotSaid(String source) {
    assertThat(debate.refusal(ana, reply(source))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void tooMuchIsRefused() {
    String most = "x".repeat(LIMITS.longest());
    assertThat(debate.refusal(ana, reply(most + "x"))).isInstanceOf(Problem.Invalid.class);
    assertThat(debate.say(reply(most)).number()).isEqualTo(2);
    assertThat(Refusals.of(writing.open(ana, debate.wish("x".repeat(301)), Sending.PLAIN)))
        .isInstanceOf(Problem.Invalid.class);
    NewDiscussion unknown =
        new NewDiscussion(address, "Title", List.of("no-such"), words("Text"), false);
    assertThat(Refusals.of(writing.open(ana, unknown, Sending.PLAIN)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void onlySoManyAreMentioned() {
    String all =
        IntStream.rangeClosed(0, LIMITS.mentions())
            .mapToObj(n -> "@person-" + n)
            .collect(Collectors.joining(" "));
    assertThat(debate.refusal(ana, reply(all)))
        .isEqualTo(new Problem.Obstructed(Obstacle.TOO_MANY_MENTIONS));
    assertThat(debate.say(reply("@person-1 ".repeat(100))).number()).isEqualTo(2);
  }

  @Test
  void whatIsAnsweredStandsInThatDiscussion() {
    Written there = debate.open();
    assertThat(debate.refusal(ana, reply(there.id(), "Here")))
        .isEqualTo(new Problem.Obstructed(Obstacle.PARENT_ELSEWHERE));
    assertThat(debate.refusal(ana, reply(new PostId(987_654_321), "Here")))
        .isEqualTo(new Problem.Obstructed(Obstacle.PARENT_ELSEWHERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawn", "removed"})
  void whatIsGoneIsNotAnswered(String state) {
    Written gone = debate.say(reply(first.id(), "Gone"));
    debate.given().state(gone.id().value(), state);
    assertThat(debate.refusal(ana, reply(gone.id(), "Why?")))
        .isEqualTo(new Problem.Obstructed(Obstacle.PARENT_GONE));
  }

  @Test
  void treesEndSomewhere() {
    Written above = first;
    for (int depth = 1; depth <= LIMITS.deepest(); depth++) {
      above = debate.say(reply(above.id(), "Deeper"));
    }
    assertThat(above.depth()).isEqualTo(LIMITS.deepest());
    assertThat(debate.refusal(ana, reply(above.id(), "Deepest")))
        .isEqualTo(new Problem.Obstructed(Obstacle.TOO_DEEP));
  }
}
