package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.post.PostId;
import org.plenary.web.fixture.GivenNotices;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What somebody is told of what was done to them, and what they answer, without a script. */
class NoticePagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "notices-" + (char) ('a' + NUMBER.getAndIncrement());
  private final ChapterId chapter = SERVED.given().chapter(slug, "en");
  private final GivenForum forum = SERVED.given().forum(chapter, "talk", Audience.PUBLIC);
  private final Caller ana = member("ana", Role.MEMBER);
  private final Caller other = member("other", Role.MEMBER);
  private final GivenNotices notices =
      new GivenNotices(SERVED, forum, member("mod", Role.MEMBER, Role.MODERATOR));
  private final PostId post =
      SERVED.given().discussion(forum, "Keys").post("ana-" + slug, 0, "You fool");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private Caller member(String name, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), name + "-" + slug, slug, roles)
        .welcomed()
        .caller();
  }

  private static Document page(Caller caller, String path) {
    Reply reply = SERVED.getAs(caller, path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  private static String address(ActionId action) {
    return "/me/notices/" + action.value();
  }

  @Test
  void aNoticeSaysWhatWasDoneWhyByWhichRuleByWhomAndHowToAppeal() {
    ActionId hidden = notices.hide(post);
    assertThat(page(ana, "/me").select("a[href=/me/notices]")).hasSize(1);
    Document told = page(ana, "/me/inbox");
    assertThat(told.select(".lines a").eachAttr("href")).containsExactly(address(hidden));
    assertThat(page(ana, "/me/notices").select(".lines a").eachAttr("href"))
        .containsExactly(address(hidden));
    Document notice = page(ana, address(hidden));
    assertThat(notice.expectFirst("h1").text()).isEqualTo("Hidden");
    assertThat(notice.text())
        .contains(
            "Keys",
            "It insults <b>a member</b>.",
            "Be kind",
            "Moderator A of " + Texts.isolated("Chapter " + slug),
            "It did not begin with a report.",
            "It does not end by itself.",
            "You can appeal once, until",
            "court");
    assertThat(notice.expectFirst("a:contains(Be kind)").attr("href"))
        .isEqualTo("/c/%s/rules?version=1#rule-1".formatted(slug));
    assertThat(notice.select("time[datetime]")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void whatSomebodyNamedOrWroteSaysItsLanguage() {
    CaseId asked = notices.ask(post, "Why?");
    String address = address(notices.hide(post));
    assertThat(page(ana, "/me/inbox").select(".lines a[lang=en]").eachText())
        .contains("Chapter " + slug);
    assertThat(page(ana, "/me/notices").select(".lines bdi[lang=en]").eachText())
        .containsExactly("Keys", "Chapter " + slug);
    Document notice = page(ana, address);
    assertThat(notice.select(".told a[lang=en]").text()).isEqualTo("Keys");
    assertThat(notice.select(".told p[lang=en]").eachText()).contains("You fool");
    assertThat(page(ana, "/me/conversations").select(".lines [lang=en]").eachText())
        .containsExactly("Keys", "Chapter " + slug);
    assertThat(page(ana, "/me/conversations/" + asked.value()).select(".meta [lang=en]").eachText())
        .contains("Chapter " + slug, "Keys");
  }

  @Test
  void itIsThereForWhomItConcernsAlone() {
    String address = address(notices.hide(post));
    assertThat(SERVED.getAs(other, address).status()).isEqualTo(404);
    assertThat(SERVED.getAs(Caller.ANONYMOUS, address).status()).isEqualTo(302);
    assertThat(SERVED.submitAs(other, address + "/appeal", "sentence", "No").status())
        .isEqualTo(404);
    assertThat(page(other, "/me/notices").text()).contains("Nothing was done");
  }

  @Test
  void anAppealIsMadeOnceAndItsClockAndItsReasonsAreShown() {
    String address = address(notices.hide(post));
    Reply empty = SERVED.submitAs(ana, address + "/appeal", "sentence", " ");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.page().select("[role=alert]").text()).contains("It says nothing.");
    Reply made = SERVED.submitAs(ana, address + "/appeal", "sentence", "It was <i>irony</i>.");
    assertThat(made.header("location")).isEqualTo(address);
    Document waiting = page(ana, address);
    assertThat(waiting.select("form[action$=/appeal]")).isEmpty();
    assertThat(waiting.text())
        .contains("You appealed on", "It was <i>irony</i>.", "Somebody who had no part in it");
    assertThat(SERVED.submitAs(ana, address + "/appeal", "sentence", "Again").status())
        .isEqualTo(409);
    JsonObject own = SERVED.getAs(ana, "/api/v1/me/appeals").items().getJsonObject(0);
    String appeal = own.getLong("id").toString();
    Reply leading = SERVED.getAs(ana, "/me/appeals/" + appeal);
    assertThat(leading.header("location")).isEqualTo(address);
    notices.reverse(administrator(), Long.parseLong(appeal));
    assertThat(page(ana, address).text())
        .contains("Your appeal was right", "It was a joke.", "This was taken back.");
    Document told = page(ana, "/me/inbox");
    assertThat(told.select(".lines a").eachAttr("href")).contains("/me/appeals/" + appeal);
    assertThat(SERVED.getAs(other, "/me/appeals/" + appeal).status()).isEqualTo(404);
  }

  private Caller administrator() {
    return GivenMember.claimed(
            SERVED.database().pool(), "root-" + slug, "global", Role.ADMINISTRATOR)
        .welcomed()
        .caller();
  }

  @Test
  void whoIsSuspendedReadsAllOfThisAppealsAndAnswers() {
    CaseId asked = notices.ask(post, "What did *you* mean?");
    ActionId suspended = notices.limit(post, ActionKind.SUSPEND);
    assertThat(page(ana, address(suspended)).text()).contains("Suspended", "Until when");
    for (String path : new String[] {"/me/notices", "/me/reports", "/me/muted"}) {
      page(ana, path);
    }
    assertThat(page(ana, "/me/conversations").select(".lines a").eachAttr("href"))
        .containsExactly("/me/conversations/" + asked.value());
    assertThat(SERVED.submitAs(ana, address(suspended) + "/appeal", "sentence", "No").status())
        .isEqualTo(303);
    assertThat(
            SERVED
                .submitAs(ana, "/me/conversations/" + asked.value(), "source", "**Nothing.**")
                .status())
        .isEqualTo(303);
  }

  @Test
  void whatComesTooLateIsGivenBack() {
    CaseId asked = notices.ask(post, "What did *you* mean?");
    String matter = "/moderation/" + asked.value();
    Caller closer = member("closer", Role.MEMBER, Role.MODERATOR);
    String version = page(closer, matter).expectFirst("input[name=version]").val();
    SERVED.submitAs(closer, matter + "/close", "version", version, "reason", "It was a joke.");
    String conversation = "/me/conversations/" + asked.value();
    Reply late = SERVED.submitAs(ana, conversation, "source", "I meant it.");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().expectFirst("textarea[name=source]").val()).contains("I meant it.");
    String appeal = address(notices.hide(post)) + "/appeal";
    SERVED.submitAs(ana, appeal, "sentence", "It was irony.");
    Reply again = SERVED.submitAs(ana, appeal, "sentence", "And it was true.");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.page().expectFirst("textarea[name=sentence]").val()).contains("it was true");
  }

  @Test
  void membersAnswerTheModeratorsAndNobodyElseReadsIt() {
    String address = "/me/conversations/" + notices.ask(post, "What did *you* mean?").value();
    assertThat(page(ana, "/me/inbox").select(".lines a").eachAttr("href")).contains(address);
    assertThat(page(ana, "/me/inbox").text()).contains("Moderators wrote to you");
    Document asked = page(ana, address);
    assertThat(asked.select(".words em").text()).isEqualTo("you");
    assertThat(asked.text()).contains("Moderator A of " + Texts.isolated("Chapter " + slug));
    Reply answered = SERVED.submitAs(ana, address, "source", "Nothing <script>x</script>");
    assertThat(answered.header("location")).isEqualTo(address);
    assertThat(page(ana, address).select("article")).hasSize(2);
    assertThat(page(ana, address).select("article script")).isEmpty();
    assertThat(page(ana, "/me/conversations").text()).contains("The moderators have your answer");
    assertThat(SERVED.getAs(other, address).status()).isEqualTo(404);
    Reply refused = SERVED.submitAs(other, address, "source", "Me too");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.text()).contains("Me too");
  }
}
