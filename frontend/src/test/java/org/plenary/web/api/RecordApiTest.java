package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.web.fixture.RecordedForum;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class RecordApiTest {

  private static final RecordedForum RECORDED = new RecordedForum();
  private static final ServedForum SERVED = RECORDED.served();

  @AfterAll
  static void close() {
    RECORDED.close();
  }

  private static Stream<JsonObject> objects(JsonArray items) {
    return items.stream().map(JsonObject.class::cast);
  }

  private static JsonObject told() {
    return objects(SERVED.get("/api/v1/record?kind=action").items()).findFirst().orElseThrow();
  }

  @Test
  void anEntrySaysWhatWasDone() {
    JsonObject entry = told();
    assertThat(entry.fieldNames())
        .containsExactlyInAnyOrder(
            "position", "enteredAt", "kind", "chapter", "forum", "facts", "words", "erased", "url");
    assertThat(entry.getString("chapter")).isEqualTo("tuvalu");
    assertThat(entry.getString("forum")).isEqualTo("talk");
    assertThat(entry.getJsonObject("facts").getString("kind")).isEqualTo("hide");
    assertThat(entry.getJsonObject("words").getString("sentence")).isEqualTo(RecordedForum.TOLD);
    assertThat(entry.getBoolean("erased")).isFalse();
    assertThat(entry.getString("url"))
        .isEqualTo("https://plenary.example/record/" + entry.getLong("position"));
  }

  @Test
  void oneAloneSaysWhatItTakesToCheckIt() {
    JsonObject listed = told();
    JsonObject entry = SERVED.get("/api/v1/record/" + listed.getLong("position")).json();
    assertThat(entry.getMap()).containsAllEntriesOf(listed.getMap());
    assertThat(entry.getString("leaf")).startsWith("plenary.record/v1\n");
    assertThat(entry.getJsonObject("openedFacts").getString("text")).contains("hide");
    assertThat(entry.getJsonObject("openedWords").getString("salt")).hasSize(44);
    assertThat(entry.getString("proofUrl")).isEqualTo(entry.getString("url") + "/proof");
  }

  @Test
  void whatOneMayNotReadIsNumberAndTime() {
    JsonObject entry =
        objects(SERVED.get("/api/v1/record").items())
            .filter(one -> one.getString("kind") == null)
            .findFirst()
            .orElseThrow();
    String path = "/api/v1/record/" + entry.getLong("position");
    JsonObject leaf = SERVED.get(path).json();
    Stream.of("chapter", "forum", "facts", "words", "erased", "openedFacts", "openedWords")
        .forEach(field -> assertThat(leaf.getValue(field)).as(field).isNull());
    assertThat(leaf.getString("hash")).hasSize(44);
    assertThat(SERVED.getAs(RECORDED.member(), path).text()).contains("board");
  }

  @Test
  void comesPageByPage() {
    Reply first = SERVED.get("/api/v1/record?limit=2");
    Reply second = SERVED.get("/api/v1/record?limit=2&cursor=" + first.json().getString("next"));
    assertThat(objects(first.items()).map(entry -> entry.getLong("position")))
        .containsExactly(RECORDED.last(), RECORDED.last() - 1);
    assertThat(objects(second.items()).map(entry -> entry.getLong("position")))
        .first()
        .isEqualTo(RECORDED.last() - 2);
    assertThat(first.header("link")).contains("rel=\"next\"");
  }

  @Test
  void isNotSentAgainWhileNothingChanged() {
    String etag = SERVED.get("/api/v1/record").header("etag");
    assertThat(SERVED.get("/api/v1/record", "if-none-match", etag).status()).isEqualTo(304);
  }
}
