package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A page of a discussion is as current as its place: its posts, its readers, its signs. */
class ThreadSignsTest {

  private final ServedThread thread = new ServedThread();
  private final ServedForum served = thread.served();
  private final GivenForum forum = thread.forum();
  private final GivenDiscussion debate = thread.debate();
  private final String address = thread.address();

  @AfterEach
  void close() {
    thread.close();
  }

  @Test
  void showsAStrangerWhatWasWrittenSinceAnotherReadIt() {
    debate.post("ada", 0, "First");
    assertThat(ServedThread.anchors(thread.page(address))).containsExactly("p1");
    debate.post("bob", 0, "Second");
    assertThat(ServedThread.anchors(thread.page(address))).containsExactly("p1", "p2");
  }

  @Test
  void isNothingAnyMoreToAStrangerOnceTheForumIsClosed() {
    debate.post("ada", 0, "First");
    thread.page(address);
    served.given().access(forum.id(), 2, Audience.CHAPTER);
    assertThat(served.get(address).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "chapter set hue = 31",
    "chapter set mark = '★'",
    "chapter set name = 'Sénégal'",
    "forum set title = 'Accès'"
  })
  void aReaderWhoHasItSeesTheNewSignsOfItsPlace(String change) {
    debate.post("ada", 0, "First");
    String etag = served.get(address).header("etag");
    assertThat(served.get(address, "if-none-match", etag).status()).isEqualTo(304);
    served.database().pool().query("update " + change).execute().await();
    Reply changed = served.get(address, "if-none-match", etag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("etag")).isNotEqualTo(etag);
  }

  @Test
  void hasTheMarkAndTheHueOfItsChapter() {
    debate.post("ada", 0, "First");
    served.database().pool().query("update chapter set hue = 31, mark = '★'").execute().await();
    Document page = thread.page(address);
    assertThat(page.expectFirst("html").className()).isEqualTo("hue-30");
    assertThat(page.expectFirst("header .crumb").children().eachText())
        .containsExactly("★", "Chapter senegal");
    assertThat(page.expectFirst("header .mark").attr("aria-hidden")).isEqualTo("true");
  }

  @Test
  void namesItsChapterAndItsForumInTheirOwnLanguages() {
    debate.post("ada", 0, "First");
    served.database().pool().query("update chapter set languages = '{fr,wo}'").execute().await();
    served.database().pool().query("update forum set language = 'wo'").execute().await();
    assertThat(thread.page(address).select("header .crumb a").eachAttr("lang"))
        .containsExactly("fr", "wo");
    assertThat(thread.page("/").select(".discussions .meta bdi").eachAttr("lang"))
        .containsExactly("fr", "wo");
  }
}
