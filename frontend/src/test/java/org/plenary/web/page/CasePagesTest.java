package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A case from when it is opened until it is closed, for those who may read it. */
class CasePagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  private final ReportedPost desk = new ReportedPost(SERVED);
  private final GivenMember author = desk.author();
  private final Caller reporter = desk.reporter();
  private final Caller moderator = desk.moderator();
  private final GivenDiscussion debate = desk.debate();
  private final String address = desk.address();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void allReportsAreReadPageByPageWithTheRuleThatTheyCite() {
    assertThat(desk.page(address).expectFirst("#reports ~ .lines").text())
        .contains("Rule 1", "Be kind");
    assertThat(desk.page(address).select("a[href=" + address + "/reports]")).isEmpty();
    addReports(24);
    String all = desk.page(address).expectFirst("a[href=" + address + "/reports]").attr("href");
    Document first = desk.page(all);
    assertThat(first.select("ul.lines > li")).hasSize(20);
    assertThat(first.expectFirst("ul.lines > li").text()).contains("Rule 1", "Be kind");
    Document next = desk.page(first.expectFirst("a[rel=next]").attr("href"));
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
  void aModeratorOpensACaseOfWhatTheySawAndJudgesIt() {
    PostId more = debate.post(author.handle(), 1, "And a liar.");
    String opening = "/p/" + more.value() + "/case";
    String thread = "/d/" + debate.id().value() + "/keys";
    assertThat(desk.page(thread).select("form[action=" + opening + "]")).hasSize(1);
    assertThat(SERVED.getAs(reporter, thread).page().select("form[action$=/case]")).isEmpty();
    assertThat(SERVED.submitAs(reporter, opening).status()).isEqualTo(404);
    String opened = SERVED.submitAs(moderator, opening).header("location");
    assertThat(SERVED.submitAs(moderator, opening).header("location")).isEqualTo(opened);
    assertThat(desk.judge(opened, "hide", "confirm").status()).isEqualTo(303);
    assertThat(SERVED.get("/api/v1/posts/" + more.value()).status()).isEqualTo(410);
  }

  @Test
  void aCaseIsTakenTalkedOfAndClosedWithoutAction() {
    String version = desk.page(address).expectFirst("input[name=version]").val();
    SERVED.submitAs(moderator, address + "/take", "version", version);
    SERVED.submitAs(moderator, address + "/notes", "note", "The *third* time.");
    SERVED.submitAs(moderator, address + "/messages", "source", "What did you mean?");
    Document talked = desk.page(address);
    assertThat(talked.select("#notes ~ article em").text()).isEqualTo("third");
    assertThat(talked.select("#talk ~ article").text()).contains("What did you mean?");
    assertThat(talked.select(".file > .meta").text()).contains("Waiting for them");
    assertThat(desk.page("/moderation?mine=yes").select("ol.cases a").eachAttr("href"))
        .containsExactly(address);
    version = talked.expectFirst("input[name=version]").val();
    assertThat(
            SERVED
                .submitAs(
                    moderator, address + "/close", "version", version, "reason", "It was a joke.")
                .status())
        .isEqualTo(303);
    assertThat(desk.page(address).text()).contains("It was a joke.", "Closed");
  }

  @Test
  void whatIsNotTakenComesBackInTheBoxInWhichItWasWritten() {
    String version = desk.page(address).expectFirst("input[name=version]").val();
    SERVED.submitAs(moderator, address + "/close", "version", version, "reason", "It was a joke.");
    Reply late = SERVED.submitAs(moderator, address + "/messages", "source", "What was it?");
    assertThat(late.status()).isBetween(400, 499);
    assertThat(late.page().expectFirst("textarea[name=source]").val()).contains("What was it?");
    assertThat(late.page().expectFirst("textarea[name=note]").val()).isBlank();
    Reply taken = SERVED.submitAs(moderator, address + "/take", "version", version);
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.page().select("form#typed input").eachAttr("name")).containsExactly("version");
    String endless = "A".repeat(10_001);
    Reply note = SERVED.submitAs(moderator, address + "/notes", "note", endless);
    assertThat(note.status()).isEqualTo(400);
    assertThat(note.page().expectFirst("textarea[name=note]").val()).contains(endless);
  }

  @Test
  void aHiddenFileIsShownWithItsPlaceToWhoJudgesIt() {
    PostId carrier = debate.post(author.handle(), 1, "See below.");
    desk.hang(carrier);
    String file = "/p/" + carrier.value() + "/attachments/0";
    String report = "/p/" + carrier.value() + "/report?file=0";
    SERVED.submitAs(reporter, report, "why", "danger", "sentence", "It is a weapon.");
    String matter =
        desk.page("/moderation").select("ol.cases a").eachAttr("href").stream()
            .filter(one -> !one.equals(address))
            .findFirst()
            .orElseThrow();
    assertThat(desk.judge(matter, "hide", "confirm").status()).isEqualTo(303);
    Document shown = desk.page(matter);
    assertThat(shown.select("#matter ~ p a").eachAttr("href")).contains("/p/" + carrier.value());
    assertThat(shown.select("#matter ~ .preview a").eachAttr("href"))
        .containsExactly(file + "/plan.pdf");
    String told = matter.replace("/moderation/", "/api/v1/cases/");
    JsonObject named = SERVED.getAs(moderator, told).json().getJsonObject("file");
    assertThat(named.getString("name")).isEqualTo("plan.pdf");
    assertThat(named.getString("url")).endsWith(file + "/plan.pdf");
    assertThat(SERVED.getAs(reporter, file + "/plan.pdf").status()).isEqualTo(410);
    assertThat(SERVED.getAs(moderator, file + "/plan.pdf").status()).isNotEqualTo(410);
  }

  @Test
  void anOfficerReadsItAndIsShownNoFormThatRefusesThem() {
    Caller officer = desk.somebody("officer", Role.MEMBER, Role.OFFICER).caller();
    Document read = SERVED.getAs(officer, address).page();
    assertThat(read.select("form[action$=/judgement]")).isEmpty();
    assertThat(read.text()).contains("Moderators of the chapter do this.");
    Document person = SERVED.getAs(officer, address + "/person").page();
    assertThat(person.text()).contains("You are a fool.");
    assertThat(person.select("main form")).isEmpty();
    String version = read.expectFirst("form[action$=/close] input[name=version]").val();
    assertThat(
            SERVED
                .submitAs(
                    officer, address + "/close", "version", version, "reason", "It was a joke.")
                .status())
        .isEqualTo(303);
  }

  @Test
  void aCaseIsNothingToThePersonConcernedNorToOtherMembers() {
    for (Caller caller : List.of(author.caller(), reporter)) {
      assertThat(SERVED.getAs(caller, address).status()).isEqualTo(404);
      assertThat(SERVED.getAs(caller, "/moderation").status()).isEqualTo(404);
    }
  }
}
