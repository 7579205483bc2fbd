package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What is held is chosen by officers. */
class HoldingPagesTest {

  private static final ServedForum SERVED = new ServedForum();

  private final HoldingForum given = new HoldingForum(SERVED);

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void officersChooseForTheirChapterAndItsForums() {
    Caller officer = given.officer();
    String chapter = "/c/" + given.slug() + "/administration/holding";
    String forum = "/c/" + given.slug() + "/talk/administration/holding";
    String[] wish = {
      "firstPosts",
      "2",
      "linkPosts",
      "3",
      "repeatHours",
      "24",
      "dueHours",
      "48",
      "mostWaiting",
      "5",
      "repeatsRefused",
      "yes"
    };
    assertThat(SERVED.submitAs(officer, chapter, wish).header("location")).isEqualTo(chapter);
    Document form = SERVED.getAs(officer, forum).page();
    assertThat(form.expectFirst("input[name=firstPosts]").val()).isEqualTo("2");
    assertThat(form.select("input[checked]").eachAttr("name")).containsExactly("repeatsRefused");
    assertThat(form.text()).contains("The choice of the chapter counts here");
    SERVED.submitAs(
        officer,
        forum,
        "firstPosts",
        "0",
        "linkPosts",
        "0",
        "repeatHours",
        "0",
        "dueHours",
        "24",
        "mostWaiting",
        "10");
    assertThat(SERVED.getAs(officer, forum).page().expectFirst("input[name=firstPosts]").val())
        .isEqualTo("0");
    SERVED.submitAs(officer, forum, "do", "chapter");
    assertThat(SERVED.getAs(officer, forum).page().expectFirst("input[name=firstPosts]").val())
        .isEqualTo("2");
    Reply wrong =
        SERVED.submitAs(officer, chapter, "firstPosts", "21", "dueHours", "24", "mostWaiting", "1");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.page().expectFirst("input[name=firstPosts]").attr("aria-invalid"))
        .isEqualTo("true");
    assertThat(SERVED.getAs(given.moderator(), chapter).status()).isEqualTo(404);
  }
}
