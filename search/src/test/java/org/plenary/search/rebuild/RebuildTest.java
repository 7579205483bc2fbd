package org.plenary.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;
import org.plenary.search.index.Generation;

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
