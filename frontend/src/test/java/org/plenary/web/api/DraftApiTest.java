package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class DraftApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String DRAFTS = "/api/v1/me/drafts";
  private static final String OPENING = DRAFTS + "/new.senegal.human-rights";
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

  private static JsonObject words(String source) {
    return new JsonObject()
        .put("title", "Clés")
        .put("source", source)
        .put("language", "fr")
        .put("topics", JsonArray.of("encryption"))
        .put("pseudonym", true);
  }

  private static Reply save(Caller caller, String path, JsonObject words, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "content-type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return SERVED.sendAs(caller, HttpMethod.PUT, path, words.toBuffer(), all);
  }

  @Test
  void isKeptReadListedAndForgotten() {
    Caller bea = member("bea");
    Reply kept = save(bea, OPENING, words("Qui les garde ?"));
    assertThat(kept.status()).isEqualTo(200);
    JsonObject read = SERVED.getAs(bea, OPENING).json();
    assertThat(read).isEqualTo(kept.json());
    assertThat(read.getString("forum")).isEqualTo("senegal/human-rights");
    assertThat(read.getString("source")).isEqualTo("Qui les garde ?");
    assertThat(read.getBoolean("pseudonym")).isTrue();
    assertThat(read.getJsonArray("topics")).containsExactly("encryption");
    JsonObject line = SERVED.getAs(bea, DRAFTS).items().getJsonObject(0);
    assertThat(line.getString("id")).isEqualTo("new.senegal.human-rights");
    assertThat(line.getString("url")).endsWith("/c/senegal/human-rights/new");
    assertThat(SERVED.sendAs(bea, HttpMethod.DELETE, OPENING, "").status()).isEqualTo(204);
    assertThat(SERVED.getAs(bea, OPENING).status()).isEqualTo(404);
    assertThat(SERVED.sendAs(bea, HttpMethod.DELETE, OPENING, "").status()).isEqualTo(404);
  }

  @Test
  void aTokenForAnotherChapterFindsNone() {
    Caller eve = member("eve");
    ChapterId senegal = eve.standings().iterator().next().chapter();
    Caller elsewhere = within(eve, SERVED.given().chapter("tuvalu", "en"));
    long post =
        SERVED
            .getAs(eve, "/api/v1/discussions?forum=senegal/human-rights")
            .items()
            .getJsonObject(0)
            .getLong("id");
    String reply = DRAFTS + "/answer." + post;
    for (String draft : List.of(OPENING, reply)) {
      assertThat(save(eve, draft, words("Qui les garde ?")).status()).isEqualTo(200);
      assertThat(SERVED.getAs(elsewhere, draft).status()).isEqualTo(404);
      assertThat(save(elsewhere, draft, words("Autre")).status()).isEqualTo(404);
      assertThat(SERVED.getAs(within(eve, senegal), draft).status()).isEqualTo(200);
    }
    assertThat(SERVED.getAs(elsewhere, DRAFTS).items()).isEmpty();
    assertThat(SERVED.getAs(within(eve, senegal), DRAFTS).items()).hasSize(2);
  }

  private static Caller within(Caller caller, ChapterId chapter) {
    return caller.limitedTo(Set.of(Scope.values()), Optional.of(chapter));
  }

  @Test
  void whoSavesItIsToldWhatWasSavedWhateverTheyKnow() {
    Reply saved = save(ANA, OPENING, words("Known"), "if-none-match", "*");
    assertThat(saved.status()).isBetween(200, 201);
  }

  @Test
  void isNotWrittenOverByWhoDoesNotKnowIt() {
    Caller cleo = member("cleo");
    assertThat(save(cleo, OPENING, words("None"), "if-match", "*").status()).isEqualTo(412);
    String etag = save(cleo, OPENING, words("First")).header("etag");
    assertThat(save(cleo, OPENING, words("Blind")).status()).isEqualTo(428);
    assertThat(save(cleo, OPENING, words("Second"), "if-match", etag).status()).isEqualTo(200);
    assertThat(save(cleo, OPENING, words("Late"), "if-match", etag).status()).isEqualTo(412);
    assertThat(SERVED.getAs(cleo, OPENING).json().getString("source")).isEqualTo("Second");
    assertThat(
            SERVED
                .sendAs(cleo, HttpMethod.DELETE, OPENING, words("").toBuffer(), "if-match", etag)
                .status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource({
    "answer.12, /d/12/posts/new, discussionId",
    "reply.7,   /p/7/reply,      postId",
    "edit.7,    /p/7/edit,       postId"
  })
  void isTheDraftOfItsForm(String name, String place, String field) {
    Reply kept = save(ANA, DRAFTS + "/" + name, words("Half a thought"));
    assertThat(kept.json().getString("url")).endsWith(place);
    assertThat(kept.json().getLong(field)).isPositive();
    assertThat(SERVED.getAs(ANA, "/me/drafts").page().select("a[href=" + place + "]")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"nothing", "new.senegal", "reply.x", "edit.-7", "edit.1234567890123456789"})
  void whatNothingIsCalledDoesNotExist(String name) {
    assertThat(SERVED.getAs(ANA, DRAFTS + "/" + name).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseReadsIt() {
    save(ANA, DRAFTS + "/reply.99", words("A canary sang"));
    Caller other = member("other");
    assertThat(SERVED.getAs(other, DRAFTS + "/reply.99").status()).isEqualTo(404);
    assertThat(SERVED.getAs(other, DRAFTS).items()).isEmpty();
  }

  @Test
  void itsLanguageIsShort() {
    Reply refused = save(ANA, DRAFTS + "/reply.3", words("x").put("language", "x".repeat(36)));
    assertThat(refused.status()).isEqualTo(400);
  }
}
