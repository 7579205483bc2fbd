package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.api.WritingProgram.DISCUSSIONS;
import static org.plenary.web.api.WritingProgram.discussion;
import static org.plenary.web.api.WritingProgram.posts;
import static org.plenary.web.api.WritingProgram.words;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A debate, held by programs. */
class WritingApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final WritingProgram PROGRAM = new WritingProgram(SERVED);
  private static final Caller ANA = PROGRAM.ana();

  @AfterAll
  static void close() {
    SERVED.close();
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
    Reply made =
        PROGRAM.post(DISCUSSIONS, discussion().put("topics", new JsonArray().add("encryption")));
    assertThat(made.status()).isEqualTo(201);
    JsonObject opened = made.json();
    assertThat(made.header("location")).isEqualTo(DISCUSSIONS + "/" + opened.getLong("id"));
    JsonObject read = SERVED.getAs(ANA, made.header("location")).json();
    assertThat(read.getString("title")).isEqualTo("Keys in escrow");
    assertThat(read.getJsonArray("topics")).containsExactly("encryption");
    assertThat(read.getString("url")).isEqualTo(opened.getString("url"));
    Reply answered =
        PROGRAM.post(posts(opened), words("The courts.").put("parentId", opened.getLong("postId")));
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
    Reply made = PROGRAM.post(DISCUSSIONS, discussion());
    assertThat(made.header("ratelimit-policy")).matches("\"posts\";q=\\d+;w=3600");
    assertThat(made.header("ratelimit")).matches("\"posts\";r=\\d+;t=\\d+");
  }

  @Test
  void whoEditsOrFeelsIsToldWhatIsLeftOfThose() {
    String own = address(PROGRAM.post(posts(PROGRAM.opened()), words("Frist")).json());
    JsonObject patch = new JsonObject().put("source", "First");
    int edits = assertCounted("edits", edit(ANA, own, patch, "*"));
    assertNotCounted(edit(ANA, own, patch, "*"));
    patch.put("source", "Last");
    assertThat(assertCounted("edits", edit(ANA, own, patch, "*"))).isEqualTo(edits - 1);
    Caller cleo = PROGRAM.member("cleo");
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
    JsonObject opened = PROGRAM.opened();
    Reply first = PROGRAM.post(posts(opened), words("Once"), "idempotency-key", "\"once-1\"");
    Reply again = PROGRAM.post(posts(opened), words("Once"), "idempotency-key", "once-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(SERVED.getAs(ANA, posts(opened)).items()).hasSize(2);
    Reply other = PROGRAM.post(posts(opened), words("Twice"), "idempotency-key", "once-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().getString("type")).isEqualTo("urn:plenary:problem:key-reused");
    Reply elsewhere =
        PROGRAM.post(posts(PROGRAM.opened()), words("Once"), "idempotency-key", "once-1");
    assertThat(elsewhere.status()).isEqualTo(422);
    Reply twice = PROGRAM.post(DISCUSSIONS, discussion(), "idempotency-key", "open-1");
    assertThat(PROGRAM.post(DISCUSSIONS, discussion(), "idempotency-key", "open-1").text())
        .isEqualTo(twice.text());
  }

  @Test
  void anEditNamesWhatItChanges() {
    JsonObject written = PROGRAM.post(posts(PROGRAM.opened()), words("Frist")).json();
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
    assertThat(edit(PROGRAM.member("bea"), address, patch, "*").status()).isEqualTo(403);
    assertThat(SERVED.getAs(ANA, address + "/revisions").items())
        .extracting(one -> ((JsonObject) one).getString("source"))
        .containsExactly("First", "Frist");
  }

  @Test
  void whatIsTakenBackIsGone() {
    JsonObject written = PROGRAM.post(posts(PROGRAM.opened()), words("Sorry")).json();
    assertThat(SERVED.sendAs(ANA, HttpMethod.DELETE, address(written), "").status()).isEqualTo(204);
    assertThat(SERVED.getAs(ANA, address(written)).status()).isEqualTo(410);
    assertThat(SERVED.getAs(ANA, address(written) + "/revisions").status()).isEqualTo(410);
    assertThat(SERVED.sendAs(ANA, HttpMethod.DELETE, address(written), "").status()).isEqualTo(410);
  }

  @Test
  void whatWouldStandIsShown() {
    JsonObject source = new JsonObject().put("source", "**Loud** <script>alert(1)</script>");
    Reply shown = PROGRAM.post("/api/v1/preview", source);
    assertThat(shown.json().getString("html"))
        .contains("<strong>Loud</strong>")
        .doesNotContain("<script");
  }

  @Test
  void theFirstVisitIsFinishedByAProgramToo() {
    Caller fresh =
        GivenMember.claimed(SERVED.database().pool(), "fresh", "senegal", Role.MEMBER).caller();
    Reply refused =
        SERVED.sendAs(fresh, HttpMethod.POST, posts(PROGRAM.opened()), words("Hello").encode());
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
