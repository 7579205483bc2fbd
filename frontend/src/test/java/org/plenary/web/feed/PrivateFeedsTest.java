package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.feed.PrivateBoard.forged;
import static org.plenary.web.feed.PrivateBoard.path;

import io.vertx.core.json.JsonObject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What a program gets by the address that a member made for it. */
class PrivateFeedsTest {

  private final PrivateBoard board = new PrivateBoard();
  private final ServedForum served = board.served();
  private final GivenDiscussion debate = board.debate();

  @AfterEach
  void close() {
    board.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/senegal/board", "/c/senegal", "/", "/m/ben", "DEBATE"})
  void tellsWhatItsMemberReads(String of) {
    Document feed = board.xml(board.atom(of.replace("DEBATE", "/d/" + debate.id().value())));
    assertThat(feed.select("feed > title").text()).isEqualTo("My board");
    assertThat(feed.select("entry > content").text()).contains("Too little");
    assertThat(feed.select("feed > id").text())
        .matches("tag:plenary\\.example,2026:private-feed/[0-9]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json"})
  void isInEachForm(String form) {
    Reply reply = served.get(path(board.made(board.ana(), "/c/senegal/board"), form));
    assertThat(reply.header("content-type")).contains(form.equals("json") ? "feed+json" : form);
    assertThat(reply.text()).contains("Too little");
  }

  @Test
  void anAuthorWhoTurnsOutToBeAMemberIsFollowed() {
    String path = board.atom("/m/ben");
    board.member("benjamin", Role.MEMBER);
    String author = "(select id from member where handle = 'ben')";
    String claimant = "(select id from member where handle = 'benjamin')";
    board.execute(
        "update byline set member_id = %s where member_id = %s".formatted(claimant, author));
    board.execute("update member set merged_into = %s where handle = 'ben'".formatted(claimant));
    Document feed = board.xml(path);
    assertThat(feed.select("entry > content").text()).contains("Too little");
    assertThat(feed.select("feed > link[rel=alternate]").attr("href")).endsWith("/m/benjamin");
  }

  @Test
  void isUnchangedUntilSomethingInItChanges() {
    String path = board.atom("/c/senegal/board");
    String etag = served.get(path).header("etag");
    Reply again = served.get(path, "if-none-match", etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("cache-control")).isEqualTo("no-store");
    assertThat(again.header("referrer-policy")).isEqualTo("no-referrer");
    debate.post("ana", 1, "More, then");
    assertThat(served.get(path, "if-none-match", etag).status()).isEqualTo(200);
  }

  @Test
  void countsRepliesAndNamesNoFeedOfThemThatItsReaderCannotRead() {
    debate.post("ana", 1, "More, then");
    JsonObject made = board.made(board.ana(), "/c/senegal/board");
    Document atom = board.xml(path(made, "atom"));
    assertThat(atom.select("entry > link[rel=replies]")).isEmpty();
    assertThat(atom.select("entry > thr|total").text()).isEqualTo("1");
    Document rss = board.xml(path(made, "rss"));
    assertThat(rss.select("item > wfw|commentRss")).isEmpty();
    assertThat(rss.select("item > slash|comments").text()).isEqualTo("1");
  }

  @Test
  void aListOfMoreGoesOnWithoutWhatIsLost() {
    String path = board.atom("/c/senegal");
    assertThat(board.xml(path).select("entry")).hasSize(1);
    board.leave();
    assertThat(board.xml(path).select("entry")).isEmpty();
  }

  @Test
  void goesOnWhereADiscussionWasMergedInto() {
    GivenDiscussion into = served.given().discussion(board.forum(), "All about money");
    into.post("ben", 0, "Here it goes on");
    String path = board.atom("/d/" + debate.id().value());
    board.execute(
        "update discussion set state = 'merged', merged_into = $2 where id = $1",
        debate.id().value(),
        into.id().value());
    Document feed = board.xml(path);
    assertThat(feed.select("entry > content").text()).contains("Here it goes on");
    assertThat(feed.select("feed > link[rel=alternate]").attr("href"))
        .endsWith("/d/" + into.id().value() + "/all-about-money");
  }

  @Test
  void aSavedSearchIsReadAsLongAsItIsKept() {
    long id = board.keepSearch(board.ana(), "budget");
    String path = board.atom("/me/searches/" + id);
    assertThat(board.xml(path).select("feed > link[rel=alternate]").attr("href"))
        .isEqualTo("https://plenary.example/search?q=budget");
    board.execute("delete from saved_search where id = $1", id);
    assertThat(served.get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=1000000000", "x=1", "text=some", "cursor=x", "limit=1&limit=2"})
  void whatMeansNothingIsRefused(String query) {
    assertThat(served.get(board.atom("/c/senegal/board") + "?" + query).status()).isEqualTo(400);
  }

  @Test
  void whatHasNoOlderPagesTakesNoCursor() {
    var wish = new JsonObject().put("name", "Posts").put("of", "/c/senegal").put("kind", "posts");
    String path = path(board.made(board.ana(), wish), "atom");
    assertThat(board.xml(path).select("entry > link").attr("href"))
        .endsWith("/p/" + board.post().value());
    assertThat(served.get(path + "?cursor=x").status()).isEqualTo(400);
  }

  @Test
  void costsThreeStatementsAndTwoWhereNothingChanged() {
    String path = board.atom("/c/senegal/board");
    String etag = served.get(path).header("etag");
    assertThat(served.statementsOf(() -> served.get(path))).isEqualTo(3);
    assertThat(served.statementsOf(() -> served.get(path, "if-none-match", etag))).isEqualTo(2);
    assertThat(served.statementsOf(() -> served.get(forged()))).isEqualTo(1);
  }
}
