package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.moderation.Citation;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.fixture.SolvedWork;

/** Reporting by forms, with and without an account. */
class ReportPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "reports-" + (char) ('a' + NUMBER.getAndIncrement());
  private final ChapterId chapter = SERVED.given().chapter(slug, "en");
  private final GivenForum forum = SERVED.given().forum(chapter, "talk", Audience.PUBLIC);
  private final GivenDiscussion debate = SERVED.given().discussion(forum, "Keys");
  private final Caller ana = member("ana", Role.MEMBER);
  private final Caller ben = member("ben", Role.MEMBER);
  private final GivenMember moderator =
      GivenMember.claimed(
          SERVED.database().pool(), "mod-" + slug, slug, Role.MEMBER, Role.MODERATOR);
  private final GivenDesk desk = new GivenDesk(SERVED.database());
  private final Citation rule = desk.rules(chapter, 2);
  private final PostId post = debate.post("ben-" + slug, 0, "You fool");
  private final String address = "/p/" + post.value() + "/report";

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

  private String why() {
    return rule.code() + ".1";
  }

  @Test
  void theFormShowsTheRulesThatCountThereAndWhoReadsIt() {
    Document form = page(ana, address);
    assertThat(form.select("input[name=why]").eachAttr("value"))
        .contains("danger", "personal_data", why(), rule.code() + ".2");
    assertThat(form.text())
        .contains(
            "Keys",
            "Rule 1",
            "Code of conduct Chapter " + slug,
            "Moderators of " + Texts.isolated("Chapter " + slug),
            "least of all to the person concerned")
        .doesNotContain("JavaScript");
    assertThat(form.select("input[name=solution]")).isEmpty();
    assertThat(form.select("a[href^=/c/%s/contact]".formatted(slug))).isNotEmpty();
  }

  @Test
  void aMemberReportsOnceAndSeesWhatBecomesOfIt() {
    Reply sent = SERVED.submitAs(ana, address, "why", why(), "sentence", "It insults <b>Ben</b>.");
    assertThat(sent.header("location")).isEqualTo("/me/reports");
    assertThat(page(ana, "/me/reports").text())
        .contains("It insults <b>Ben</b>.", "Against a rule", "Nobody has judged it yet.");
    assertThat(desk.queue(moderator)).hasSize(1);
    Reply again = SERVED.submitAs(ana, address, "why", "danger", "sentence", "Once more");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.page().expectFirst("[role=alert]").text()).contains("You have reported this");
    assertThat(again.page().expectFirst("textarea").val()).isEqualTo("Once more");
    assertThat(again.page().select("input[value=danger][checked]")).hasSize(1);
    var line = desk.queue(moderator).getFirst();
    desk.casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "It is none.")
        .await();
    assertThat(page(ana, "/me/reports").text()).contains("It was looked at, and nothing was done.");
    assertThat(page(ana, "/me/inbox").select(".lines a").eachAttr("href")).contains("/me/reports");
  }

  @Test
  void whoModeratesOpensACaseOfAnythingInstead() {
    Caller judge = moderator.welcomed().caller();
    String discussion = "/d/" + debate.id().value();
    for (String place : List.of(discussion, "/c/" + slug, "/c/" + slug + "/talk")) {
      String report = place + "/report";
      assertThat(page(ana, report).select("button[name=open]")).isEmpty();
      Element button = page(judge, report).expectFirst("button[name=open]");
      Reply opened = SERVED.submitAs(judge, report, "open", button.val());
      assertThat(opened.header("location")).as(place).startsWith("/moderation/");
      assertThat(page(judge, opened.header("location")).text()).contains("mod-" + slug);
      assertThat(SERVED.submitAs(ana, report, "open", "it").status()).isEqualTo(404);
    }
    assertThat(page(judge, "/c/global/report").select("button[name=open]")).isEmpty();
    assertThat(page(judge, "/m/ben-" + slug + "/report").select("button[name=open]")).isEmpty();
  }

  @Test
  void moderatorsOfTheChapterOfAllOpenCasesOfMembers() {
    Caller judge =
        GivenMember.claimed(SERVED.database().pool(), "all-" + slug, "global", Role.MODERATOR)
            .welcomed()
            .caller();
    String report = "/m/ben-" + slug + "/report";
    assertThat(page(judge, report).select("button[name=open]").eachAttr("value"))
        .containsExactly("profile", "person");
    String profile = SERVED.submitAs(judge, report, "open", "profile").header("location");
    String person = SERVED.submitAs(judge, report, "open", "person").header("location");
    assertThat(profile).startsWith("/moderation/").isNotEqualTo(person);
    for (String opened : List.of(profile, person)) {
      assertThat(page(judge, opened).select("section .preview a").eachAttr("href"))
          .containsExactly("/m/ben-" + slug);
    }
    assertThat(page(judge, "/m/all-" + slug + "/report").select("button[name=open]")).isEmpty();
  }

  @Test
  void whatIsLeftOutIsAskedForAndNothingIsLost() {
    Reply nothing = SERVED.submitAs(ana, address, "sentence", "Look at it");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.page().expectFirst("textarea").val()).isEqualTo("Look at it");
    assertThat(SERVED.submitAs(ana, address, "why", "danger", "sentence", " ").status())
        .isEqualTo(400);
    assertThat(SERVED.submitAs(ana, address, "why", "1.99", "sentence", "x").status())
        .isEqualTo(400);
    assertThat(SERVED.submitAs(ben, address, "why", "danger", "sentence", "x").status())
        .isEqualTo(403);
  }

  @Test
  void somebodyWithoutAnAccountReportsByWorkAndKeepsANumber() {
    Document page = page(Caller.ANONYMOUS, address);
    assertThat(page.select("noscript a").eachAttr("href"))
        .containsExactly("/c/%s/contact?about=/p/%d".formatted(slug, post.value()));
    Element form = page.expectFirst("form[data-bits]");
    String challenge = form.expectFirst("[name=challenge]").attr("value");
    Reply idle =
        SERVED.submitAs(
            Caller.ANONYMOUS,
            address,
            "why",
            "danger",
            "sentence",
            "He means it",
            "challenge",
            challenge,
            "solution",
            "");
    assertThat(idle.status()).isEqualTo(400);
    assertThat(idle.page().expectFirst("[role=alert]").text()).contains("has to work a moment");
    assertThat(idle.page().expectFirst("textarea").val()).isEqualTo("He means it");
    String[] fields = {
      "why",
      "danger",
      "sentence",
      "He means it",
      "challenge",
      challenge,
      "solution",
      SolvedWork.of(form)
    };
    Reply sent = SERVED.submitAs(Caller.ANONYMOUS, address, fields);
    assertThat(sent.status()).isEqualTo(303);
    Reply outcome = SERVED.get(sent.header("location"));
    assertThat(outcome.header("cache-control")).isEqualTo("no-store");
    String receipt = outcome.page().expectFirst(".secret").text();
    assertThat(outcome.page().text()).contains("Nobody has judged it yet.", "Write this number");
    assertThat(SERVED.submitAs(Caller.ANONYMOUS, address, fields).status()).isEqualTo(400);
    String typed = "/report?receipt=" + receipt.toLowerCase(Locale.ROOT).replace("-", "");
    assertThat(SERVED.get(typed).header("location")).isEqualTo("/report/" + receipt);
    assertThat(SERVED.get("/report/7Q2MX-0HJ4T-K9V3B-N6C8D").status()).isEqualTo(404);
    assertThat(SERVED.get("/report?receipt=no").status()).isEqualTo(404);
  }

  @Test
  void whatMayNotBeReadIsNotThereToBeReported() {
    GivenForum board = SERVED.given().forum(chapter, "board", Audience.OFFICERS);
    PostId closed = SERVED.given().discussion(board, "Secret").post("ben-" + slug, 0, "Hush");
    for (String path :
        new String[] {
          "/p/" + closed.value() + "/report",
          "/c/" + slug + "/board/report",
          "/p/" + post.value() + "/report?file=7",
          "/m/nobody/report",
          "/c/nowhere/report"
        }) {
      assertThat(SERVED.getAs(ana, path).status()).as(path).isEqualTo(404);
      Reply sent = SERVED.submitAs(ana, path, "why", "danger", "sentence", "Look");
      assertThat(sent.status()).as(path).isEqualTo(404);
      assertThat(sent.text()).as(path).contains("Look").doesNotContain("Secret");
    }
  }

  @Test
  void discussionsMembersChaptersAndForumsAreReportedToo() {
    String ben = "/m/ben-" + slug + "/report";
    assertThat(page(ana, "/c/" + slug).select("a[href=/c/%s/report]".formatted(slug))).hasSize(1);
    for (String path :
        new String[] {
          "/d/" + debate.id().value() + "/report",
          "/c/" + slug + "/report",
          "/c/" + slug + "/talk/report",
          ben
        }) {
      assertThat(page(ana, path).select("form[action=%s]".formatted(path))).hasSize(1);
    }
    for (String about : new String[] {"profile", "person"}) {
      Reply sent =
          SERVED.submitAs(ana, ben, "about", about, "why", "danger", "sentence", "Look at it");
      assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    }
    assertThat(page(ana, "/me/reports").select(".lines > li")).hasSize(2);
  }

  @Test
  void whoHasNoScriptConfirmsAnAddressInstead() {
    Document form = SERVED.get(address).page();
    Element ask = form.expectFirst("noscript form");
    assertThat(ask.attr("action")).isEqualTo(address);
    assertThat(ask.select("input").eachAttr("name")).containsExactly("address");
    Reply sent = SERVED.submitAs(Caller.ANONYMOUS, address, "address", "amina@mail.example");
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.page().text()).contains("A link is on its way");
    Reply wrong = SERVED.submitAs(Caller.ANONYMOUS, address, "address", "amina");
    assertThat(wrong.status()).isEqualTo(400);
  }

  @Test
  void theLinkOfAConfirmationLeadsToTheFormWithoutWork() {
    Document form = SERVED.get(address + "?confirmation=abc").page();
    assertThat(form.select("input[name=confirmation]").eachAttr("value")).containsExactly("abc");
    assertThat(form.select("input[name=challenge], noscript")).isEmpty();
    String[] fields = {"why", why(), "sentence", "Rude", "confirmation", "abc"};
    Reply refused = SERVED.submitAs(Caller.ANONYMOUS, address, fields);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().text()).contains("not, or no longer, a confirmation");
    assertThat(refused.page().select("input[name=confirmation]").val()).isEqualTo("abc");
  }
}
