package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.TestDatabase;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Listener;

class LiveNodesTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final Given given = new Given(database.pool());
  private final ChapterId chapter = given.chapter("senegal", "fr");
  private final GivenDiscussion debate =
      given.discussion(given.forum(chapter, "open", Audience.PUBLIC), "Debate");

  @AfterEach
  void close() {
    database.close();
  }

  private Listener listen(StartedNode node, String... headers) {
    return new Listener(
        node.running().port(), "/d/%d/events".formatted(debate.id().value()), headers);
  }

  private void write() {
    PostId post = debate.post("ada", 0, "Words");
    Outbox.append(database.pool(), chapter, EventKind.POST_WRITTEN, List.of(post.value())).await();
  }

  @Test
  void tellTheSameInTheSameOrder() {
    try (var one = StartedNode.on(database);
        var other = StartedNode.on(database);
        Listener here = listen(one);
        Listener there = listen(other)) {
      for (int post = 0; post < 20; post++) {
        write();
      }
      here.awaitEvents(20);
      there.awaitEvents(20);
      assertThat(here.ids()).doesNotHaveDuplicates().isEqualTo(there.ids());
      assertThat(one.managed("/metrics").body()).contains("plenary_live_streams 1.0");
    }
  }

  @Test
  void letWhoFollowsGoOnElsewhereWhenOneEndsAndWhenAllAreStartedAgain() {
    String left;
    try (var other = StartedNode.on(database)) {
      StartedNode one = StartedNode.on(database);
      try (Listener here = listen(one)) {
        write();
        here.awaitEvents(1);
        long begun = System.nanoTime();
        one.close();
        here.awaitEnd();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        left = here.lastId();
      }
      write();
      try (Listener there = listen(other, "last-event-id", left)) {
        there.awaitEvents(1);
        assertThat(there.ids()).hasSize(1).doesNotContain(left);
        left = there.lastId();
      }
    }
    write();
    write();
    try (var started = StartedNode.on(database);
        Listener again = listen(started, "last-event-id", left)) {
      write();
      again.awaitEvents(3);
      assertThat(again.ids()).hasSize(3).doesNotHaveDuplicates().doesNotContain(left);
      assertThat(again.events()).containsOnly("post.added");
    }
  }
}
