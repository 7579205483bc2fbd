package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A debate, held by forms alone. */
class WritingPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final WrittenForms FORMS = new WrittenForms(SERVED);
  private static final Caller ANA = FORMS.ana();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void aDiscussionIsOpenedAndAnswered() {
    String discussion = FORMS.opened("Keys in escrow");
    assertThat(SERVED.getAs(ANA, discussion).page().expectFirst("h1").text())
        .isEqualTo("Keys in escrow");
    String first = FORMS.firstPost(discussion);
    Reply shown = SERVED.getAs(ANA, first + "/reply");
    assertThat(shown.page().expectFirst("blockquote").text()).isEqualTo("Who holds them?");
    Reply sent = FORMS.submit(ANA, first + "/reply", "source", "The courts", "do", "send");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(FORMS.posts(discussion)).hasSize(2);
    assertThat(FORMS.posts(discussion).get(1).expectFirst("h2").attr("aria-level")).isEqualTo("3");
    String whole =
        SERVED.getAs(ANA, discussion).page().expectFirst("a[href$=/posts/new]").attr("href");
    FORMS.submit(ANA, whole, "source", "As a whole", "do", "send");
    assertThat(FORMS.posts(discussion)).hasSize(3);
  }

  @Test
  void aFormThatIsSentTwiceIsTakenOnce() {
    String first = FORMS.firstPost(FORMS.opened("Twice"));
    String[] fields = FORMS.fields(ANA, first + "/reply", "source", "Once", "do", "send");
    Reply one = SERVED.submitAs(ANA, first + "/reply", fields);
    Reply two = SERVED.submitAs(ANA, first + "/reply", fields);
    assertThat(two.status()).isEqualTo(303);
    assertThat(two.header("location")).isEqualTo(one.header("location"));
  }

  @Test
  void aPreviewShowsWhatWouldStandAndKeepsWhatIsTyped() {
    Reply shown =
        FORMS.submit(
            ANA,
            WrittenForms.NEW,
            "title",
            "Titre",
            "source",
            "Je pense que **nous** devrions en parler avec les membres.",
            "topic-0",
            "encryption",
            "do",
            "preview");
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.page().expectFirst(".preview strong").text()).isEqualTo("nous");
    assertThat(shown.page().expectFirst("textarea").val()).contains("**nous**");
    assertThat(shown.page().expectFirst("[name=title]").val()).isEqualTo("Titre");
    assertThat(shown.page().expectFirst("[name=language] [selected]").val()).isEqualTo("fr");
    assertThat(shown.page().expectFirst("[name=topic-0] [selected]").val()).isEqualTo("encryption");
  }

  @Test
  void whatIsTakenBackIsAskedForOnce() {
    String discussion = FORMS.opened("Taken back");
    String first = FORMS.firstPost(discussion);
    assertThat(SERVED.getAs(ANA, first + "/withdraw").page().expectFirst("h1").text())
        .isEqualTo("Withdraw");
    assertThat(FORMS.submit(ANA, first + "/withdraw").header("location"))
        .isEqualTo("/c/senegal/human-rights");
    assertThat(SERVED.getAs(ANA, discussion).status()).isEqualTo(410);
  }

  @Test
  void whoTakesAReplyBackIsInTheDebateStill() {
    String discussion = FORMS.opened("Partly taken back");
    FORMS.submit(
        ANA,
        FORMS.firstPost(discussion) + "/reply",
        "source",
        "I do.",
        "language",
        "en",
        "do",
        "send");
    List<String> withdrawing =
        SERVED.getAs(ANA, discussion).page().select("a[href$=/withdraw]").eachAttr("href");
    String reply = withdrawing.getLast();
    String left = FORMS.submit(ANA, reply).header("location");
    assertThat(left).isEqualTo(discussion + "?at=2");
    assertThat(SERVED.getAs(ANA, left).status()).isEqualTo(302);
  }

  @Test
  void whereOfficersAloneWriteNobodyElseIsAskedTo() {
    var given = SERVED.given();
    ChapterId chapter = given.chapter("announcing", "en");
    GivenForum forum = given.forum(chapter, "news", Audience.PUBLIC);
    GivenDiscussion told = given.discussion(forum, "News");
    told.post("herald", 0, "It is spring.");
    SERVED
        .database()
        .pool()
        .query("update forum_access set posting = 'officers' where forum_id = " + forum.id())
        .execute()
        .await();
    Caller officer =
        GivenMember.claimed(
                SERVED.database().pool(), "announcer", "announcing", Role.MEMBER, Role.OFFICER)
            .welcomed()
            .caller();
    String thread = "/d/" + told.id().value() + "/news";
    String replying = "a[href$=/reply], a[href$=/posts/new], a[href$=/new]";
    assertThat(SERVED.getAs(officer, thread).page().select(replying)).hasSize(2);
    assertThat(SERVED.getAs(officer, "/c/announcing/news").page().select(replying)).hasSize(1);
    assertThat(SERVED.getAs(ANA, thread).page().select(replying)).isEmpty();
    assertThat(SERVED.getAs(ANA, "/c/announcing/news").page().select(replying)).isEmpty();
  }

  @Test
  void ownWordsAreChangedByTheirAuthorAlone() {
    String discussion = FORMS.opened("Own");
    assertThat(SERVED.getAs(ANA, discussion).page().select("a[href$=/edit]")).hasSize(1);
    Caller bea = FORMS.member("bea", Role.MEMBER);
    assertThat(SERVED.getAs(bea, discussion).page().select("a[href$=/edit]")).isEmpty();
    assertThat(SERVED.getAs(bea, discussion).page().select("a[href$=/reply]")).hasSize(1);
    assertThat(SERVED.get(discussion).page().select("a[href$=/reply]").eachAttr("href"))
        .singleElement()
        .asString()
        .startsWith("/sign-in?return=");
  }
}
