package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Quoting, by pages and by programs. */
class QuotePagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller ANA = member("ana");
  private static final Caller BEN = member("ben");

  private final JsonObject opened =
      send(
              ANA,
              HttpMethod.POST,
              "/api/v1/discussions",
              words("Who may *leave*?\n\nAnd who may stay?")
                  .put("forum", "senegal/human-rights")
                  .put("title", "Keys in escrow"))
          .json();
  private final String post = "/p/" + opened.getLong("postId");
  private final String api = "/api/v1/posts/" + opened.getLong("postId");

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
    return new JsonObject().put("source", source).put("language", "en");
  }

  private static Reply send(Caller caller, HttpMethod method, String path, JsonObject json) {
    return SERVED.sendAs(caller, method, path, json.toBuffer(), "content-type", "application/json");
  }

  private Reply answer(String source) {
    String posts = "/api/v1/discussions/" + opened.getLong("id") + "/posts";
    return send(BEN, HttpMethod.POST, posts, words(source));
  }

  private String quote() {
    return SERVED.getAs(BEN, api + "/quote").json().getString("source");
  }

  private void edit(Caller caller, String path, String source) {
    Reply edited =
        SERVED.sendAs(
            caller,
            HttpMethod.PATCH,
            path,
            new JsonObject().put("source", source).put("reason", "Clearer").toBuffer(),
            "content-type",
            "application/merge-patch+json",
            "if-match",
            SERVED.getAs(caller, path).header("etag"));
    assertThat(edited.status()).isEqualTo(200);
  }

  private Element quoted(Reply made) {
    String discussion = SERVED.get("/d/" + opened.getLong("id")).header("location");
    return SERVED
        .getAs(ANA, discussion)
        .page()
        .expectFirst("#p" + made.json().getInteger("number") + " blockquote");
  }

  @Test
  void aQuoteIsOneLinkAway() {
    String discussion = SERVED.get("/d/" + opened.getLong("id")).header("location");
    Element link = SERVED.getAs(BEN, discussion).page().expectFirst("a[href*=quote=]");
    Element typed = SERVED.getAs(BEN, link.attr("href")).page().expectFirst("textarea");
    assertThat(typed.wholeText().strip()).isEqualTo(quote().strip());
    String id = opened.getLong("postId").toString();
    assertThat(quote())
        .isEqualTo(
            """
            > [ana](/p/%s?revision=1&range=0-32):
            >\s
            > Who may *leave*?
            >\s
            > And who may stay?
            """
                .formatted(id));
  }

  @Test
  void aPieceIsQuoted() {
    Reply form = SERVED.getAs(BEN, post + "/reply?quote=4-14");
    assertThat(form.page().expectFirst("textarea").wholeText()).contains("> may leave?");
    JsonObject piece = SERVED.getAs(BEN, api + "/quote?from=4&to=14").json();
    assertThat(piece.getString("source")).contains("range=4-14").contains("> may leave?");
    assertThat(piece.getInteger("to")).isEqualTo(14);
  }

  @ParameterizedTest
  @ValueSource(strings = {"some", "5-4", "4", "0-33", "99999999999-1", "-1-3"})
  void aPieceThatIsNotThereIsNotQuoted(String piece) {
    assertThat(SERVED.getAs(BEN, post + "/reply?quote=" + piece).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"from=4", "to=4", "from=5&to=4", "from=0&to=33", "from=-1&to=4", "from=a&to=b"})
  void aProgramSaysWhereAPieceBeginsAndEnds(String piece) {
    assertThat(SERVED.getAs(BEN, api + "/quote?" + piece).status()).isEqualTo(400);
  }

  @Test
  void aQuoteStandsBelowWhatIsTypedAlready() {
    SERVED.submitAs(BEN, post + "/reply", "source", "My draft", "do", "keep");
    String typed =
        SERVED.getAs(BEN, post + "/reply?quote=all").page().expectFirst("textarea").wholeText();
    assertThat(typed.strip()).startsWith("My draft\n\n> [ana](").endsWith("> And who may stay?");
  }

  @Test
  void whatBecameOfASourceStandsOnThePage() {
    Reply made = answer(quote() + "\nNobody");
    assertThat(quoted(made).expectFirst("p").text()).isEqualTo("ana:");
    assertThat(quoted(made).expectFirst("a").attr("href")).isEqualTo(post);
    edit(ANA, api, "Something else");
    assertThat(quoted(made).expectFirst("p").text()).isEqualTo("ana edited since:");
    assertThat(quoted(made).expectFirst("a.state").attr("href")).isEqualTo(post + "/history");
    SERVED.sendAs(ANA, HttpMethod.DELETE, api, "");
    assertThat(quoted(made).expectFirst("p").text()).isEqualTo("Somebody withdrawn since:");
    assertThat(quoted(made).select("a")).isEmpty();
    assertThat(quoted(made).text()).contains("And who may stay?");
  }

  @Test
  void aNameThatIsNotTheSourcesIsNotShown() {
    Reply made = answer(quote().replace("[ana]", "[The pope]"));
    assertThat(quoted(made).expectFirst("p").text()).isEqualTo("ana:");
  }

  @Test
  void wordsOfOnesOwnAreCalledSo() {
    Reply made = answer(quote().replace("stay", "<b>vote</b>"));
    assertThat(quoted(made).expectFirst("p").text()).isEqualTo("ana not the source’s words:");
    JsonObject read = SERVED.getAs(ANA, made.header("location")).json();
    assertThat(read.getJsonArray("quotes").getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("postId", opened.getLong("postId"))
                .put("revision", 1)
                .put("from", 0)
                .put("to", 32)
                .put("agrees", false)
                .put("state", "unchanged")
                .put("author", new JsonObject().put("handle", "ana").put("name", "ana"))
                .put("url", ServedForum.PUBLIC_URL + post));
  }

  @Test
  void theAddressOfASourceLeadsToIt() {
    Reply found = SERVED.get(post + "?revision=1&range=0-32");
    assertThat(found.status()).isEqualTo(302);
    assertThat(found.header("location")).endsWith("#p1");
  }

  @Test
  void whatCannotBeQuotedIsRefusedAndTheWordsStay() {
    Reply refused = answer("> [ana](/p/999999999):\n> What?");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().getString("type")).isEqualTo("urn:plenary:problem:no-such-quote");
  }
}
