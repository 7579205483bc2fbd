package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class DiscussionListTest {

  private static final Pattern NEXT =
      Pattern.compile("<https://plenary\\.example([^>]*)>; rel=\"next\"");
  private static final Pattern PREVIOUS =
      Pattern.compile("<https://plenary\\.example([^>]*)>; rel=\"prev\"");
  private static final ServedForum SERVED = new ServedForum();

  @BeforeAll
  static void write() {
    ChapterId senegal = SERVED.given().chapter("senegal", "fr");
    GivenForum access = SERVED.given().forum(senegal, "access", Audience.PUBLIC);
    GivenForum rights = SERVED.given().forum(senegal, "rights", Audience.PUBLIC);
    ChapterId lebanon = SERVED.given().chapter("lebanon", "ar");
    GivenForum fibre = SERVED.given().forum(lebanon, "fibre", Audience.PUBLIC);
    talk(SERVED.given().discussion(access, "one"), 3);
    talk(SERVED.given().discussion(rights, "two"), 1);
    GivenDiscussion three = SERVED.given().discussion(fibre, "three");
    talk(three, 2);
    new Archive(SERVED.database().pool()).topic(three.id(), "ixps");
    SERVED
        .database()
        .pool()
        .query("update discussion set state = 'locked' where id = " + three.id().value())
        .execute()
        .await();
  }

  private static void talk(GivenDiscussion debate, int posts) {
    for (int i = 0; i < posts; i++) {
      debate.post("ada", 0, "Post " + i);
    }
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Reply list(String query) {
    Reply reply = SERVED.get("/api/v1/discussions" + query);
    assertThat(reply.status()).as(query).isEqualTo(200);
    return reply;
  }

  private static List<String> titles(JsonArray items) {
    return items.stream().map(item -> ((JsonObject) item).getString("title")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'',                            one three two",
    "?forum=senegal/access,         one",
    "?forum=senegal%2Frights,       two",
    "?forum=senegal/absent,         ''",
    "?chapter=senegal,              one two",
    "?chapter=absent,               ''",
    "?topic=ixps,                   three",
    "?topic=absent,                 ''",
    "?language=en,                  one three two",
    "?language=fr,                  ''",
    "?author=opener,                one three two",
    "?author=ada,                   ''",
    "?state=open,                   one two",
    "?state=locked,                 three",
    "?state=locked&chapter=senegal, ''",
    "?since=2026-03-01T09:02:00Z,   one three",
    "?since=2027-01-01T00:00:00Z,   ''",
    "?sort=active,                  one three two",
    "?sort=new,                     three two one",
    "?sort=replies,                 one three two",
    "?chapter=lebanon&topic=ixps,   three",
    "?chapter=senegal&topic=ixps,   ''"
  })
  void isNarrowedAndSorted(String query, String expected) {
    List<String> titles = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
    assertThat(titles(list(query).items())).isEqualTo(titles);
  }

  @ParameterizedTest
  @ValueSource(strings = {"active", "new", "replies"})
  void isWalkedThereAndBackByItsLinks(String sort) {
    var pages = new ArrayList<List<String>>();
    Reply reply = list("?limit=1&sort=" + sort);
    pages.add(titles(reply.items()));
    for (Matcher next = NEXT.matcher(reply.header("link")); next.find(); ) {
      reply = SERVED.get(next.group(1));
      pages.add(titles(reply.items()));
      next = NEXT.matcher(reply.header("link"));
    }
    assertThat(pages).hasSize(3).doesNotHaveDuplicates();
    assertThat(reply.json().getValue("next")).isNull();
    assertThat(backwards(reply)).isEqualTo(pages.subList(0, 2).reversed());
  }

  private static List<List<String>> backwards(Reply last) {
    var pages = new ArrayList<List<String>>();
    for (Matcher previous = PREVIOUS.matcher(last.header("link")); previous.find(); ) {
      Reply reply = SERVED.get(previous.group(1));
      pages.add(titles(reply.items()));
      previous = PREVIOUS.matcher(reply.header("link"));
    }
    return pages;
  }

  @Test
  void goesOnWhereItsCursorSays() {
    String next = list("?limit=2").json().getString("next");
    assertThat(titles(list("?limit=2&cursor=" + next).items())).containsExactly("two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "100"})
  void takesALimitToAHundred(String limit) {
    assertThat(list("?limit=" + limit).items().size()).isLessThanOrEqualTo(Integer.parseInt(limit));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0,            limit",
    "limit=101,          limit",
    "limit=-1,           limit",
    "limit=ten,          limit",
    "sort=best,          sort",
    "forum=nowhere,      forum",
    "since=yesterday,    since",
    "state=merged,       state",
    "cursor=abc,         cursor",
    "order=tree,         order",
    "author=a&author=b,  author"
  })
  void refusesWhatItDoesNotKnowAndNamesIt(String query, String field) {
    Reply reply = SERVED.get("/api/v1/discussions?" + query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(reply.json().getString("type")).isEqualTo("urn:plenary:problem:invalid");
    assertThat(reply.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }
}
