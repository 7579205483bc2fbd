package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.AppealId;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Cases are judged on pages: what is done is read first, and undone within a minute. */
class JudgingPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final GivenDesk DESK = new GivenDesk(SERVED.database());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "desk-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = SERVED.given().chapter(slug, "en");
  private final GivenMember author = somebody("author", Role.MEMBER);
  private final Caller reporter = somebody("reporter", Role.MEMBER).caller();
  private final Caller moderator = somebody("moderator", Role.MEMBER, Role.MODERATOR).caller();
  private final GivenDiscussion debate =
      SERVED.given().discussion(SERVED.given().forum(chapter, "talk", Audience.PUBLIC), "Keys");
  private final PostId opening = debate.post("opener", 0, "Who holds the keys?");
  private final PostId post = debate.post(author.handle(), 1, "You are a fool.");
  private String address = "";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private GivenMember somebody(String name, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), name + "-" + slug, slug, roles);
  }

  @BeforeEach
  void report() {
    DESK.report(reporter, post, new GivenModeration(SERVED.database()).reason(chapter).rule());
    address = page("/moderation").expectFirst("ol.cases a").attr("href");
  }

  private Document page(String path) {
    return SERVED.getAs(moderator, path).page();
  }

  private Reply judge(String kind, String what) {
    Document form = page(address);
    return SERVED.submitAs(
        moderator,
        address + "/judgement",
        "version",
        form.expectFirst("input[name=version]").val(),
        "rule",
        rule(form),
        "kind",
        kind,
        "sentence",
        "It insults a member.",
        "language",
        "en",
        "days",
        "7",
        "extent",
        "chapter",
        "do",
        what);
  }

  // Where none is chosen a browser sends the first.
  private static String rule(Document form) {
    List<Element> rules = form.select("select[name=rule] option");
    return rules.stream()
        .filter(rule -> rule.hasAttr("selected"))
        .findFirst()
        .orElseGet(rules::getFirst)
        .val();
  }

  private int seen() {
    return SERVED.get("/api/v1/posts/" + post.value()).status();
  }

  @Test
  void theNextStepOfTheLadderAndTheRuleThatIsReportedAreChosenAlready() {
    Document form = page(address);
    assertThat(form.select("input[name=kind][checked]").eachAttr("value")).containsExactly("note");
    assertThat(form.expectFirst("select[name=rule] option[selected]").text()).contains("(1)");
    assertThat(form.select(".preview").text()).contains("You are a fool.");
  }

  @Test
  void allReportsAreReadPageByPageWithTheRuleThatTheyCite() {
    assertThat(page(address).expectFirst("#reports ~ .lines").text()).contains("Rule 1", "Be kind");
    assertThat(page(address).select("a[href=" + address + "/reports]")).isEmpty();
    addReports(24);
    String all = page(address).expectFirst("a[href=" + address + "/reports]").attr("href");
    Document first = page(all);
    assertThat(first.select("ul.lines > li")).hasSize(20);
    assertThat(first.expectFirst("ul.lines > li").text()).contains("Rule 1", "Be kind");
    Document next = page(first.expectFirst("a[rel=next]").attr("href"));
    assertThat(next.select("ul.lines > li")).hasSize(5);
    assertThat(SERVED.getAs(author.caller(), all).status()).isEqualTo(404);
  }

  private void addReports(int count) {
    SERVED
        .database()
        .pool()
        .query(
            """
            with more as (
              insert into report (case_id, chapter_id, concern, code_id, rule, sentence, language)
              select case_id, chapter_id, concern, code_id, rule, 'Again.', language
              from report
              cross join generate_series(1, %1$d)
              where case_id = %2$s)
            update moderation_case set reports = reports + %1$d where id = %2$s
            """
                .formatted(count, address.substring(address.lastIndexOf('/') + 1)))
        .execute()
        .await();
  }

  @Test
  void whatIsHeldUntilItIsJudgedIsReadWhole() {
    hold();
    assertThat(seen()).isEqualTo(404);
    assertThat(page(address).select(".preview .words").text()).isEqualTo("You are a fool.");
  }

  private void hold() {
    SERVED
        .database()
        .pool()
        .query("update contribution set state = 'held' where id = " + post.value())
        .execute()
        .await();
  }

  @Test
  void theNoticeIsReadInTheLanguageOfThePersonBeforeAnythingIsDone() {
    DESK.reads(author, "es");
    Document sure = judge("hide", "preview").page();
    assertThat(sure.expectFirst(".preview").attr("lang")).isEqualTo("es");
    assertThat(sure.expectFirst(".preview").text())
        .contains("Lo que escribió fue ocultado.", "It insults a member.", "You are a fool.");
    assertThat(seen()).isEqualTo(200);
    assertThat(page(address).select("#done")).isEmpty();
  }

  @Test
  void whatIsMeantIsDoneAndUndoneWithinAMinute() {
    assertThat(judge("hide", "confirm").header("location")).isEqualTo(address);
    assertThat(seen()).isEqualTo(410);
    Document done = page(address);
    Element undo = done.expectFirst("button[name=action]");
    assertThat(done.text()).contains("It insults a member.");
    Reply undone = SERVED.submitAs(moderator, address + "/undo", "action", undo.val());
    assertThat(undone.status()).isEqualTo(303);
    assertThat(seen()).isEqualTo(200);
    assertThat(page("/moderation").select("ol.cases a").eachAttr("href")).contains(address);
    assertThat(page(address).select("button[name=action]")).isEmpty();
  }

  @Test
  void afterItsMinuteNothingIsUndone() {
    judge("warn", "confirm");
    String action = page(address).expectFirst("button[name=action]").val();
    new GivenModeration(SERVED.database()).told(new ActionId(Long.parseLong(action)));
    assertThat(page(address).select("button[name=action]")).isEmpty();
    assertThat(SERVED.submitAs(moderator, address + "/undo", "action", action).status())
        .isEqualTo(409);
  }

  @Test
  void whatIsRefusedComesBackWithAllThatWasEntered() {
    Reply refused =
        SERVED.submitAs(moderator, address + "/judgement", "kind", "hide", "sentence", "So there");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("input[name=sentence]").val()).isEqualTo("So there");
    assertThat(refused.page().select("input[name=kind][checked]").eachAttr("value"))
        .containsExactly("hide");
  }

  @Test
  void severalPostsOfAPersonAreHiddenAtOnce() {
    DESK.reads(author, "es");
    PostId more = debate.post(author.handle(), 1, "And a liar.");
    assertThat(page(address + "/person").select("input[type=checkbox]")).hasSize(2);
    Document sure = hideWith(more, "preview").page();
    assertThat(sure.select("h1 ~ p").text()).contains("2 posts of");
    assertThat(sure.select("summary").eachText()).containsExactly("You are a fool.", "And a liar.");
    assertThat(sure.select(".preview").eachAttr("lang")).containsExactly("es", "es");
    assertThat(sure.select(".preview").eachText())
        .allSatisfy(told -> assertThat(told).contains("fue ocultado", "Both insult."));
    assertThat(seen()).isEqualTo(200);
    assertThat(hideWith(more, "change").page().select("input[type=checkbox][checked]")).hasSize(2);
    Reply hidden = hideWith(more, "confirm");
    assertThat(hidden.header("location")).isEqualTo(address);
    assertThat(seen()).isEqualTo(410);
    assertThat(SERVED.get("/api/v1/posts/" + more.value()).status()).isEqualTo(410);
    assertThat(SERVED.get("/api/v1/posts/" + opening.value()).status()).isEqualTo(200);
    assertThat(page(address).select("#done ~ ul > li")).hasSize(1);
  }

  private Reply hideWith(PostId more, String what) {
    Document record = page(address + "/person");
    return SERVED.submitAs(
        moderator,
        address + "/person",
        "version",
        record.expectFirst("input[name=version]").val(),
        "rule",
        record.expectFirst("select[name=rule] option[selected]").val(),
        "sentence",
        "Both insult.",
        "do",
        what,
        "post-" + post.value(),
        String.valueOf(post.value()),
        "post-" + more.value(),
        String.valueOf(more.value()));
  }

  @Test
  void whoWasAnsweredInOneOfSeveralPostsHidesNone() {
    debate.post("moderator-" + slug, 1, "Calm down.");
    PostId answer = debate.post(author.handle(), 3, "Never.");
    assertThat(hideWith(answer, "preview").status()).isEqualTo(403);
    assertThat(hideWith(answer, "confirm").status()).isEqualTo(403);
    assertThat(seen()).isEqualTo(200);
  }

  @Test
  void whatWasHiddenIsShownAgain() {
    judge("hide", "confirm");
    assertThat(offered()).contains("restore", "redact").doesNotContain("hide");
    assertThat(judge("restore", "confirm").status()).isEqualTo(303);
    assertThat(seen()).isEqualTo(200);
    assertThat(offered()).contains("hide").doesNotContain("restore");
  }

  private List<String> offered() {
    return page(address).select("input[name=kind]").eachAttr("value");
  }

  @Test
  void nobodyHoldsByHand() {
    Reply refused = judge("hold", "confirm");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("[role=alert]").text())
        .contains("There is no such value.");
    assertThat(seen()).isEqualTo(200);
  }

  @Test
  void whatIsHeldInACaseIsPublishedOrRefused() {
    hold();
    assertThat(seen()).isEqualTo(404);
    assertThat(offered()).contains("release", "refuse").doesNotContain("hide", "restore");
    assertThat(judge("release", "preview").page().expectFirst(".preview").text())
        .contains("What you wrote was published.");
    assertThat(judge("release", "confirm").status()).isEqualTo(303);
    assertThat(seen()).isEqualTo(200);
  }

  @Test
  void aCaseInWhichSomethingIsShownAgainWaitsForWhoClosesIt() {
    var moderation = new GivenModeration(SERVED.database());
    Wish hidden = Wish.of(ActionKind.HIDE, moderation.reason(chapter));
    moderation.acting().act(moderator, new Target.Entry(post.value()), hidden).await();
    assertThat(judge("restore", "confirm").status()).isEqualTo(303);
    assertThat(seen()).isEqualTo(200);
    assertThat(page(address).select(".file > .meta").text()).contains("Waiting for us");
    assertThat(page("/moderation").select("ol.cases a").eachAttr("href")).contains(address);
  }

  @Test
  void whatLimitsSomebodyIsLiftedOnTheirRecord() {
    judge("suspend", "confirm");
    Element form = page(address + "/person").expectFirst("form[action$=/lift]");
    String limit = form.expectFirst("input[name=action]").val();
    String rule = form.expectFirst("select[name=rule] option[selected]").val();
    assertThat(lift(limit, rule).header("location")).isEqualTo(address + "/person");
    assertThat(page(address + "/person").select("form[action$=/lift]")).isEmpty();
    assertThat(page(address).text()).contains("A limit was lifted", "It was too much.");
    assertThat(lift(limit, rule).status()).isEqualTo(409);
    assertThat(lift("1000000", rule).status()).isEqualTo(404);
  }

  private Reply lift(String limit, String rule) {
    return SERVED.submitAs(
        moderator,
        address + "/lift",
        "action",
        limit,
        "rule",
        rule,
        "sentence",
        "It was too much.",
        "language",
        "en");
  }

  @Test
  void aModeratorOpensACaseOfWhatTheySawAndJudgesIt() {
    PostId more = debate.post(author.handle(), 1, "And a liar.");
    String opening = "/p/" + more.value() + "/case";
    String thread = "/d/" + debate.id().value() + "/keys";
    assertThat(page(thread).select("form[action=" + opening + "]")).hasSize(1);
    assertThat(SERVED.getAs(reporter, thread).page().select("form[action$=/case]")).isEmpty();
    assertThat(SERVED.submitAs(reporter, opening).status()).isEqualTo(404);
    address = SERVED.submitAs(moderator, opening).header("location");
    assertThat(SERVED.submitAs(moderator, opening).header("location")).isEqualTo(address);
    assertThat(judge("hide", "confirm").status()).isEqualTo(303);
    assertThat(SERVED.get("/api/v1/posts/" + more.value()).status()).isEqualTo(410);
  }

  @Test
  void aCaseIsTakenTalkedOfAndClosedWithoutAction() {
    String version = page(address).expectFirst("input[name=version]").val();
    SERVED.submitAs(moderator, address + "/take", "version", version);
    SERVED.submitAs(moderator, address + "/notes", "source", "The *third* time.");
    SERVED.submitAs(moderator, address + "/messages", "source", "What did you mean?");
    Document talked = page(address);
    assertThat(talked.select("#notes ~ article em").text()).isEqualTo("third");
    assertThat(talked.select("#talk ~ article").text()).contains("What did you mean?");
    assertThat(talked.select(".file > .meta").text()).contains("Waiting for them");
    assertThat(page("/moderation?mine=yes").select("ol.cases a").eachAttr("href"))
        .containsExactly(address);
    version = talked.expectFirst("input[name=version]").val();
    assertThat(
            SERVED
                .submitAs(
                    moderator, address + "/close", "version", version, "reason", "It was a joke.")
                .status())
        .isEqualTo(303);
    assertThat(page(address).text()).contains("It was a joke.", "Closed");
  }

  @Test
  void aCaseIsNothingToThePersonConcernedNorToOtherMembers() {
    for (Caller caller : List.of(author.caller(), reporter)) {
      assertThat(SERVED.getAs(caller, address).status()).isEqualTo(404);
      assertThat(SERVED.getAs(caller, "/moderation").status()).isEqualTo(404);
    }
  }

  @Test
  void officersPublishALadderThatEverybodyReads() {
    Caller officer = somebody("officer", Role.MEMBER, Role.OFFICER).caller();
    String ladder = "/c/" + slug + "/administration/ladder";
    String judged = SERVED.getAs(officer, ladder).page().expectFirst("input[name=judged]").val();
    Reply published =
        SERVED.submitAs(
            officer, ladder, "judged", judged, "kind-0", "note", "kind-1", "pause", "days-1", "3");
    assertThat(published.header("location")).isEqualTo("/c/" + slug + "/rules");
    assertThat(SERVED.get("/c/" + slug + "/rules").page().select(".ladder li")).hasSize(2);
    Reply late =
        SERVED.submitAs(officer, ladder, "judged", judged, "kind-0", "warn", "days-0", "3");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().expectFirst("select[name=kind-0] option[selected]").val())
        .isEqualTo("warn");
  }

  @Test
  void twoOfficersLearnTogetherWhoJudged() {
    judge("hide", "confirm");
    assertThat(page(address).select("#seals")).isEmpty();
    assertThat(page("/moderation").select("a[href=/moderation/openings]")).isEmpty();
    Caller officer = somebody("officer", Role.MEMBER, Role.OFFICER).caller();
    Element name = SERVED.getAs(officer, address).page().expectFirst("#seals ~ ul a");
    assertThat(name.text()).isEqualTo(slug + "-moderator-a");
    String asking = name.attr("href");
    assertThat(SERVED.getAs(moderator, asking).status()).isEqualTo(404);
    SERVED.submitAs(officer, asking, "sentence", "Members complain.");
    assertThat(SERVED.getAs(officer, asking).page().text())
        .contains("Another officer has to agree.");
    Caller second = somebody("second", Role.MEMBER, Role.OFFICER).caller();
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
    assertThat(SERVED.getAs(judge, deciding).page().select(".told").text())
        .contains("You are a fool.", "Be kind", "It insults a member.", "It was a joke.");
    assertThat(SERVED.getAs(moderator, deciding).status()).isEqualTo(404);
  }

  private AppealId hiddenAndAppealed() {
    judge("hide", "confirm");
    var action =
        new ActionId(Long.parseLong(page(address).expectFirst("button[name=action]").val()));
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
