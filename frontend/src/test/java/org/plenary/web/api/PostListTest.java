package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class PostListTest {

  private final ServedForum served = new ServedForum();
  private final GivenForum forum =
      served.given().forum(served.given().chapter("senegal", "fr"), "access", Audience.PUBLIC);
  private final GivenDiscussion debate = served.given().discussion(forum, "Who pays?");

  @AfterEach
  void close() {
    served.close();
  }

  private Reply posts(String query) {
    return served.get("/api/v1/discussions/" + debate.id().value() + "/posts" + query);
  }

  private static List<Integer> numbers(Reply reply) {
    return reply.items().stream().map(post -> ((JsonObject) post).getInteger("number")).toList();
  }

  @Test
  void standsInTreeOrTimeOrder() {
    debate.post("ada", 0, "First");
    debate.post("bob", 0, "Second");
    debate.post("cyd", 1, "Answer to the first");
    assertThat(numbers(posts(""))).containsExactly(1, 3, 2);
    assertThat(numbers(posts("?order=tree"))).containsExactly(1, 3, 2);
    assertThat(numbers(posts("?order=time"))).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tree", "time"})
  void isReadToTheEndByCursors(String order) {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 99);
    var numbers = new ArrayList<Integer>();
    String query = "?limit=33&order=" + order;
    Reply reply = posts(query);
    numbers.addAll(numbers(reply));
    while (reply.json().getString("next") != null) {
      reply = posts(query + "&cursor=" + reply.json().getString("next"));
      numbers.addAll(numbers(reply));
    }
    assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void isNarrowedByAuthorLanguageStateAndTime() {
    debate.post("ada", 0, "First");
    PostId removed = debate.post("bob", 0, "Second");
    debate.post("ada", 2, "Third");
    served.given().state(removed.value(), "removed");
    assertThat(numbers(posts("?author=ada"))).containsExactly(1, 3);
    assertThat(numbers(posts("?author=bob"))).as("who wrote a tombstone").isEmpty();
    assertThat(numbers(posts("?language=en"))).containsExactly(1, 2, 3);
    assertThat(numbers(posts("?language=fr"))).isEmpty();
    assertThat(numbers(posts("?state=removed"))).containsExactly(2);
    assertThat(numbers(posts("?state=visible&order=time"))).containsExactly(1, 3);
    String third = posts("").items().getJsonObject(2).getString("createdAt");
    assertThat(numbers(posts("?since=" + third))).containsExactly(3);
    assertThat(posts("?state=gone").status()).isEqualTo(400);
  }

  @Test
  void isReadToTheEndByCursorsWhereItIsNarrowed() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 9);
    Reply first = posts("?author=crowd&limit=5");
    Reply last = posts("?author=crowd&limit=5&cursor=" + first.json().getString("next"));
    assertThat(numbers(first)).hasSize(5);
    assertThat(numbers(last)).hasSize(4).doesNotContainAnyElementsOf(numbers(first));
    assertThat(last.json().getString("next")).isNull();
  }

  @Test
  void hasATombstoneWithoutWordsAndAuthor() {
    PostId removed = debate.post("ada", 0, "A canary sang");
    debate.post("bob", 1, "Answer");
    served.given().state(removed.value(), "removed");
    JsonObject tombstone = posts("").items().getJsonObject(0);
    assertThat(tombstone.getString("state")).isEqualTo("removed");
    assertThat(tombstone.getString("source") + tombstone.getString("html")).isEmpty();
    assertThat(tombstone.getValue("author")).isNull();
    assertThat(posts("").text()).doesNotContain("canary");
  }

  @Test
  void aPostThatWasTakenAwayIsGoneAndOneThatIsHeldIsNotThere() {
    PostId removed = debate.post("ada", 0, "Removed");
    PostId held = debate.post("ada", 0, "Held");
    served.given().state(removed.value(), "removed");
    served.given().state(held.value(), "held");
    assertThat(served.get("/api/v1/posts/" + removed.value()).json().getString("type"))
        .isEqualTo("urn:plenary:problem:gone");
    assertThat(served.get("/api/v1/posts/" + held.value()).json().getString("type"))
        .isEqualTo("urn:plenary:problem:not-found");
  }

  @Test
  void isNotThereWithoutItsDebate() {
    assertThat(served.get("/api/v1/discussions/999999/posts").status()).isEqualTo(404);
  }
}
