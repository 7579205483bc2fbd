package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.feed.PrivateBoard.forged;
import static org.plenary.web.feed.PrivateBoard.path;
import static org.plenary.web.feed.PrivateBoard.secretOf;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Of a private feed nobody learns anything but whoever has its address, as long as it counts. */
class DiscreetFeedsTest {

  private final PrivateBoard board = new PrivateBoard();
  private final ServedForum served = board.served();
  private final GivenDiscussion debate = board.debate();

  @AfterEach
  void close() {
    board.close();
  }

  @Test
  void outsidersReadNothingOfIt() {
    String path = board.atom("/c/senegal/board");
    Caller outsider = board.member("eve", Role.OBSERVER);
    assertThat(board.made(outsider, "/c/senegal/board").getInteger("status")).isEqualTo(404);
    assertThat(served.get("/c/senegal/board/feed.atom").status()).isEqualTo(404);
    board.leave();
    assertThat(told(served.get(path))).isEqualTo(told(served.get(forged())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/senegal/board", "/c/senegal", "/", "/m/ben", "DEBATE", "SEARCH"})
  void noneTellsAnythingToOutsidersOrFormerMembers(String of) {
    String path = path(board.made(board.ana(), page(board.ana(), of)), "atom");
    assertThat(served.get(path).text()).contains("Too little");
    Caller outsider = board.member("eve", Role.OBSERVER);
    JsonObject theirs = board.made(outsider, page(outsider, of));
    if (theirs.containsKey("addresses")) {
      assertTellsNothing(path(theirs, "atom"));
    } else {
      assertThat(theirs.getInteger("status")).isEqualTo(404);
    }
    board.leave();
    assertTellsNothing(path);
  }

  private String page(Caller caller, String of) {
    return of.equals("SEARCH")
        ? "/me/searches/" + board.keepSearch(caller, "lang:en")
        : of.replace("DEBATE", "/d/" + debate.id().value());
  }

  private void assertTellsNothing(String path) {
    Reply reply = served.get(path);
    assertThat(reply.status()).isIn(200, 404);
    assertThat(reply.text()).doesNotContain("Too little", "The budget");
  }

  @Test
  void whatIsForgedOrRevokedIsAllTheSame() {
    JsonObject made = board.made(board.ana(), "/c/senegal/board");
    String path = path(made, "atom");
    String secret = secretOf(path);
    String flipped = (secret.charAt(0) == 'A' ? "B" : "A") + secret.substring(1);
    String otherCase = secret.toUpperCase(Locale.ROOT);
    List<Map<String, String>> answers =
        Stream.of(flipped, otherCase, secret + "A", secret.substring(1), "x", "%FF", secret + "%00")
            .map(other -> told(served.get("/feeds/" + other + "/feed.atom")))
            .toList();
    assertThat(served.get(path).status()).isEqualTo(200);
    served.ask(
        HttpMethod.DELETE,
        "/api/v1/me/feeds/" + made.getLong("id"),
        "authorization",
        "Bearer " + served.pass(board.ana()));
    assertThat(answers).containsOnly(told(served.get(path)));
    assertThat(answers.getFirst())
        .containsEntry("status", "404")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("cache-control", "no-store");
    assertThat(served.get(path).json().getString("instance")).isEqualTo("/feeds/…");
  }

  // All that was said, but for the number of the request.
  private static Map<String, String> told(Reply reply) {
    var all = new TreeMap<String, String>();
    reply.headers().forEach(header -> all.put(header.getKey(), header.getValue()));
    all.remove("x-request-id");
    all.put("status", Integer.toString(reply.status()));
    all.put("body", reply.text());
    return all;
  }

  @Test
  void aForumThatIsNarrowedIsGoneAtTheNextRequest() {
    String path = board.atom("/c/senegal/board");
    String etag = served.get(path).header("etag");
    served.given().access(board.forum().id(), 2, Audience.OFFICERS);
    assertThat(served.get(path, "if-none-match", etag).status()).isEqualTo(404);
    served.given().access(board.forum().id(), 3, Audience.CHAPTER);
    board.execute("update forum_access set feeds = false where forum_id = $1", board.forum().id());
    assertThat(served.get(path).status()).isEqualTo(404);
  }

  @Test
  void noCookieAndNoTokenIsRead() {
    String path = board.atom("/c/senegal/board");
    String officer = served.pass(board.member("officer", Role.OFFICER));
    Reply reply =
        served.get(path, "cookie", "__Host-session=" + officer, "authorization", "Bearer x");
    assertThat(told(reply)).isEqualTo(told(served.get(path)));
  }

  @Test
  void isForItsReaderAlone() {
    String path = board.atom("/c/senegal/board");
    Reply reply = served.get(path, "origin", "https://chapter.example");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(reply.header("x-robots-tag")).contains("noindex");
    assertThat(reply.header("cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(reply.headers().names())
        .noneMatch(name -> name.startsWith("access-control-"))
        .doesNotContain("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "POST", "PUT"})
  void whatElseIsDoneThereIsRefusedAsDiscreetly(String method) {
    Reply reply =
        served.ask(
            HttpMethod.valueOf(method),
            board.atom("/c/senegal/board"),
            "origin",
            "https://chapter.example",
            "access-control-request-method",
            "GET");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(reply.header("x-robots-tag")).contains("noindex");
  }

  @Test
  void nothingInItHoldsTheSecretButWhereItIs() {
    String path = board.atom("/c/senegal/board?language=en") + "?limit=1";
    served.given().discussion(board.forum(), "Another").post("ben", 0, "Words");
    Document feed = board.xml(path);
    assertThat(feed.select("feed > link[rel=self]").attr("href"))
        .isEqualTo("https://plenary.example" + path);
    String next = feed.select("feed > link[rel=next]").attr("href");
    assertThat(
            board.xml(next.replace("https://plenary.example", "")).select("entry > title").text())
        .isEqualTo("The budget");
    feed.select("feed > link[rel=self], feed > link[rel=next], feed > link[rel=first]").remove();
    assertThat(feed.outerHtml()).doesNotContain(secretOf(path));
  }
}
