package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.fixture.GivenTalk;
import org.plenary.moderation.ActionId;
import org.plenary.web.fixture.GivenNotices;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.fixture.SolvedWork;
import org.plenary.writing.Written;

/** Reports, notices, appeals, conversations and mutes, by programs. */
class ReportApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final GivenTalk TALK = new GivenTalk(SERVED.database(), "tonga", Audience.PUBLIC);
  private static final Caller ANA = TALK.member("ana");
  private static final Caller BEN = TALK.member("ben");
  private static final GivenNotices NOTICES =
      new GivenNotices(SERVED, TALK.forum(), TALK.member("mo", Role.MODERATOR));

  private final Written post = TALK.open(ANA, "You fools.");
  private final String path = "/p/" + post.id().value();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Reply report(Caller caller, JsonObject wish) {
    return SERVED.sendAs(caller, HttpMethod.POST, "/api/v1/reports", wish.encode());
  }

  private JsonObject wish(String about) {
    return new JsonObject()
        .put("about", about)
        .put("concern", "danger")
        .put("sentence", "They mean it.");
  }

  @Test
  void whatHasAPageIsReportedByItsPathAndAMemberSeesWhatBecomesOfIt() {
    JsonObject rule = SERVED.get("/api/v1/reports/rules?about=" + path).items().getJsonObject(0);
    JsonObject broken =
        wish(path)
            .put("concern", "rule")
            .put(
                "rule",
                new JsonObject()
                    .put("code", rule.getInteger("code"))
                    .put("rule", rule.getInteger("rule")));
    assertThat(report(BEN, broken).status()).isEqualTo(201);
    assertThat(report(BEN, broken).status()).isEqualTo(409);
    for (String about :
        List.of(
            "/d/" + post.discussion().value(),
            "/m/ana-tonga",
            "/m/ana-tonga/profile",
            "/c/tonga",
            "/c/tonga/talk")) {
      assertThat(report(BEN, wish(about)).status()).as(about).isEqualTo(201);
    }
    assertThat(report(ANA, wish(path)).status()).isEqualTo(403);
    for (String about : List.of("/p/999999", path + "/attachments/0", "/m/nobody", "/c/nowhere")) {
      assertThat(report(BEN, wish(about)).status()).as(about).isEqualTo(404);
    }
    assertThat(report(BEN, wish("https://evil.example/p/7")).status()).isEqualTo(400);
    JsonObject own = SERVED.getAs(BEN, "/api/v1/me/reports?limit=1").items().getJsonObject(0);
    assertThat(own.getString("concern")).isEqualTo("danger");
    assertThat(own.getValue("outcome")).isNull();
  }

  @Test
  void whoHasNoAccountShowsWorkAndGetsAReceipt() {
    assertThat(report(wish(path)).status()).isEqualTo(400);
    JsonObject challenge = SERVED.get("/api/v1/reports/challenge").json();
    String text = challenge.getString("text");
    String solution = SolvedWork.of(text, challenge.getInteger("bits"));
    JsonObject proof = new JsonObject().put("challenge", text).put("solution", solution);
    Reply made = report(wish(path).put("proof", proof));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().getValue("id")).isNull();
    JsonObject outcome = SERVED.get(made.header("location")).json();
    assertThat(outcome.getString("sentence")).isEqualTo("They mean it.");
    assertThat(report(wish(path).put("proof", proof)).status()).isEqualTo(400);
  }

  private static Reply report(JsonObject wish) {
    return SERVED.ask(
        HttpMethod.POST, "/api/v1/reports", wish.toBuffer(), "content-type", "application/json");
  }

  @Test
  void aNoticeIsAppealedAgainstOnce() {
    ActionId hidden = NOTICES.hide(post.id());
    String notice = "/api/v1/me/notices/" + hidden.value();
    JsonObject told = SERVED.getAs(ANA, notice).json();
    assertThat(told.getString("kind")).isEqualTo("hide");
    assertThat(told.getBoolean("machine")).isFalse();
    assertThat(told.getJsonObject("about").getLong("postId")).isEqualTo(post.id().value());
    assertThat(SERVED.getAs(BEN, notice).status()).isEqualTo(404);
    String sentence = new JsonObject().put("sentence", "It was a joke.").encode();
    Reply appealed = SERVED.sendAs(ANA, HttpMethod.POST, notice + "/appeal", sentence);
    assertThat(appealed.status()).as(appealed.text()).isEqualTo(201);
    assertThat(SERVED.getAs(ANA, appealed.header("location")).json()).isEqualTo(appealed.json());
    assertThat(SERVED.sendAs(ANA, HttpMethod.POST, notice + "/appeal", sentence).status())
        .isEqualTo(409);
    JsonObject notified = SERVED.getAs(ANA, "/api/v1/me/notifications").items().getJsonObject(0);
    assertThat(notified.getJsonObject("handled").getString("url"))
        .isEqualTo(ServedForum.PUBLIC_URL + "/me/notices/" + hidden.value());
  }

  @Test
  void moderatorsAreAnswered() {
    CaseId asked = NOTICES.ask(post.id(), "What did *you* mean?");
    String conversation = "/api/v1/me/conversations/" + asked.value();
    String source = new JsonObject().put("source", "Nothing.").encode();
    assertThat(SERVED.sendAs(ANA, HttpMethod.POST, conversation + "/answers", source).status())
        .isEqualTo(204);
    JsonObject talk = SERVED.getAs(ANA, conversation).json();
    assertThat(talk.getJsonArray("said")).hasSize(2);
    assertThat(talk.getJsonObject("about").getBoolean("waitsForYou")).isFalse();
    assertThat(SERVED.getAs(BEN, conversation).status()).isEqualTo(404);
  }

  @Test
  void somebodyIsMutedAndHeardAgain() {
    String mute = "/api/v1/posts/" + post.id().value() + "/mute";
    assertThat(SERVED.sendAs(BEN, HttpMethod.PUT, mute, Buffer.buffer()).status()).isEqualTo(204);
    JsonObject muted = SERVED.getAs(BEN, "/api/v1/me/mutes").items().getJsonObject(0);
    assertThat(muted.getJsonObject("author").getString("handle")).isEqualTo("ana-tonga");
    String path = "/api/v1/me/mutes/" + muted.getLong("id");
    assertThat(SERVED.sendAs(BEN, HttpMethod.DELETE, path, Buffer.buffer()).status())
        .isEqualTo(204);
    assertThat(SERVED.getAs(BEN, "/api/v1/me/mutes").items()).isEmpty();
  }
}
