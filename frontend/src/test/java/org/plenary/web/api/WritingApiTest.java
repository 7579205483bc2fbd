package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A debate, held by programs. */
class WritingApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String DISCUSSIONS = "/api/v1/discussions";
  private static final Caller ANA = member("ana");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller member(String handle) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  private static JsonObject discussion() {
    return new JsonObject()
        .put("forum", "senegal/human-rights")
        .put("title", "Keys in escrow")
        .put("source", "Who would *hold* them?")
        .put("language", "en");
  }

  private static Reply post(String path, JsonObject json, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "content-type";
    all[1] = "application/json";
    return SERVED.sendAs(ANA, HttpMethod.POST, path, json.toBuffer(), all);
  }

  private static JsonObject opened() {
    return post(DISCUSSIONS, discussion()).json();
  }

  private static String posts(JsonObject opened) {
    return DISCUSSIONS + "/" + opened.getLong("id") + "/posts";
  }

  private static JsonObject words(String source) {
    return new JsonObject().put("source", source).put("language", "en");
  }

  private static String address(JsonObject written) {
    return "/api/v1/posts/" + written.getLong("id");
  }

  private static Reply edit(Caller caller, String address, JsonObject patch, String match) {
    return SERVED.sendAs(
        caller,
        HttpMethod.PATCH,
        address,
        patch.toBuffer(),
        "content-type",
        "application/merge-patch+json",
        "if-match",
        match);
  }

  @Test
  void aDiscussionIsOpenedRepliedToAndRead() {
    Reply made = post(DISCUSSIONS, discussion().put("topics", new JsonArray().add("encryption")));
    assertThat(made.status()).isEqualTo(201);
    JsonObject opened = made.json();
    assertThat(made.header("location")).isEqualTo(DISCUSSIONS + "/" + opened.getLong("id"));
    JsonObject read = SERVED.getAs(ANA, made.header("location")).json();
    assertThat(read.getString("title")).isEqualTo("Keys in escrow");
    assertThat(read.getJsonArray("topics")).containsExactly("encryption");
    assertThat(read.getString("url")).isEqualTo(opened.getString("url"));
    Reply answered =
        post(posts(opened), words("The courts.").put("parentId", opened.getLong("postId")));
    assertThat(answered.status()).isEqualTo(201);
    assertThat(answered.json().getInteger("depth")).isEqualTo(1);
    JsonObject post = SERVED.getAs(ANA, answered.header("location")).json();
    assertThat(post.getString("html")).contains("The courts.");
    assertThat(post.getLong("parentId")).isEqualTo(opened.getLong("postId"));
    assertThat(post.getString("createdAt")).isEqualTo(answered.json().getString("createdAt"));
    assertThat(SERVED.getAs(ANA, posts(opened)).items()).hasSize(2);
  }

  @Test
  void whoWritesIsToldWhatIsLeft() {
    Reply made = post(DISCUSSIONS, discussion());
    assertThat(made.header("ratelimit-policy")).matches("\"posts\";q=\\d+;w=3600");
    assertThat(made.header("ratelimit")).matches("\"posts\";r=\\d+;t=\\d+");
  }

  @Test
  void whoEditsOrFeelsIsToldWhatIsLeftOfThose() {
    String own = address(post(posts(opened()), words("Frist")).json());
    JsonObject patch = new JsonObject().put("source", "First");
    int edits = assertCounted("edits", edit(ANA, own, patch, "*"));
    assertNotCounted(edit(ANA, own, patch, "*"));
    patch.put("source", "Last");
    assertThat(assertCounted("edits", edit(ANA, own, patch, "*"))).isEqualTo(edits - 1);
    Caller cleo = member("cleo");
    String thanks = own + "/reactions/thanks";
    int felt = assertCounted("reactions", SERVED.sendAs(cleo, HttpMethod.PUT, thanks, ""));
    assertNotCounted(SERVED.sendAs(cleo, HttpMethod.PUT, thanks, ""));
    assertThat(assertCounted("reactions", SERVED.sendAs(cleo, HttpMethod.DELETE, thanks, "")))
        .isEqualTo(felt - 1);
  }

  /** What is left. */
  private static int assertCounted(String what, Reply reply) {
    assertThat(reply.status()).isIn(200, 204);
    assertThat(reply.header("ratelimit-policy")).matches("\"" + what + "\";q=\\d+;w=3600");
    assertThat(reply.header("ratelimit")).matches("\"" + what + "\";r=\\d+;t=\\d+");
    return Integer.parseInt(reply.header("ratelimit").replaceAll(".*r=(\\d+).*", "$1"));
  }

  private static void assertNotCounted(Reply reply) {
    assertThat(reply.status()).isIn(200, 204);
    assertThat(reply.headers().contains("ratelimit")).isFalse();
  }

  @Test
  void theSameKeyHasTheSameAnswer() {
    JsonObject opened = opened();
    Reply first = post(posts(opened), words("Once"), "idempotency-key", "\"once-1\"");
    Reply again = post(posts(opened), words("Once"), "idempotency-key", "once-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(SERVED.getAs(ANA, posts(opened)).items()).hasSize(2);
    Reply other = post(posts(opened), words("Twice"), "idempotency-key", "once-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().getString("type")).isEqualTo("urn:plenary:problem:key-reused");
    Reply elsewhere = post(posts(opened()), words("Once"), "idempotency-key", "once-1");
    assertThat(elsewhere.status()).isEqualTo(422);
    Reply twice = post(DISCUSSIONS, discussion(), "idempotency-key", "open-1");
    assertThat(post(DISCUSSIONS, discussion(), "idempotency-key", "open-1").text())
        .isEqualTo(twice.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "has space", "a\"b"})
  void aKeyHasLettersThatCanBeSeen(String key) {
    assertThat(post(DISCUSSIONS, discussion(), "idempotency-key", key).status()).isEqualTo(400);
    assertThat(post(DISCUSSIONS, discussion(), "idempotency-key", "k".repeat(129)).status())
        .isEqualTo(400);
  }

  @Test
  void anEditNamesWhatItChanges() {
    JsonObject written = post(posts(opened()), words("Frist")).json();
    String address = address(written);
    JsonObject patch = new JsonObject().put("source", "First");
    Reply silent = SERVED.sendAs(ANA, HttpMethod.PATCH, address, patch.encode());
    assertThat(silent.status()).isEqualTo(428);
    String tag = SERVED.getAs(ANA, address).header("etag");
    Reply edited = edit(ANA, address, patch, tag);
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.json().getString("source")).isEqualTo("First");
    assertThat(edited.json().getInteger("revision")).isEqualTo(2);
    assertThat(edited.header("etag")).isEqualTo(SERVED.getAs(ANA, address).header("etag"));
    Reply stale = edit(ANA, address, patch, tag);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().getString("type")).isEqualTo("urn:plenary:problem:stale");
    assertThat(edit(ANA, address, new JsonObject().put("author", "bea"), "*").status())
        .isEqualTo(400);
    assertThat(edit(member("bea"), address, patch, "*").status()).isEqualTo(403);
    assertThat(SERVED.getAs(ANA, address + "/revisions").items())
        .extracting(one -> ((JsonObject) one).getString("source"))
        .containsExactly("First", "Frist");
  }

  @Test
  void whatIsTakenBackIsGone() {
    JsonObject written = post(posts(opened()), words("Sorry")).json();
    assertThat(SERVED.sendAs(ANA, HttpMethod.DELETE, address(written), "").status()).isEqualTo(204);
    assertThat(SERVED.getAs(ANA, address(written)).status()).isEqualTo(410);
    assertThat(SERVED.getAs(ANA, address(written) + "/revisions").status()).isEqualTo(410);
    assertThat(SERVED.sendAs(ANA, HttpMethod.DELETE, address(written), "").status()).isEqualTo(410);
  }

  @Test
  void whatWouldStandIsShown() {
    JsonObject source = new JsonObject().put("source", "**Loud** <script>alert(1)</script>");
    Reply shown = post("/api/v1/preview", source);
    assertThat(shown.json().getString("html"))
        .contains("<strong>Loud</strong>")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"source\":\"a\",\"author\":\"bea\"}|author",
        "{\"source\":\"a\",\"state\":\"held\"}|state",
        "{\"source\":1}|source",
        "{}|source",
        "{\"source\":\"a\",\"source\":\"b\"}|body",
        "{\"source\":\"a\\u0000\"}|body",
        "{\"source\":\"a\\ud800\"}|body",
        "{\"source\":\"\"}|source",
        "{\"source\":\"a\",\"parentId\":\"7\"}|parentId",
        "{\"source\":\"a\",\"language\":\"not a language\"}|language",
        "{\"source\":\"a|body",
        "[]|body"
      })
  void whatIsWrongIsNamed(String body, String field) {
    Reply refused = SERVED.sendAs(ANA, HttpMethod.POST, posts(opened()), body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    Buffer bytes = Buffer.buffer("{\"source\":\"").appendByte((byte) 0xff).appendString("\"}");
    Reply refused =
        SERVED.sendAs(
            ANA, HttpMethod.POST, posts(opened()), bytes, "content-type", "application/json");
    assertThat(refused.status()).isEqualTo(400);
    Buffer tooLong = words("x".repeat(1_100_000)).toBuffer();
    assertThat(
            SERVED
                .sendAs(
                    ANA,
                    HttpMethod.POST,
                    posts(opened()),
                    tooLong,
                    "content-type",
                    "application/json")
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"locked, discussion-locked, 409", "elsewhere, parent-elsewhere, 422"})
  void whatIsInTheWayHasItsOwnType(String what, String type, int status) {
    JsonObject opened = opened();
    JsonObject reply = words("Here");
    if (what.equals("locked")) {
      SERVED
          .database()
          .pool()
          .query("update discussion set state = 'locked' where id = " + opened.getLong("id"))
          .execute()
          .await();
    } else {
      reply.put("parentId", opened().getLong("postId"));
    }
    Reply refused = post(posts(opened), reply);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.json().getString("type")).isEqualTo("urn:plenary:problem:" + type);
  }

  @Test
  void theFirstVisitIsFinishedByAProgramToo() {
    Caller fresh =
        GivenMember.claimed(SERVED.database().pool(), "fresh", "senegal", Role.MEMBER).caller();
    Reply refused = SERVED.sendAs(fresh, HttpMethod.POST, posts(opened()), words("Hello").encode());
    assertThat(refused.json().getString("type")).isEqualTo("urn:plenary:problem:first-visit");
    int version =
        SERVED.get("/api/v1/chapters/global/rules").items().getJsonObject(0).getInteger("version");
    JsonObject visit =
        new JsonObject()
            .put("handle", "fresh-one")
            .put("name", "Fresh One")
            .put("languages", new JsonArray().add("fr"))
            .put("timeZone", "Africa/Dakar")
            .put("rulesVersion", version);
    assertThat(
            SERVED
                .sendAs(fresh, HttpMethod.POST, "/api/v1/me/first-visit", visit.encode())
                .status())
        .isEqualTo(204);
  }
}
