package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.page.Cursor;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Chapters and forums, of which there may be many. */
class PlaceListTest {

  private static final ServedForum SERVED = new ServedForum();

  @BeforeAll
  static void write() {
    for (String slug : List.of("tonga", "global", "samoa", "fiji", "palau")) {
      ChapterId chapter = SERVED.given().chapter(slug, "en");
      SERVED.given().forum(chapter, "rights", Audience.PUBLIC);
      SERVED.given().forum(chapter, "access", Audience.PUBLIC);
    }
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void chaptersStandBehindThatOfAllByName() {
    assertThat(addresses(SERVED.get("/api/v1/chapters")))
        .startsWith("/c/global", "/c/fiji")
        .endsWith("/c/tonga");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/chapters?", "/api/v1/forums?", "/api/v1/forums?chapter=fiji&"})
  void areWalkedThereAndBack(String list) {
    List<String> whole = addresses(SERVED.get(list + "limit=100"));
    List<Reply> there = walk(SERVED.get(list + "limit=1"), "next");
    assertThat(there).flatMap(PlaceListTest::addresses).containsExactlyElementsOf(whole);
    List<Reply> back = walk(there.getLast(), "prev");
    assertThat(back).flatMap(PlaceListTest::addresses).isEqualTo(whole.reversed());
  }

  private static List<Reply> walk(Reply first, String relation) {
    var pages = new ArrayList<Reply>();
    Optional<Reply> page = Optional.of(first);
    while (page.isPresent()) {
      pages.add(page.get());
      page = linked(page.get(), relation).map(SERVED::get);
    }
    return pages;
  }

  private static Optional<String> linked(Reply reply, String relation) {
    String link = "<" + ServedForum.PUBLIC_URL + "([^>]*)>; rel=\"" + relation + "\"";
    return Pattern.compile(link)
        .matcher(reply.header("link"))
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  private static List<String> addresses(Reply reply) {
    return reply.items().stream()
        .map(item -> ((JsonObject) item).getString("url"))
        .map(url -> url.substring(ServedForum.PUBLIC_URL.toString().length()))
        .toList();
  }

  @Test
  void aPlaceThatMayNotBeReadIsNoPlaceToGoOnFrom() {
    ChapterId chapter = SERVED.given().chapter("nauru", "en");
    GivenForum closed = SERVED.given().forum(chapter, "a-board", Audience.CHAPTER);
    Cursor hidden = Cursor.forward((long) closed.id());
    assertThat(SERVED.get("/api/v1/forums?cursor=" + hidden).items()).isEmpty();
  }

  @Test
  void aForumCountsTheDiscussionsThatMayBeReadInIt() {
    GivenForum forum =
        SERVED.given().forum(SERVED.given().chapter("kiribati", "en"), "count", Audience.PUBLIC);
    GivenDiscussion visible = SERVED.given().discussion(forum, "Visible");
    GivenDiscussion held = SERVED.given().discussion(forum, "Held");
    GivenDiscussion merged = SERVED.given().discussion(forum, "Merged");
    SERVED.given().state(held.id().value(), "held");
    new Archive(SERVED.database().pool()).merge(merged.id(), visible.id());
    SERVED.given().discussion(new GivenForum(forum.chapter(), forum.id(), Audience.OFFICERS), "No");
    for (String path : List.of("/forums/kiribati/count", "/forums?chapter=kiribati")) {
      assertThat(SERVED.get("/api/v1" + path).text()).as(path).contains("\"discussionCount\":1,");
    }
    assertThat(SERVED.get("/c/kiribati").page().expectFirst(".forums .count").text())
        .isEqualTo("1");
  }
}
