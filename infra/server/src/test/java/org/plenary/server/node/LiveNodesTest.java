package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.token.TokenId;
import org.plenary.token.TokenLimits;
import org.plenary.token.TokenService;
import org.plenary.token.TokenWish;
import org.plenary.web.fixture.Listener;
import org.plenary.writing.Written;

class LiveNodesTest {

  private static final TokenLimits TOKENS = new TokenLimits(Duration.ofDays(365), 50);

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
  void tellMembersWhatComesIntoTheirInboxOnWhicheverTheyAre() {
    var talk = new GivenTalk(database, "inbox", Audience.CHAPTER);
    Caller ana = talk.member("ana");
    String token = "Bearer " + token(ana);
    Written first = talk.open(ana, "One");
    String left;
    try (var one = StartedNode.on(database);
        var other = StartedNode.on(database)) {
      try (var here = inbox(one, token);
          var there = inbox(other, token)) {
        talk.answer(talk.member("ben"), first, "Two");
        here.awaitEvents(1);
        there.awaitEvents(1);
        assertThat(here.events()).containsExactly("notification.added");
        assertThat(here.said()).contains("\"kind\":\"reply\",\"unread\":1}");
        assertThat(there.ids()).isEqualTo(here.ids());
        left = here.lastId();
      }
      talk.answer(talk.member("cleo"), first, "Three");
      try (var again = inbox(other, token, "last-event-id", left)) {
        talk.answer(talk.member("dora"), first, "Four");
        again.awaitEvents(2);
        assertThat(again.ids()).hasSize(2).doesNotHaveDuplicates().doesNotContain(left);
        assertThat(again.said()).contains("\"unread\":3}");
        new TokenService(database.pool(), TOKENS)
            .revoke(ana.member().orElseThrow(), new TokenId(1))
            .await();
        again.awaitEnd();
      }
    }
  }

  private String token(Caller caller) {
    var wish = new TokenWish("Events", Set.of(Scope.READ), Optional.empty(), 1);
    return new TokenService(database.pool(), TOKENS)
        .make(caller.member().orElseThrow(), wish)
        .await()
        .text();
  }

  private static Listener inbox(StartedNode node, String token, String... headers) {
    String[] known = {"authorization", token};
    return new Listener(
        node.running().port(),
        "/events",
        Stream.concat(Stream.of(known), Stream.of(headers)).toArray(String[]::new));
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
