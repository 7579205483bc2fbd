package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.page.Cursor;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What an address below a discussion means, whatever stands together in it. */
class ThreadAddressesTest {

  private static final int POSTS = 1_130;
  private static final ServedForum SERVED = new ServedForum();
  private static final GivenForum FORUM =
      SERVED.given().forum(SERVED.given().chapter("senegal", "fr"), "access", Audience.PUBLIC);
  private static final GivenDiscussion LONG = SERVED.given().discussion(FORUM, "Long");
  private static final GivenDiscussion DEBATE = SERVED.given().discussion(FORUM, "Who pays?");
  private static final String ADDRESS = "/d/" + DEBATE.id().value() + "/who-pays";

  @BeforeAll
  static void write() {
    LONG.post("ada", 0, "First");
    LONG.post("bob", 0, "Second");
    LONG.answers("crowd", POSTS - 2);
    DEBATE.post("ada", 0, "First");
    DEBATE.post("bob", 1, "Answer");
    PostId left = DEBATE.post("cyd", 0, "Withdrawn, and answered");
    DEBATE.post("dan", 3, "Answer to what is withdrawn");
    PostId leaf = DEBATE.post("eve", 0, "Withdrawn, and not answered");
    SERVED.given().state(left.value(), "withdrawn");
    SERVED.given().state(leaf.value(), "withdrawn");
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'',         time, time",
    "order=time, '',   time",
    "order=tree, time, tree",
    "'',         '',   tree"
  })
  void printsEveryPostOnceHoweverManyThereAre(String asked, String remembered, String order) {
    String beginning = "/d/" + LONG.id().value() + "/long?" + asked;
    String cookie = "__Host-reading=" + remembered;
    Document screen = SERVED.get(beginning, "cookie", cookie).page();
    var posts = new ArrayList<String>();
    Optional<String> next = Optional.of(screen.expectFirst("a[href*=print]").attr("href"));
    while (next.isPresent()) {
      Reply reply = SERVED.get(next.get(), "cookie", cookie);
      assertThat(reply.status()).as(next.get()).isEqualTo(200);
      Document page = reply.page();
      assertThat(page.select("a[rel=prev]")).isEmpty();
      posts.addAll(page.select("article").eachAttr("id"));
      next = page.select("a[rel=next]").stream().findFirst().map(link -> link.attr("href"));
    }
    assertThat(posts).containsExactlyElementsOf(inOrder(order));
  }

  // All but the second answer the first.
  private static List<String> inOrder(String order) {
    var numbers = new ArrayList<>(IntStream.rangeClosed(1, POSTS).mapToObj(n -> "p" + n).toList());
    if (order.equals("tree")) {
      numbers.add(numbers.remove(1));
    }
    return numbers;
  }

  @ParameterizedTest
  @CsvSource({
    "order=nonsense",
    "order=TIME",
    "order=time&order=tree",
    "at=0",
    "at=-1",
    "at=two",
    "at=99999999999",
    "at=1&at=2",
    "at=1&order=nonsense",
    "branch=0",
    "branch=one",
    "branch=1&order=nonsense",
    "print=perhaps",
    "print=yes&print=yes",
    "print=yes&cursor=x",
    "cursor=x",
    "cursor=x&branch=1",
    "limit=7",
    "page=2"
  })
  void refusesWhatMeansNothing(String asked) {
    assertThat(SERVED.get(ADDRESS + "?" + asked).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "at=2,               '',   #p2",
    "at=2,               time, #p2",
    "at=2&order=time,    '',   ?order=time#p2",
    "at=2&order=tree,    time, ?order=tree#p2",
    "at=4&branch=1,      time, ?order=tree#p4",
    "at=2&print=yes,     '',   #p2",
    "at=2&cursor=CURSOR, time, ?order=tree#p2"
  })
  void aNumberLeadsToItsPostWhateverStandsBesideIt(String asked, String remembered, String place) {
    Reply reply = get(asked, remembered);
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo(ADDRESS + place);
  }

  @ParameterizedTest
  @CsvSource({"at=6", "at=2147483647", "at=6&print=yes", "at=6&branch=1", "at=5"})
  void aNumberThatIsNotThereLeadsToTheBeginning(String asked) {
    Reply reply = get(asked, "");
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo(ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({"branch=5", "branch=6", "branch=5&print=yes", "branch=2147483647"})
  void thereIsNoBranchWithoutItsPost(String asked) {
    assertThat(get(asked, "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "branch=3,                         'p3 p4'",
    "branch=1&print=yes,               'p1 p2'",
    "branch=1&order=time,              'p1 p2'",
    "print=no,                         'p1 p2 p3 p4'",
    "print=yes&order=time,             'p1 p2 p3 p4'",
    "print=yes&cursor=CURSOR,          'p2 p3 p4'",
    "cursor=CURSOR&order=tree,         'p2 p3 p4'",
    "order=,                           'p1 p2 p3 p4'"
  })
  void whatMeansSomethingIsShown(String asked, String posts) {
    Reply reply = get(asked, "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.page().select("article").eachAttr("id")).containsExactly(posts.split(" ", -1));
  }

  private static Reply get(String asked, String remembered) {
    String cursor = Cursor.forward(1L).toString();
    return SERVED.get(
        ADDRESS + "?" + asked.replace("CURSOR", cursor), "cookie", "__Host-reading=" + remembered);
  }
}
