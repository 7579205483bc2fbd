package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenMember;
import org.plenary.inbox.Delivery;
import org.plenary.outbox.Pace;
import org.plenary.outbox.Worker;
import org.plenary.text.Mentions;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Following a debate, by programs and by pages. */
class FollowingApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller ANA = member("ana");
  private static final Caller BEN = member("ben");
  private static final Worker WORKER =
      new Worker(
          SERVED.database().vertx(),
          SERVED.database().pool(),
          Delivery.CONSUMER,
          new Delivery(SERVED.database().pool(), new Mentions(), 50),
          new Pace(Duration.ofMillis(10), Duration.ofSeconds(10), 20, 8, Duration.ofMillis(10)));

  @BeforeAll
  static void work() {
    WORKER.start();
  }

  @AfterAll
  static void close() {
    WORKER.stop().await();
    SERVED.close();
  }

  private static Caller member(String handle) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  private static Reply send(Caller caller, HttpMethod method, String path, JsonObject json) {
    return SERVED.sendAs(caller, method, "/api/v1" + path, json.encode());
  }

  private static Reply delete(Caller caller, String path) {
    return SERVED.ask(
        HttpMethod.DELETE, "/api/v1" + path, "authorization", "Bearer " + SERVED.pass(caller));
  }

  private static JsonObject opened(String title) {
    var wish =
        new JsonObject()
            .put("forum", "senegal/human-rights")
            .put("title", title)
            .put("source", "Who would hold them?")
            .put("language", "en");
    return send(ANA, HttpMethod.POST, "/discussions", wish).json();
  }

  private static JsonObject answer(Caller caller, JsonObject opened, String source) {
    var wish =
        new JsonObject()
            .put("source", source)
            .put("language", "en")
            .put("parentId", opened.getLong("postId"));
    return send(caller, HttpMethod.POST, debate(opened) + "/posts", wish).json();
  }

  private static String debate(JsonObject opened) {
    return "/discussions/" + opened.getLong("id");
  }

  private static JsonObject get(Caller caller, String path) {
    return SERVED.getAs(caller, "/api/v1" + path).json();
  }

  private static JsonObject reading(JsonObject opened) {
    return get(BEN, debate(opened) + "/reading");
  }

  @Test
  void howFarOneReadIsKnownToPrograms() {
    JsonObject opened = opened("Read by a program");
    answer(BEN, opened, "I");
    answer(ANA, opened, "You");
    assertThat(reading(opened))
        .isEqualTo(
            new JsonObject()
                .put("readNumber", 0)
                .put("unread", 2)
                .put("firstUnread", 1)
                .put("lastSpoke", 2)
                .put("sinceISpoke", 1));
    assertThat(get(BEN, "/me/unread").encode()).contains("Read by a program");
    var mark = new JsonObject().put("number", 3);
    assertThat(send(BEN, HttpMethod.PUT, debate(opened) + "/read", mark).status()).isEqualTo(204);
    assertThat(reading(opened).getInteger("unread")).isZero();
    assertThat(get(BEN, debate(opened) + "/reading?branch=1").getInteger("readNumber"))
        .isEqualTo(3);
  }

  @Test
  void whoOpensAPageHasReadWhatIsOnIt() {
    JsonObject opened = opened("Read on a page");
    answer(ANA, opened, "More");
    String page = SERVED.getAs(BEN, "/d/" + opened.getLong("id")).header("location");
    assertThat(SERVED.getAs(BEN, page).status()).isEqualTo(200);
    Eventually.so("it is read", () -> reading(opened).getInteger("readNumber") == 2);
  }

  @Test
  void whatIsChosenIsListedAndLeft() {
    JsonObject opened = opened("Chosen");
    String subscription = debate(opened) + "/subscription";
    assertThat(get(BEN, subscription).getString("level")).isNull();
    assertThat(
            send(BEN, HttpMethod.PUT, subscription, new JsonObject().put("level", "all")).status())
        .isEqualTo(204);
    assertThat(get(BEN, subscription).getString("level")).isEqualTo("all");
    assertThat(
            send(
                    BEN,
                    HttpMethod.PUT,
                    subscription,
                    new JsonObject().put("level", "new-discussions"))
                .status())
        .isEqualTo(400);
    String forum = "/forums/senegal/human-rights/subscription";
    send(BEN, HttpMethod.PUT, forum, new JsonObject().put("level", "new-discussions"));
    assertThat(get(BEN, forum).getString("level")).isEqualTo("new-discussions");
    assertThat(get(BEN, "/me/subscriptions").getJsonArray("items")).hasSize(2);
    assertThat(delete(BEN, subscription).status()).isEqualTo(204);
    assertThat(delete(BEN, forum).status()).isEqualTo(204);
    assertThat(get(BEN, "/me/subscriptions").getJsonArray("items")).isEmpty();
  }

  @Test
  void aPageChoosesToo() {
    JsonObject opened = opened("Following");
    String address = "/d/" + opened.getLong("id") + "/following";
    assertThat(opened.getString("url")).endsWith("/following-");
    assertThat(SERVED.getAs(ANA, "/d/" + opened.getLong("id") + "/following-").status())
        .isEqualTo(200);
    assertThat(SERVED.submitAs(ANA, address, "level", "muted").status()).isEqualTo(303);
    Document page = SERVED.getAs(ANA, address).page();
    assertThat(page.select("input[checked]").attr("value")).isEqualTo("muted");
    assertThat(page.select("main input")).hasSize(4);
    SERVED.submitAs(ANA, address, "level", "");
    assertThat(SERVED.getAs(ANA, address).page().select("input[checked]").attr("value")).isEmpty();
    String forum = "/c/senegal/human-rights/following";
    assertThat(SERVED.submitAs(ANA, forum, "level", "new_discussions").status()).isEqualTo(303);
    assertThat(SERVED.getAs(ANA, forum).page().select("input[checked]").attr("value"))
        .isEqualTo("new_discussions");
    SERVED.submitAs(ANA, forum, "level", "");
  }

  @Test
  void postsAreKeptByFormsAndByPrograms() {
    JsonObject opened = opened("Kept");
    long post = opened.getLong("postId");
    assertThat(SERVED.submitAs(BEN, "/p/" + post + "/bookmark").header("location"))
        .isEqualTo("/p/" + post);
    assertThat(SERVED.getAs(BEN, "/me/bookmarks").page().text()).contains("Kept");
    JsonObject kept = get(BEN, "/me/bookmarks").getJsonArray("items").getJsonObject(0);
    assertThat(kept.getJsonObject("post").getLong("id")).isEqualTo(post);
    assertThat(kept.getJsonObject("post").getString("title")).isEqualTo("Kept");
    SERVED.submitAs(BEN, "/p/" + post + "/bookmark", "drop", "on");
    assertThat(get(BEN, "/me/bookmarks").getJsonArray("items")).isEmpty();
    assertThat(send(BEN, HttpMethod.PUT, "/posts/" + post + "/bookmark", new JsonObject()).status())
        .isEqualTo(204);
    assertThat(delete(BEN, "/posts/" + post + "/bookmark").status()).isEqualTo(204);
  }

  @Test
  void whoIsAnsweredFindsItInTheInbox() {
    JsonObject opened = opened("Answered");
    JsonObject answer = answer(BEN, opened, "The **courts**.");
    Eventually.so("somebody is told", () -> !notifications("").isEmpty());
    JsonObject told = notifications("").getJsonObject(0);
    assertThat(told.getString("kind")).isEqualTo("reply");
    assertThat(told.getJsonObject("post").getLong("id")).isEqualTo(answer.getLong("id"));
    assertThat(told.getJsonObject("post").getString("excerpt")).isEqualTo("The courts.");
    Document inbox = SERVED.getAs(ANA, "/me/inbox").page();
    assertThat(inbox.text()).contains("You are answered by", "Answered", "The courts.");
    String upTo = inbox.expectFirst("button[name=upTo]").attr("value");
    assertThat(SERVED.submitAs(ANA, "/me/inbox", "upTo", upTo).status()).isEqualTo(303);
    assertThat(notifications("?show=unread")).isEmpty();
    var read = new JsonObject().put("upTo", told.getLong("id"));
    assertThat(send(ANA, HttpMethod.POST, "/me/notifications/read", read).status()).isEqualTo(204);
  }

  private static JsonArray notifications(String query) {
    return get(ANA, "/me/notifications" + query).getJsonArray("items");
  }
}
