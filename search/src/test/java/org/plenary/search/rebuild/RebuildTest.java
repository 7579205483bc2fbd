package org.plenary.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenForum;
import org.plenary.indexing.GenerationService;
import org.plenary.post.PostId;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexAdministration;

class RebuildTest {

  private static final Caller ANYBODY = Caller.ANONYMOUS;

  private final IndexedForum forum = new IndexedForum(TestElasticsearch.address());
  private final ChapterId chapter = forum.given().chapter("global", "en");
  private final GivenForum open = forum.given().forum(chapter, "talk", Audience.PUBLIC);

  @AfterEach
  void close() {
    forum.close();
  }

  @Test
  void allThatStandsInTheDatabaseIsFound() {
    PostId post = forum.say(open, "en", "Keys", "Strong keys.");
    forum.say(open, "en", "Locks", "Weak locks.");
    Rebuild.Outcome outcome = forum.rebuild();
    assertThat(outcome.posts()).isEqualTo(2);
    assertThat(outcome.refused()).isZero();
    assertThat(forum.found(ANYBODY, "keys")).containsExactly(post);
  }

  @Test
  void theNextTakesThePlaceOfTheOneBefore() {
    forum.say(open, "en", "Keys", "Strong keys.");
    Generation first = forum.rebuild().generation();
    Generation second = forum.rebuild().generation();
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(forum.administration().exists(first).await()).isFalse();
    assertThat(forum.found(ANYBODY, "keys")).hasSize(1);
  }

  @Test
  void whoFinishesWhatIsFinishedTakesNothingAway() {
    forum.say(open, "en", "Keys", "Strong keys.");
    forum.rebuild();
    Generation live = forum.rebuild().generation();
    new GenerationService(forum.pool()).goLive(live.number()).await();
    forum.rebuilding().removeRetired().await();
    assertThat(forum.live()).isEqualTo(live.number());
    assertThat(forum.administration().exists(live).await()).isTrue();
    assertThat(forum.find(ANYBODY, "keys").partial()).isFalse();
  }

  @Test
  void whatWasBegunOfAnOlderKindIsGivenUp() {
    forum.say(open, "en", "Keys", "Strong keys.");
    var generations = new GenerationService(forum.pool());
    var older = new Generation(generations.getNext(1).await().number());
    forum.administration().make(older).await();
    generations.walked(older.number(), Long.MAX_VALUE).await();
    Rebuild.Outcome outcome = forum.rebuild();
    assertThat(outcome.generation()).isNotEqualTo(older);
    assertThat(outcome.posts()).isOne();
    assertThat(forum.administration().exists(older).await()).isFalse();
    assertThat(generations.findLive().await())
        .hasValueSatisfying(
            live -> assertThat(live.mapping()).isEqualTo(IndexAdministration.MAPPING));
  }

  @Test
  void whatElasticsearchDoesNotTakeForNowIsNotPutInPlaceOfWhatIsThere() {
    PostId post = forum.say(open, "en", "Keys", "Strong keys.");
    Generation live = forum.rebuild().generation();
    var next =
        new Generation(
            new GenerationService(forum.pool())
                .getNext(IndexAdministration.MAPPING)
                .await()
                .number());
    forum.administration().make(next).await();
    closed(next, true);
    assertThatThrownBy(forum::rebuild).isInstanceOf(IOException.class);
    assertThat(forum.live()).isEqualTo(live.number());
    assertThat(forum.found(ANYBODY, "keys")).containsExactly(post);
    closed(next, false);
    assertThat(forum.rebuild().generation()).isEqualTo(next);
    assertThat(forum.found(ANYBODY, "keys")).containsExactly(post);
  }

  private void closed(Generation generation, boolean closed) {
    forum
        .cluster()
        .ask(
            Duration.ofSeconds(10),
            client ->
                client
                    .indices()
                    .putSettings(
                        change ->
                            change
                                .index(generation.index())
                                .settings(
                                    settings -> settings.blocks(blocks -> blocks.write(closed)))))
        .await();
  }

  @Test
  void whatIsWrittenMeanwhileStandsInBoth() {
    forum.say(open, "en", "Keys", "Strong keys.");
    forum.rebuild();
    var stopped =
        forum
            .rebuilding()
            .run(
                (_, _) -> {
                  throw new IllegalStateException("stopped");
                });
    assertThatThrownBy(stopped::await).hasMessage("stopped");
    PostId late = forum.say(open, "en", "Late", "Later locks.");
    forum.keepUp();
    assertThat(forum.found(ANYBODY, "locks")).containsExactly(late);
    forum.rebuild();
    assertThat(forum.found(ANYBODY, "locks")).containsExactly(late);
    assertThat(forum.found(ANYBODY, "keys")).hasSize(1);
  }

  @Test
  void whatWasStoppedGoesOnWhereItWas() {
    for (int i = 0; i < 3; i++) {
      forum.say(open, "en", "Keys " + i, "Strong keys.");
    }
    var stopped =
        forum
            .rebuilding()
            .run(
                (_, _) -> {
                  throw new IllegalStateException("stopped");
                });
    assertThatThrownBy(stopped::await).hasMessage("stopped");
    assertThat(forum.rebuild().posts()).isZero();
    assertThat(forum.found(ANYBODY, "keys")).hasSize(3);
  }

  @Test
  void whatElasticsearchLostIsBuiltFromTheBeginning() {
    forum.say(open, "en", "Keys", "Strong keys.");
    Generation lost = forum.rebuild().generation();
    forum.administration().remove(lost).await();
    assertThat(forum.find(ANYBODY, "keys").partial()).isTrue();
    assertThat(forum.rebuild().posts()).isOne();
    assertThat(forum.find(ANYBODY, "keys").partial()).isFalse();
  }
}
