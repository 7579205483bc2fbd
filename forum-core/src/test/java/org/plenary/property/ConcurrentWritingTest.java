package org.plenary.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.Reaction;

/**
 * Whatever members write, change, take back, feel and read at once, sent several times and under a
 * clock that jumps, leaves a tree, counters that equal recounts, revisions without holes and each
 * event once. A failure tells its script.
 */
class ConcurrentWritingTest {

  private static final TestDatabase DATABASE = MovedClock.database();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  // Whoever looks for a shorter script that fails has more time.
  private static final AtomicBoolean FAILED = new AtomicBoolean();
  private static final long UNTIL = System.nanoTime() + Duration.ofSeconds(25).toNanos();

  @AfterContainer
  static void close() {
    DATABASE.close();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void whateverIsDoneAtOnceLeavesATree(@ForAll("scripts") List<Scene> script) {
    if (System.nanoTime() < UNTIL || FAILED.get()) {
      var stage = new Stage(DATABASE, "stage-" + NUMBER.incrementAndGet());
      script.forEach(stage::play);
      List<String> mistakes = stage.mistakes();
      FAILED.compareAndSet(false, !mistakes.isEmpty());
      assertThat(mistakes).isEmpty();
    }
  }

  @Provide
  Arbitrary<List<Scene>> scripts() {
    return scenes().list().ofMinSize(1).ofMaxSize(12);
  }

  private static Arbitrary<Scene> scenes() {
    return Combinators.combine(
            acts().list().ofMinSize(1).ofMaxSize(8), Arbitraries.integers().between(1, 3))
        .as(Scene::new);
  }

  private static Arbitrary<Act> acts() {
    Arbitrary<Integer> who = Arbitraries.integers().between(0, 2);
    Arbitrary<Integer> post = Arbitraries.integers().between(0, 30);
    Arbitrary<Integer> seconds = Arbitraries.integers().between(-90, 90);
    return Arbitraries.frequencyOf(
        Tuple.of(2, who.map(Act.Open::new)),
        Tuple.of(12, Combinators.combine(who, post).as(Act.Reply::new)),
        Tuple.of(2, Combinators.combine(who, post).as(Act.Say::new)),
        Tuple.of(4, post.map(Act.Edit::new)),
        Tuple.of(2, post.map(Act.Withdraw::new)),
        Tuple.of(3, feelings(who, post)),
        Tuple.of(2, Combinators.combine(who, post).as(Act.Read::new)),
        Tuple.of(1, seconds.map(Act.Clock::new)));
  }

  private static Arbitrary<Act> feelings(Arbitrary<Integer> who, Arbitrary<Integer> post) {
    return Combinators.combine(
            who,
            post,
            Arbitraries.of(Reaction.AGREE, Reaction.PUZZLED),
            Arbitraries.of(true, true, false))
        .as(Act.Feel::new);
  }
}
