package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What follows what is read by all who read the place, and published by its officers. */
class LadderApiTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "steps-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(SERVED.database(), slug, Audience.PUBLIC);
  private final Caller officer = talk.member("off", Role.MEMBER, Role.OFFICER);
  private final String chapter = "/api/v1/chapters/" + slug + "/ladder";
  private final String forum = "/api/v1/forums/" + slug + "/talk/ladder";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static JsonObject step(String kind, Integer... days) {
    JsonObject step = new JsonObject().put("kind", kind);
    return days.length == 0 ? step : step.put("days", days[0]);
  }

  private static Reply publish(Caller caller, String path, int follows, JsonObject... steps) {
    JsonObject json =
        new JsonObject().put("follows", follows).put("steps", JsonArray.of((Object[]) steps));
    return SERVED.sendAs(caller, HttpMethod.PUT, path, json.encode());
  }

  @Test
  void theStandardCountsUntilOneIsPublished() {
    JsonObject standard = SERVED.get(chapter).json();
    assertThat(standard.fieldNames()).containsExactlyInAnyOrder("publishedBy", "version", "steps");
    assertThat(standard.getValue("publishedBy")).isNull();
    assertThat(standard.getInteger("version")).isZero();
    assertThat(standard.getJsonArray("steps"))
        .startsWith(
            new JsonObject().put("kind", "note").putNull("days"),
            new JsonObject().put("kind", "warn").put("days", 30));
    assertThat(SERVED.get(forum).json()).isEqualTo(standard);
  }

  @Test
  void thatOfTheChapterCountsInItsForumsUntilTheyHaveTheirOwn() {
    JsonObject published = publish(officer, chapter, 0, step("note"), step("pause", 3)).json();
    assertThat(published.getString("publishedBy")).isEqualTo(slug);
    assertThat(published.getInteger("version")).isEqualTo(1);
    assertThat(SERVED.get(chapter).json()).isEqualTo(published);
    assertThat(SERVED.get(forum).json()).isEqualTo(published);
    JsonObject own = publish(officer, forum, 0, step("suspend", 7)).json();
    assertThat(own.getString("publishedBy")).isEqualTo(slug + "/talk");
    assertThat(own.getJsonArray("steps")).containsExactly(step("suspend", 7));
    assertThat(SERVED.get(forum).json()).isEqualTo(own);
    assertThat(SERVED.get(chapter).json()).isEqualTo(published);
  }

  @Test
  void twoDoNotPublishTheSameVersion() {
    assertThat(publish(officer, chapter, 0, step("warn", 30)).status()).isEqualTo(200);
    assertThat(publish(officer, chapter, 0, step("warn", 60)).status()).isEqualTo(409);
    assertThat(publish(officer, chapter, 1, step("warn", 60)).status()).isEqualTo(200);
  }

  @Test
  void whatIsNoLadderIsRefused() {
    assertThat(publish(officer, chapter, 0).status()).isEqualTo(400);
    assertThat(publish(officer, chapter, 0, step("hide", 3)).status()).isEqualTo(400);
    assertThat(publish(officer, chapter, 0, step("warn")).status()).isEqualTo(400);
    assertThat(publish(officer, chapter, 0, step("note", 3)).status()).isEqualTo(400);
    assertThat(publish(officer, chapter, 0, step("warn", 4_000)).status()).isEqualTo(400);
  }

  @Test
  void officersAlonePublishAndWhoReadsThereReads() {
    Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
    assertThat(publish(moderator, chapter, 0, step("warn", 30)).status()).isEqualTo(404);
    assertThat(publish(Caller.ANONYMOUS, chapter, 0, step("warn", 30)).status()).isEqualTo(401);
    SERVED.given().forum(talk.forum().chapter(), "board", Audience.OFFICERS);
    String board = "/api/v1/forums/" + slug + "/board/ladder";
    assertThat(SERVED.get(board).status()).isEqualTo(404);
    assertThat(SERVED.getAs(moderator, board).status()).isEqualTo(404);
    assertThat(SERVED.getAs(officer, board).status()).isEqualTo(200);
    assertThat(SERVED.get("/api/v1/chapters/nowhere/ladder").status()).isEqualTo(404);
  }
}
