package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.moderation.Citation;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What is held, by programs: written, seen by its author, looked at, refused, and chosen. */
class HeldApiTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "held-" + NUMBER.incrementAndGet();
  private final GivenModeration moderation = new GivenModeration(SERVED.database());
  private final GivenTalk talk = new GivenTalk(SERVED.database(), slug, Audience.PUBLIC);
  private final GivenHolding holding = new GivenHolding(SERVED.database(), moderation, talk);
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller officer = talk.member("off", Role.MEMBER, Role.OFFICER);
  private final Caller ana = talk.member("ana");
  private final long discussion = talk.open(moderator, "Who?").discussion().value();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @BeforeEach
  void hold() {
    holding.choose(talk.forum().chapter(), GivenHolding.everything(2));
  }

  private static Reply send(Caller caller, HttpMethod method, String path, JsonObject json) {
    return SERVED.sendAs(caller, method, "/api/v1" + path, json.encode());
  }

  private static JsonObject read(Caller caller, String path) {
    return SERVED.getAs(caller, "/api/v1" + path).json();
  }

  private Reply write(String source) {
    return send(
        ana,
        HttpMethod.POST,
        "/discussions/" + discussion + "/posts",
        new JsonObject().put("source", source));
  }

  @Test
  void whatIsHeldSaysSoAndStandsWhereItsAuthorAloneComes() {
    Reply written = write("I *do*.");
    assertThat(written.status()).isEqualTo(201);
    assertThat(written.json().getBoolean("held")).isTrue();
    long id = written.json().getLong("id");
    assertThat(written.header("location")).isEqualTo("/api/v1/me/held/" + id);
    JsonObject own = read(ana, "/me/held/" + id);
    assertThat(own.fieldNames())
        .containsExactlyInAnyOrder(
            "postId",
            "discussionId",
            "opening",
            "forum",
            "title",
            "language",
            "html",
            "attachments",
            "reasons",
            "heldAt",
            "dueAt",
            "place",
            "waiting",
            "url");
    assertThat(own.getJsonArray("reasons")).isEqualTo(JsonArray.of("forum"));
    assertThat(read(ana, "/me/held").getJsonArray("items")).hasSize(1);
    assertThat(SERVED.getAs(ana, "/api/v1/posts/" + id).status()).isEqualTo(404);
    assertThat(SERVED.getAs(moderator, "/api/v1/me/held/" + id).status()).isEqualTo(404);
    assertThat(SERVED.sendAs(ana, HttpMethod.DELETE, "/api/v1/me/held/" + id, "").status())
        .isEqualTo(204);
    assertThat(read(ana, "/me/held").getJsonArray("items")).isEmpty();
  }

  @Test
  void asManyAsMayWaitAndNoMore() {
    write("One.");
    write("Two.");
    Reply third = write("Three.");
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.json().getString("type")).isEqualTo("urn:plenary:problem:too-many-held");
  }

  @Test
  void whoModeratesPublishesSeveralAndRefusesOne() {
    long one = write("One.").json().getLong("id");
    long two = write("Two.").json().getLong("id");
    JsonObject first =
        read(moderator, "/held?forum=" + slug + "/talk").getJsonArray("items").getJsonObject(0);
    assertThat(first.getLong("postId")).isEqualTo(one);
    assertThat(first.fieldNames())
        .containsExactlyInAnyOrder(
            "postId",
            "discussionId",
            "opening",
            "forum",
            "title",
            "discussionState",
            "answersGone",
            "author",
            "language",
            "html",
            "attachments",
            "reasons",
            "heldAt",
            "dueAt",
            "late",
            "published",
            "refused",
            "own",
            "url");
    for (String narrowing : List.of("chapter=" + slug, "forum=talk")) {
      assertThat(SERVED.getAs(moderator, "/api/v1/held?" + narrowing).status()).isEqualTo(400);
    }
    var posts = new JsonObject().put("posts", JsonArray.of(one));
    assertThat(send(moderator, HttpMethod.POST, "/held/published", posts).json())
        .isEqualTo(new JsonObject().put("published", 1).put("left", new JsonArray()));
    assertThat(send(moderator, HttpMethod.POST, "/held/published", posts).json())
        .isEqualTo(new JsonObject().put("published", 0).put("left", new JsonArray()));
    assertThat(SERVED.get("/api/v1/posts/" + one).status()).isEqualTo(200);
    Citation rule = moderation.reason(talk.forum().chapter()).rule();
    var refusal =
        new JsonObject()
            .put("rule", new JsonObject().put("code", rule.code()).put("rule", rule.rule()))
            .put("sentence", "It sells keys.")
            .put("language", "en");
    JsonObject ahead =
        send(moderator, HttpMethod.POST, "/held/" + two + "/refusal/rehearsal", refusal).json();
    assertThat(ahead.getJsonObject("notice").getString("sentence")).isEqualTo("It sells keys.");
    assertThat(SERVED.getAs(moderator, "/api/v1/held/" + two).status()).isEqualTo(200);
    Reply refused = send(moderator, HttpMethod.POST, "/held/" + two + "/refusal", refusal);
    assertThat(refused.json().getLong("id")).isPositive();
    assertThat(SERVED.getAs(moderator, "/api/v1/held/" + two).status()).isEqualTo(404);
    assertThat(send(moderator, HttpMethod.POST, "/held/" + two + "/refusal", refusal).status())
        .isEqualTo(409);
    assertThat(send(ana, HttpMethod.POST, "/held/published", posts).status()).isEqualTo(404);
  }

  @Test
  void itsFilesAreListedForWhoLooksAtItAndForItsAuthor() {
    long id = write("See below.").json().getLong("id");
    holding.hang(id);
    for (JsonObject shown : List.of(read(ana, "/me/held/" + id), read(officer, "/held/" + id))) {
      JsonObject file = shown.getJsonArray("attachments").getJsonObject(0);
      assertThat(file.getString("name")).isEqualTo("plan.pdf");
      assertThat(file.getString("url")).endsWith("/p/" + id + "/attachments/0/plan.pdf");
    }
  }

  @Test
  void officersChoose() {
    String path = "/chapters/" + slug + "/holding";
    JsonObject wish = HeldWrites.nothing().put("firstPosts", 2).put("dueHours", 48);
    JsonObject chosen = send(officer, HttpMethod.PUT, path, wish).json();
    assertThat(chosen).isEqualTo(wish.copy().put("chosenBy", slug));
    String forum = "/forums/" + slug + "/talk/holding";
    assertThat(read(officer, forum)).isEqualTo(chosen);
    assertThat(
            send(officer, HttpMethod.PUT, forum, HeldWrites.nothing()).json().getString("chosenBy"))
        .isEqualTo(slug + "/talk");
    assertThat(send(officer, HttpMethod.PUT, path, wish.copy().put("dueHours", 169)).status())
        .isEqualTo(400);
    assertThat(SERVED.getAs(moderator, "/api/v1" + path).status()).isEqualTo(404);
  }
}
