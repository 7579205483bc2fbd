package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.page.Cursor;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class OldAddressesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final Archive ARCHIVE = new Archive(SERVED.database().pool());
  private static final GivenForum FORUM =
      SERVED.given().forum(SERVED.given().chapter("senegal", "fr"), "access", Audience.PUBLIC);

  @BeforeAll
  static void write() {
    mail("CA+b=1/x@mail.example");
    mail("plain@mail.example");
  }

  private static void mail(String messageId) {
    PostId post = SERVED.given().discussion(FORUM, "Mail").post("ada", 0, "Hello");
    ARCHIVE.message(FORUM, post, messageId);
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static void assertMoved(String from, String to) {
    Reply reply = SERVED.get(from);
    assertThat(reply.status()).as(from).isEqualTo(301);
    assertThat(reply.header("location")).isEqualTo(to);
  }

  @Test
  void aMissingOrWrongTitleLeadsToTheRightOneWithItsQuery() {
    long id = SERVED.given().discussion(FORUM, "Qui paie ?").id().value();
    assertMoved("/d/" + id, "/d/" + id + "/qui-paie");
    assertMoved("/d/" + id + "/wrong?order=time", "/d/" + id + "/qui-paie?order=time");
    assertMoved("/d/" + id + "?order=time&branch=1", "/d/" + id + "/qui-paie?order=time&branch=1");
  }

  @ParameterizedTest
  @CsvSource({
    "'???',               -",
    "'!Ünïcode, ok!',     %C3%BCn%C3%AFcode-ok",
    "'من يدفع؟',           %D9%85%D9%86-%D9%8A%D8%AF%D9%81%D8%B9",
    "'मानव अधिकार',        %E0%A4%AE%E0%A4%BE%E0%A4%A8%E0%A4%B5-%E0%A4%85%E0%A4%A7%E0%A4%BF%E0%A4%95%E0%A4%BE%E0%A4%B0"
  })
  void everyTitleHasAnAddressThatStays(String title, String slug) {
    long id = SERVED.given().discussion(FORUM, title).id().value();
    assertMoved("/d/" + id, "/d/" + id + "/" + slug);
    assertThat(SERVED.get("/d/" + id + "/" + slug).status()).isEqualTo(200);
  }

  @Test
  void aMergedDebateLeadsToWhereItWent() {
    GivenDiscussion from = SERVED.given().discussion(FORUM, "Twice");
    GivenDiscussion into = SERVED.given().discussion(FORUM, "Once");
    ARCHIVE.merge(from.id(), into.id());
    String to = "/d/" + into.id().value() + "/once";
    assertMoved("/d/" + from.id().value() + "/twice", to);
    assertMoved("/d/" + from.id().value() + "/twice?order=time&branch=2", to + "?order=time");
  }

  @Test
  void theApiLeadsFromAMergedDebateToThePostsOfWhereItWent() {
    GivenDiscussion from = SERVED.given().discussion(FORUM, "Twice");
    GivenDiscussion into = SERVED.given().discussion(FORUM, "Once");
    ARCHIVE.merge(from.id(), into.id());
    String api = "/api/v1/discussions/";
    assertThat(SERVED.get(api + from.id().value()).json().getLong("mergedInto"))
        .isEqualTo(into.id().value());
    assertThat(SERVED.get(api + into.id().value()).json().getValue("mergedInto", "absent"))
        .isNull();
    assertMoved(
        api + from.id().value() + "/posts?order=time&limit=7&cursor=" + Cursor.forward(3L),
        api + into.id().value() + "/posts?order=time&limit=7");
  }

  @Test
  void aPostLeadsToThePageThatHoldsIt() {
    GivenDiscussion debate = SERVED.given().discussion(FORUM, "Long");
    debate.post("ada", 0, "First");
    debate.answers("crowd", 70);
    PostId late = ARCHIVE.last(debate.id());
    ARCHIVE.message(FORUM, late, "late@list.example");
    assertLeadsTo("/p/" + late.value(), late);
    assertLeadsTo("/message/late@list.example", late);
  }

  private static void assertLeadsTo(String from, PostId post) {
    Reply reply = SERVED.get(from);
    assertThat(reply.status()).isEqualTo(302);
    String[] location = reply.header("location").split("#", 2);
    assertThat(SERVED.get(location[0]).page().expectFirst("#" + location[1]).html())
        .contains("/p/" + post.value());
  }

  @Test
  void whatGoesOutAsMailIsFoundByItsName() {
    PostId post = SERVED.given().discussion(FORUM, "Out").post("ada", 0, "Hello");
    String id = "p" + post.value() + "@";
    assertLeadsTo("/message/" + id + ServedForum.PUBLIC_URL.getHost(), post);
    assertThat(SERVED.get("/message/" + id + "elsewhere.example").status()).isEqualTo(404);
    GivenForum closed = SERVED.given().forum(FORUM.chapter(), "closed", Audience.CHAPTER);
    PostId hidden = SERVED.given().discussion(closed, "Hidden").post("ada", 0, "Hello");
    String address = "/message/p%d@" + ServedForum.PUBLIC_URL.getHost();
    assertThat(SERVED.get(address.formatted(hidden.value())).status()).isEqualTo(404);
    assertThat(SERVED.get(address.formatted(999_999_999L)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CA+b=1%2Fx@mail.example",
        "%3CCA%2Bb%3D1%2Fx%40mail.example%3E",
        "%20%3CCA+b=1%2Fx@mail.example%3E"
      })
  void aMailIsFoundHoweverItsMessageIdIsWritten(String sent) {
    assertThat(SERVED.get("/message/" + sent).header("location")).endsWith("#p1");
  }

  @Test
  void aMailIsFoundInPlainAngleBracketsToo() {
    assertThat(SERVED.wire().status("GET /message/<plain@mail.example> HTTP/1.1")).isEqualTo(302);
  }

  @Test
  void aPostThatWasTakenAwayIsGone() {
    PostId post = SERVED.given().discussion(FORUM, "Gone").post("ada", 0, "Hello");
    ARCHIVE.message(FORUM, post, "gone@mail.example");
    SERVED.given().state(post.value(), "withdrawn");
    for (String path : new String[] {"/p/" + post.value(), "/message/gone@mail.example"}) {
      assertThat(SERVED.get(path).status()).as(path).isEqualTo(410);
      assertThat(SERVED.get(path).page().expectFirst("h1").text()).isEqualTo("This is gone");
    }
  }

  @Test
  void linksStayHereHoweverThePathWasTwisted() {
    GivenDiscussion debate = SERVED.given().discussion(FORUM, "Twisted");
    debate.post("ada", 0, "First");
    debate.answers("crowd", 60);
    String address = "/d/" + debate.id().value() + "/twisted";
    for (String path :
        new String[] {"//evil.example/.." + address, "http://evil.example" + address}) {
      assertThat(SERVED.wire().say("GET " + path + " HTTP/1.1"))
          .contains("href=\"" + address + "?cursor=")
          .doesNotContain("evil.example");
    }
  }
}
