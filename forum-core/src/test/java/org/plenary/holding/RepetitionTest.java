package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Written;

/** What was said already is held or refused, and how long that is remembered. */
class RepetitionTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String LONG =
      "Whoever holds the keys holds the letters, and reads them when it suits.";

  private final GivenQueue given = new GivenQueue(DATABASE);
  private final GivenTalk talk = given.talk();
  private final GivenHolding holding = given.holding();
  private final ChapterId chapter = given.chapter();
  private final Caller moderator = given.moderator();
  private final Caller ana = given.ana();
  private final Written opened = given.opened();

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

  @Test
  void whatWasTakenBackIsNoRepetitionOfItselfAndWhatStandsIs() {
    holding.choose(chapter, new Holding(0, 0, true, 24, false, true, 24, 10));
    Written first = say(ana, LONG);
    holding.own().withdraw(ana, first.id()).await();
    Written second = say(ana, LONG);
    assertThat(reasons(second)).containsExactly("forum");
    Written third = say(ana, LONG);
    holding.own().withdraw(ana, third.id()).await();
    assertThat(reasons(say(ana, LONG))).contains("repeated");
  }

  private List<String> reasons(Written post) {
    String sql = "select reasons from held_post where post_id = $1";
    return List.of(holding.row(sql, post.id().value()).getArrayOfStrings("reasons"));
  }

  @Test
  void theSameWordsAreHeldOrRefused() {
    holding.choose(chapter, GivenHolding.repeated(false));
    assertThat(say(ana, LONG).held()).isFalse();
    assertThat(
            talk.open(
                    ana,
                    "  whoever HOLDS the keys: holds the letters -- and reads them"
                        + " when it suits!\n\n> Quoted\n")
                .held())
        .isTrue();
    assertThat(say(talk.member("ben"), LONG).held()).isFalse();
    assertThat(Stream.of("Thanks!", "Thanks!").map(source -> say(ana, source)))
        .noneMatch(Written::held);
    holding.choose(chapter, GivenHolding.repeated(true));
    assertThat(problem(() -> say(ana, LONG))).isEqualTo(new Problem.Obstructed(Obstacle.REPEATED));
  }

  @Test
  void anEditIsARepetitionOfOthersAndNeverOfItself() {
    holding.choose(chapter, GivenHolding.repeated(true));
    say(ana, LONG);
    Written other = say(ana, LONG + " That is all.");
    assertThat(problem(() -> talk.edit(ana, other, LONG.toUpperCase(Locale.ROOT))))
        .isEqualTo(new Problem.Obstructed(Obstacle.REPEATED));
    talk.edit(ana, other, LONG + " That is -- all!");
    talk.edit(ana, other, 2, LONG + " That was all.");
    talk.edit(ana, other, 3, LONG + " That is all.");
    assertThat(problem(() -> say(ana, LONG + " That was all.")))
        .isEqualTo(new Problem.Obstructed(Obstacle.REPEATED));
    holding.choose(chapter, GivenHolding.repeated(false));
    assertThat(problem(() -> talk.edit(ana, other, 4, LONG)))
        .isEqualTo(new Problem.Obstructed(Obstacle.EDIT_HELD));
    talk.edit(moderator, opened, LONG);
  }

  @Test
  void whatWasSaidLongAgoIsSaidAgain() {
    holding.choose(chapter, GivenHolding.repeated(true));
    say(ana, LONG);
    DATABASE
        .pool()
        .query("update said_words set said_at = said_at - interval '25 hours'")
        .execute()
        .await();
    assertThat(say(ana, LONG).held()).isFalse();
    assertThat(problem(() -> say(ana, LONG))).isEqualTo(new Problem.Obstructed(Obstacle.REPEATED));
    DATABASE
        .pool()
        .query("update said_words set said_at = said_at - interval '721 hours'")
        .execute()
        .await();
    Repetition.forget(DATABASE.pool()).await();
    assertThat(given.moderation().count("said_words")).isZero();
  }
}
