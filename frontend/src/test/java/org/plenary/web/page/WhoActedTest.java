package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.AppealId;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.moderation.ActionId;
import org.plenary.web.fixture.ServedForum;

/** Who judged under the handle of a role is learned by those who may, together or afterwards. */
class WhoActedTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  private final ReportedPost desk = new ReportedPost(SERVED);
  private final String slug = desk.slug();
  private final GivenMember author = desk.author();
  private final Caller moderator = desk.moderator();
  private final String address = desk.address();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void twoOfficersLearnTogetherWhoJudged() {
    desk.judge("hide", "confirm");
    assertThat(desk.page(address).select("#seals")).isEmpty();
    assertThat(desk.page("/moderation").select("a[href=/moderation/openings]")).isEmpty();
    Caller officer = desk.somebody("officer", Role.MEMBER, Role.OFFICER).caller();
    Element name = SERVED.getAs(officer, address).page().expectFirst("#seals ~ ul a");
    assertThat(name.text()).isEqualTo(slug + "-moderator-a");
    String asking = name.attr("href");
    assertThat(SERVED.getAs(moderator, asking).status()).isEqualTo(404);
    SERVED.submitAs(officer, asking, "sentence", "Members complain.");
    assertThat(SERVED.getAs(officer, asking).page().text())
        .contains("Another officer has to agree.")
        .containsPattern("ends on [^.]* UTC");
    Caller second = desk.somebody("second", Role.MEMBER, Role.OFFICER).caller();
    Document wishes = SERVED.getAs(second, "/moderation/openings").page();
    assertThat(wishes.text()).contains("Members complain.");
    String wish = wishes.expectFirst("button[name=wish]").val();
    assertThat(SERVED.submitAs(second, "/moderation/openings", "wish", wish).page().text())
        .contains("moderator-" + slug);
  }

  @Test
  void whoDecidesAnAppealReadsWhatWasHiddenAndByWhichRule() {
    AppealId appeal = hiddenAndAppealed();
    Caller judge = judgeOfAnotherChapter();
    String deciding = "/moderation/appeals/" + appeal.value();
    assertThat(SERVED.getAs(judge, "/moderation/appeals").page().select("bdi[lang=en]").eachText())
        .contains("Chapter " + slug);
    assertThat(SERVED.getAs(judge, deciding).page().select(".told dd[lang=en]").text())
        .contains("It insults a member.");
    assertThat(SERVED.getAs(judge, deciding).page().select(".told").text())
        .contains("You are a fool.", "Be kind", "It insults a member.", "It was a joke.");
    assertThat(SERVED.getAs(moderator, deciding).status()).isEqualTo(404);
  }

  @Test
  void whoDecidesAnAppealReadsWhatHangsOnWhatWasHidden() {
    desk.hang(desk.post());
    String deciding = "/moderation/appeals/" + hiddenAndAppealed().value();
    Caller judge = judgeOfAnotherChapter();
    String file =
        SERVED.getAs(judge, deciding).page().expectFirst(".told .attachments a").attr("href");
    assertThat(file).isEqualTo(deciding + "/file?place=0");
    assertThat(SERVED.getAs(judge, deciding + "/file?place=1").status()).isEqualTo(404);
    assertThat(SERVED.getAs(moderator, file).status()).isEqualTo(404);
    String api = deciding.replace("/moderation/", "/api/v1/");
    assertThat(SERVED.getAs(judge, api).json().getJsonArray("attachments").encode())
        .contains("plan.pdf", file);
  }

  private AppealId hiddenAndAppealed() {
    desk.judge("hide", "confirm");
    var action =
        new ActionId(Long.parseLong(desk.page(address).expectFirst("button[name=action]").val()));
    var moderation = new GivenModeration(SERVED.database());
    moderation.told(action);
    return moderation.appeals().appeal(author.caller(), action, "It was a joke.", "en").await();
  }

  @Test
  void whoDecidesAnAppealLearnsWhoActed() {
    AppealId appeal = hiddenAndAppealed();
    Caller judge = judgeOfAnotherChapter();
    String deciding = "/moderation/appeals/" + appeal.value();
    assertThat(SERVED.getAs(judge, deciding + "/seal").status()).isEqualTo(404);
    SERVED.submitAs(judge, deciding, "outcome", "upheld", "reasons", "It was none.");
    Document list = SERVED.getAs(judge, "/moderation/appeals").page();
    String seal = list.expectFirst("a[href$=/seal]").attr("href");
    assertThat(seal).isEqualTo(deciding + "/seal");
    assertThat(SERVED.getAs(moderator, seal).status()).isEqualTo(404);
    assertThat(SERVED.submitAs(judge, seal, "sentence", "Again and again.").page().text())
        .contains("moderator-" + slug);
  }

  private Caller judgeOfAnotherChapter() {
    String elsewhere = "elsewhere-" + slug;
    SERVED.given().chapter(elsewhere, "en");
    return GivenMember.claimed(
            SERVED.database().pool(), "judge-" + slug, elsewhere, Role.MEMBER, Role.MODERATOR)
        .caller();
  }
}
