package org.plenary.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Listener;
import org.plenary.web.fixture.Reply;

class LiveEventsTest {

  private final Followed forum = new Followed(100, 90, 20);

  @AfterEach
  void close() {
    forum.close();
  }

  @Test
  void tellOfAPostByIdsAlone() {
    try (Listener listener = forum.listen()) {
      PostId post = forum.write();
      listener.awaitEvents(1);
      assertThat(listener.events()).containsExactly("post.added");
      assertThat(listener.said()).contains("retry: ").doesNotContain("Words");
      assertThat(new JsonObject(listener.said().split("data: ", -1)[1].strip()))
          .isEqualTo(
              new JsonObject()
                  .put("discussion", (int) forum.debate().id().value())
                  .put("post", (int) post.value())
                  .put("number", 1)
                  .put("revision", 1));
    }
  }

  @Test
  void areSentAsTheyHappenAndKeptByNobody() {
    try (Listener listener = forum.listen()) {
      assertThat(listener.status()).isEqualTo(200);
      assertThat(listener.header("content-type")).isEqualTo("text/event-stream");
      assertThat(listener.header("content-encoding")).isEmpty();
      assertThat(listener.header("cache-control")).isEqualTo("no-store");
      assertThat(listener.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(listener.header("etag")).isEmpty();
    }
  }

  @Test
  void goOnWhereTheyWereLeft() {
    String left;
    try (Listener listener = forum.listen()) {
      forum.write();
      left = listener.awaitEvents(1).lastId();
    }
    forum.write();
    forum.write();
    try (Listener again = forum.listen("last-event-id", left)) {
      forum.write();
      again.awaitEvents(3);
      assertThat(again.ids()).doesNotHaveDuplicates().doesNotContain(left);
    }
  }

  @Test
  void goOnFromAHeartbeatToo() {
    GivenDiscussion quiet = forum.served().given().discussion(forum.forum(), "Quiet");
    try (Listener listener = forum.listenAt("/d/" + quiet.id().value() + "/events")) {
      listener.await("a beginning", () -> !listener.lastId().isEmpty());
      String beginning = listener.lastId();
      forum.write();
      listener.await("a later id", () -> !listener.lastId().equals(beginning));
      assertThat(listener.said()).contains(":\nid: " + listener.lastId() + "\n\n");
      assertThat(listener.events()).isEmpty();
    }
  }

  @Test
  void goOnFromWhenAPageWasMade() {
    String page = "/d/" + forum.debate().id().value() + "/debate";
    String stream = forum.served().get(page).page().select(".live").attr("data-events");
    forum.write();
    try (Listener listener = forum.listenAt(stream)) {
      listener.awaitEvents(1);
      assertThat(listener.events()).containsExactly("post.added");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"&as=member", ""})
  void askAPageNotToComeAgainThatMayNotFollow(String as) {
    String page = "/d/" + forum.debate().id().value() + "/debate";
    String stream = forum.served().get(page).page().select(".live").attr("data-events") + as;
    assertThat(forum.served().get(forum.path() + "?after=7").status()).isEqualTo(400);
    if (as.isEmpty()) {
      forum.served().given().access(forum.forum().id(), 2, Audience.CHAPTER);
    }
    assertThat(forum.served().get(stream).status()).isEqualTo(204);
  }

  @Test
  void sayToEachWhatIsTheirOwnAndHowManyFeelWhat() {
    PostId post = forum.write();
    Caller author = forum.author();
    try (Listener own = forum.listenWith(forum.served().pass(author));
        Listener other = forum.listenWith(forum.served().pass(forum.member()))) {
      forum.feel(post, "thanks");
      String felt = "\"reactions\":{\"thanks\":1}";
      own.await("what is felt", () -> own.said().contains(felt));
      other.await("what is felt", () -> other.said().contains(felt));
      assertThat(own.said()).contains("\"own\":true");
      assertThat(other.said()).doesNotContain("own");
    }
  }

  @Test
  void ofAForumAreThoseOfItsDiscussions() {
    GivenDiscussion elsewhere =
        forum
            .served()
            .given()
            .discussion(
                forum.served().given().forum(forum.forum().chapter(), "other", Audience.PUBLIC),
                "Elsewhere");
    try (Listener listener = forum.listenAt("/c/senegal/open/events");
        Listener other = forum.listenAt("/d/" + elsewhere.id().value() + "/events")) {
      forum.write();
      forum.change(1);
      listener.awaitEvents(2);
      assertThat(listener.events()).containsExactly("post.added", "discussion.changed");
      assertThat(other.events()).isEmpty();
    }
  }

  @Test
  void areRefusedFromAnIdThatIsNone() {
    Reply reply = forum.served().get(forum.path(), "last-event-id", "7");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(reply.text()).contains("Last-Event-ID");
    assertThat(forum.served().get(forum.path() + "?last=7").status()).isEqualTo(400);
  }

  @Test
  void beginAnewForWhoComesTooLate() {
    String left;
    try (Listener listener = forum.listen()) {
      left = listener.await("a beginning", () -> listener.said().contains("id: ")).lastId();
      forum.change(3);
      listener.awaitEvents(3);
    }
    forum.execute("delete from event where public_order <= 2");
    try (Listener late = forum.listen("last-event-id", left)) {
      late.awaitEvents(1);
      forum.write();
      late.awaitEvents(2);
      assertThat(late.events()).containsExactly("reset", "post.added");
    }
  }

  @Test
  void ofAnInboxAreTheMembersAlone() {
    PostId post = forum.write();
    String pass = forum.served().pass(forum.member());
    assertThat(forum.served().get("/events").status()).isEqualTo(401);
    try (Listener listener = forum.listenAt("/events", "cookie", "__Host-session=" + pass)) {
      forum.execute(
          "with told as (insert into notification (member_id, kind, chapter_id, contribution_id)"
              + " select m.id, 'mention', $1, $2 from member m returning *)"
              + " insert into event (chapter_id, kind, contribution_id, notifications)"
              + " select $1, 'notification.added', $2, array_agg(id) from told",
          forum.forum().chapter().value(),
          post.value());
      listener.awaitEvents(1);
      assertThat(listener.events()).containsExactly("notification.added");
      assertThat(listener.said()).contains("\"kind\":\"mention\",\"unread\":1}");
    }
  }

  @Test
  void areForProgramsThatShowATokenToo() {
    forum.served().given().access(forum.forum().id(), 2, Audience.CHAPTER);
    String token = forum.served().pass(forum.member());
    assertThat(forum.served().get(forum.path()).status()).isEqualTo(404);
    try (Listener program = forum.listen("authorization", "Bearer " + token)) {
      forum.write();
      program.awaitEvents(1);
      forum.served().take(token);
      program.awaitEnd();
    }
    assertThat(forum.served().get(forum.path(), "authorization", "Bearer none").status())
        .isEqualTo(401);
  }

  @Test
  void leadToTheDiscussionThatAnotherWasMergedInto() {
    GivenDiscussion other = forum.served().given().discussion(forum.forum(), "Other");
    forum.execute(
        "update discussion set state = 'merged', merged_into = $1 where id = $2",
        forum.debate().id().value(),
        other.id().value());
    Reply reply = forum.served().get("/d/" + other.id().value() + "/events");
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("location")).isEqualTo(forum.path());
  }

  @Test
  void leaveADiscussionThatIsCalledEventsItsPage() {
    GivenDiscussion events = forum.served().given().discussion(forum.forum(), "Events");
    events.post("ada", 0, "Words");
    String page = "/d/" + events.id().value();
    String address = forum.served().get(page).header("location");
    assertThat(address).isEqualTo(page + "/events-");
    assertThat(forum.served().get(address).status()).isEqualTo(200);
  }

  @Test
  void areOnlyAnnouncedToWhoAsksForTheHeaders() {
    Reply reply = forum.served().ask(HttpMethod.HEAD, forum.path());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(Optional.of(reply.header("content-length"))).contains("");
    assertThat(forum.served().web().live().size()).isZero();
  }
}
