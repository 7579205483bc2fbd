package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.finding.FindingService;
import org.plenary.finding.Hit;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Unmarked;
import org.plenary.saved.SearchRounds;
import org.plenary.sealing.Sealing;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Questions that members keep, by programs and by pages. */
class SavedSearchApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller ANA = member("ana");
  private static final Caller BEN = member("ben");
  private static final String SEARCHES = "/me/searches";

  private final List<Hit> index = new ArrayList<>();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @AfterEach
  void forget() {
    searches(ANA).forEach(kept -> drop(kept.getLong("id")));
  }

  private static Caller member(String handle) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  private static Reply send(Caller caller, HttpMethod method, String path, JsonObject json) {
    return SERVED.sendAs(caller, method, "/api/v1" + path, json.encode());
  }

  private static Reply bare(HttpMethod method, String path) {
    return SERVED.ask(method, "/api/v1" + path, "authorization", "Bearer " + SERVED.pass(ANA));
  }

  private static void drop(long id) {
    assertThat(bare(HttpMethod.DELETE, SEARCHES + "/" + id).status()).isEqualTo(204);
  }

  private static List<JsonObject> searches(Caller caller) {
    return SERVED.getAs(caller, "/api/v1" + SEARCHES).items().stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static JsonObject wish(String question) {
    return new JsonObject().put("name", "Keys").put("question", question);
  }

  private static JsonObject kept() {
    return send(ANA, HttpMethod.POST, SEARCHES, wish("keys lang:en")).json();
  }

  private static String address(JsonObject kept) {
    return SEARCHES + "/" + kept.getLong("id");
  }

  private void postAndAsk() {
    var debate =
        new JsonObject()
            .put("forum", "senegal/human-rights")
            .put("title", "Keys")
            .put("source", "Who would hold the keys?")
            .put("language", "en");
    JsonObject opened = send(BEN, HttpMethod.POST, "/discussions", debate).json();
    index.add(new Hit(opened.getLong("postId"), opened.getLong("id"), 0));
    SERVED
        .database()
        .pool()
        .query("update saved_search set asked_at = '-infinity'")
        .execute()
        .await();
    var finding =
        new FindingService(
            SERVED.database().pool(),
            _ -> Future.succeededFuture(List.copyOf(index)),
            new Unmarked(),
            new Sealing(new byte[Sealing.KEY_BYTES]));
    new SearchRounds(SERVED.database().pool(), finding, Duration.ofHours(1)).round().await();
  }

  @Test
  void programsKeepChangeAndDropASearch() {
    Reply made = send(ANA, HttpMethod.POST, SEARCHES, wish("keys lang:en"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("location")).isEqualTo("/api/v1" + address(made.json()));
    assertThat(made.json().getString("sort")).isEqualTo("relevance");
    assertThat(made.json().getBoolean("alerts")).isTrue();
    var change = new JsonObject().put("name", "Escrow").put("sort", "newest").put("alerts", false);
    JsonObject changed = send(ANA, HttpMethod.PUT, address(made.json()), change).json();
    assertThat(changed.getString("name")).isEqualTo("Escrow");
    assertThat(searches(ANA)).containsExactly(changed);
    assertThat(searches(BEN)).isEmpty();
    assertThat(SERVED.getAs(BEN, "/api/v1" + address(changed)).status()).isEqualTo(404);
    drop(changed.getLong("id"));
    assertThat(searches(ANA)).isEmpty();
  }

  @Test
  void aQuestionThatCannotBeReadIsRefusedAsWhereItIsAsked() {
    Reply refused = send(ANA, HttpMethod.POST, SEARCHES, wish("keys before:soon"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getString("type"))
        .isEqualTo("urn:plenary:problem:unreadable-question");
    assertThat(refused.json().getString("detail")).startsWith("Characters 6 to 16 ");
  }

  @Test
  void oneTooManyIsRefused() {
    for (int i = 0; i < 10; i++) {
      kept();
    }
    assertThat(send(ANA, HttpMethod.POST, SEARCHES, wish("keys")).status()).isEqualTo(409);
  }

  @Test
  void whatIsNewIsCountedToldAndSeen() {
    JsonObject kept = kept();
    postAndAsk();
    assertThat(searches(ANA).getFirst().getInteger("newPosts")).isEqualTo(1);
    JsonObject told = SERVED.getAs(ANA, "/api/v1/me/notifications").items().getJsonObject(0);
    assertThat(told.getString("kind")).isEqualTo("search-answered");
    assertThat(told.getJsonObject("search").getInteger("newPosts")).isEqualTo(1);
    assertThat(SERVED.getAs(ANA, "/me/inbox").page().select("main li").text()).contains("Keys");
    assertThat(bare(HttpMethod.POST, address(kept) + "/seen").status()).isEqualTo(204);
    assertThat(searches(ANA).getFirst().getInteger("newPosts")).isZero();
    assertThat(SERVED.getAs(ANA, "/api/v1/me/notifications?show=unread").items()).isEmpty();
  }

  @Test
  void withoutScriptItIsKeptFromTheSearchAndOpenedFromTheList() {
    Document search = SERVED.getAs(ANA, "/search?q=keys&sort=newest").page();
    assertThat(search.select("form[action=/me/searches] input[name=q]").val()).isEqualTo("keys");
    assertThat(SERVED.get("/search?q=keys").page().select("form[action=/me/searches]")).isEmpty();
    assertThat(
            SERVED
                .submitAs(
                    ANA, SEARCHES, "name", "Keys", "q", "keys", "sort", "newest", "alerts", "on")
                .header("location"))
        .isEqualTo(SEARCHES);
    postAndAsk();
    Document list = SERVED.getAs(ANA, SEARCHES).page();
    String news = list.select("main strong a").attr("href");
    assertThat(list.select("main strong").text()).isEqualTo("1 new post");
    assertThat(SERVED.getAs(ANA, news).header("location")).isEqualTo("/search?q=keys&sort=newest");
    assertThat(SERVED.getAs(ANA, SEARCHES).page().select("main strong")).isEmpty();
  }

  @Test
  void withoutScriptItIsRenamedAndLetGo() {
    String address = address(kept());
    SERVED.submitAs(ANA, address, "name", "Escrow", "sort", "relevance");
    assertThat(searches(ANA).getFirst().getString("name")).isEqualTo("Escrow");
    assertThat(searches(ANA).getFirst().getBoolean("alerts")).isFalse();
    assertThat(SERVED.getAs(ANA, address).header("location"))
        .isEqualTo("/search?q=keys%20lang%3Aen&sort=relevance");
    SERVED.submitAs(ANA, address, "drop", "on");
    assertThat(SERVED.getAs(ANA, SEARCHES).page().select("main li")).isEmpty();
    assertThat(SERVED.submitAs(ANA, SEARCHES, "name", "", "q", "keys").status()).isEqualTo(400);
  }
}
