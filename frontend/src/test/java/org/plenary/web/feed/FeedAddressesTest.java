package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Where feeds are, where they lead, and which are none. */
class FeedAddressesTest {

  private final SyndicatedForum forum = new SyndicatedForum();
  private final ServedForum served = forum.served();
  private final GivenDiscussion debate = forum.debate();

  @AfterEach
  void close() {
    forum.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.json?kind=posts&language=en",
        "/c/senegal/feed.json?kind=featured",
        "/c/senegal/rights/feed.json?kind=posts&state=open",
        "/feed.json?sort=active&chapter=senegal"
      })
  void leadToTheirPages(String feed) {
    String page = forum.get(feed).json().getString("home_page_url");
    forum.get(page.replace("https://plenary.example", ""));
  }

  @Test
  void aFeedGoesOnWhereItSays() {
    served.given().discussion(forum.forum(), "Another").post("ana", 0, "Two");
    served.given().discussion(forum.forum(), "A third").post("ana", 0, "Three");
    Document first = forum.xml("/c/senegal/rights/feed.atom?limit=2");
    assertThat(first.select("entry > title").eachText()).containsExactly("A third", "Another");
    String next = first.select("feed > link[rel=next]").attr("href");
    Document second = forum.xml(next.replace("https://plenary.example", ""));
    assertThat(second.select("entry > title").eachText()).containsExactly("Who may read?");
    assertThat(second.select("feed > link[rel=previous]")).hasSize(1);
    assertThat(second.select("feed > link[rel=next]")).isEmpty();
  }

  @Test
  void aTitleInTheAddressChangesNothing() {
    Reply moved = served.get("/d/" + debate.id().value() + "/who-may-read/feed.atom?limit=3");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location"))
        .isEqualTo("/d/" + debate.id().value() + "/feed.atom?limit=3");
  }

  @Test
  void aMergedDiscussionsFeedLeadsToTheOther() {
    GivenDiscussion other = served.given().discussion(forum.forum(), "The same");
    other.post("ana", 0, "Again");
    forum.execute(
        "update discussion set state = 'merged', merged_into = $2 where id = $1",
        debate.id().value(),
        other.id().value());
    Reply moved = served.get("/d/" + debate.id().value() + "/feed.rss");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location")).isEqualTo("/d/" + other.id().value() + "/feed.rss");
  }

  @Test
  void anAuthorWhoTurnedOutToBeAMemberLeadsToThem() {
    debate.post("ben", 1, "Some of us");
    String ana = "(select id from member where handle = 'ana')";
    String ben = "(select id from member where handle = 'ben')";
    forum.execute("update byline set member_id = %s where member_id = %s".formatted(ben, ana));
    forum.execute("update member set merged_into = %s where handle = 'ana'".formatted(ben));
    Reply moved = served.get("/m/ana/feed.atom?text=summary");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location")).isEqualTo("/m/ben/feed.atom?text=summary");
    assertThat(forum.xml("/m/ben/feed.atom").select("entry")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "/feed.atom?limit=1000000000,             400",
    "/feed.atom?limit=1e9,                    400",
    "/feed.atom?limit=0,                      400",
    "/feed.atom?color=red,                    400",
    "/feed.atom?sort=replies,                 400",
    "/feed.atom?kind=featured,                400",
    "/c/senegal/rights/feed.atom?kind=featured, 400",
    "/feed.atom?kind=posts&cursor=AAAA,       400",
    "/feed.atom?cursor=nowhere,               400",
    "/feed.atom?language=%20,                 400",
    "/feed.atom?language=not%20one,           400",
    "/c/senegal/feed.atom?kind=posts&language=-, 400",
    "/c/senegal/feed.atom?language=xx,        200",
    "/search/feed.atom,                       400",
    "/feed.atom?topic=nothing,                404",
    "/c/atlantis/feed.atom,                   404",
    "/c/senegal/atlantis/feed.atom,           404",
    "/topics/atlantis/feed.atom,              404",
    "/d/1000000/feed.atom,                    404",
    "/d/one/feed.atom,                        404",
    "/m/nobody/feed.atom,                     404",
    "/feed.xml,                               404",
  })
  void whatIsWrongIsRefusedInWords(String path, int status) {
    Reply reply = served.get(path);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isNotEmpty();
  }
}
