package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.curating.Curation;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/**
 * What is held is told before it is sent, seen by its author alone, and looked at by moderators.
 */
class HeldPagesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "watch-" + NUMBER.incrementAndGet();
  private final GivenModeration moderation = new GivenModeration(SERVED.database());
  private final GivenTalk talk = new GivenTalk(SERVED.database(), slug, Audience.PUBLIC);
  private final GivenHolding holding = new GivenHolding(SERVED.database(), moderation, talk);
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller officer = talk.member("off", Role.MEMBER, Role.OFFICER);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written opened = talk.open(moderator, "Who keeps the keys?");
  private final String discussion = "/d/" + opened.discussion().value() + "/keys-in-escrow";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @BeforeEach
  void hold() {
    moderation.reason(talk.forum().chapter());
    holding.choose(talk.forum().chapter(), GivenHolding.everything(10));
  }

  private String reply(Caller caller, String source) {
    Reply sent =
        SERVED.submitAs(
            caller, "/p/" + opened.id().value() + "/reply", "source", source, "do", "send");
    return sent.header("location");
  }

  private static long number(String address) {
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  @Test
  void whoWritesIsToldBeforeThatItIsHeldAndWhy() {
    Document form = SERVED.getAs(ana, "/p/" + opened.id().value() + "/reply").page();
    assertThat(form.select(".effect li").eachText())
        .contains(
            "Others do not read it until a moderator has looked at it, within 24 hours.",
            "Everything in this forum is looked at.")
        .doesNotContain("It is published as soon as you send it.");
    holding.choose(talk.forum().chapter(), GivenHolding.links(1));
    assertThat(SERVED.getAs(ana, "/c/" + slug + "/talk/new").page().select(".effect li").eachText())
        .contains("With a link in it, others do not read it until a moderator has looked at it.");
  }

  @Test
  void itsAuthorSeesItInItsPlaceAndOthersDoNot() {
    talk.answer(moderator, opened, "Nobody does.");
    String address = reply(ana, "I *do*.");
    assertThat(address).startsWith("/me/held/");
    talk.answer(moderator, opened, "Really.");
    assertThat(SERVED.getAs(ben, discussion).page().select("article")).hasSize(3);
    Document own = SERVED.getAs(ana, discussion).page();
    assertThat(own.select("article .words").eachText())
        .containsExactly("Who keeps the keys?", "Nobody does.", "I do.", "Really.");
    assertThat(own.select("article .note").text())
        .contains("Nobody else reads this", "Everything in this forum", "Number 1 of 1 that wait.");
    assertThat(SERVED.getAs(ana, discussion + "?order=time").page().select("article")).hasSize(4);
    assertThat(SERVED.getAs(ana, "/me/held").page().select("ol.lines li")).hasSize(1);
    assertThat(SERVED.getAs(ben, address).status()).isEqualTo(404);
    assertThat(SERVED.getAs(ana, "/p/" + number(address)).status()).isEqualTo(404);
  }

  @Test
  void thePageOfItsAuthorChangesWithTheQueue() {
    reply(ana, "I do.");
    String tag = SERVED.getAs(ana, discussion).header("etag");
    String others = SERVED.getAs(ben, discussion).header("etag");
    reply(talk.member("cleo"), "I too.");
    assertThat(SERVED.getAs(ben, discussion).header("etag")).isEqualTo(others);
    assertThat(SERVED.getAs(ana, discussion).header("etag")).isNotEqualTo(tag);
  }

  @Test
  void itIsTakenBack() {
    String address = reply(ana, "I do.");
    assertThat(SERVED.getAs(ana, address).page().select(".words").text()).isEqualTo("I do.");
    assertThat(SERVED.submitAs(ana, address + "/withdraw").header("location"))
        .isEqualTo("/me/held");
    assertThat(SERVED.getAs(ana, address).status()).isEqualTo(404);
    assertThat(SERVED.getAs(ana, discussion).page().select("article")).hasSize(1);
    assertThat(SERVED.getAs(moderator, "/moderation/held").page().select("ol.cases li")).isEmpty();
  }

  @Test
  void whoReadsThereNoMoreIsNotToldWhereItStands() {
    String address = reply(ana, "I do.");
    assertThat(SERVED.getAs(ana, address).page().select("main").text()).contains("Keys in escrow");
    SERVED.given().access(talk.forum().id(), 2, Audience.OFFICERS);
    for (String page : List.of(address, "/me/held")) {
      assertThat(SERVED.getAs(ana, page).page().select("main").text())
          .contains("I do.")
          .doesNotContain("Keys in escrow");
    }
    String api = SERVED.getAs(ana, "/api/v1" + address).text();
    assertThat(api).contains("I do.", "\"title\":null").doesNotContain(slug + "/talk");
  }

  @Test
  void theQueueOfOneForumIsShownAlone() {
    reply(ana, "I do.");
    SERVED.given().forum(talk.forum().chapter(), "more", Audience.PUBLIC);
    String queue = "/moderation/held?forum=" + slug + "/";
    Document page = SERVED.getAs(moderator, queue + "talk").page();
    assertThat(page.select("select[name=forum] option").eachAttr("value"))
        .containsExactlyInAnyOrder("", slug + "/talk", slug + "/more");
    assertThat(page.select("option[selected]").eachAttr("value")).containsExactly(slug + "/talk");
    assertThat(page.select("ol.cases > li")).hasSize(1);
    assertThat(SERVED.getAs(moderator, queue + "more").page().select("ol.cases > li")).isEmpty();
    assertThat(SERVED.getAs(moderator, "/moderation/held?forum=x").status()).isEqualTo(404);
  }

  @Test
  void itsFilesAreListedForWhoLooksAtItAndForItsAuthor() {
    String own = reply(ana, "See below.");
    holding.hang(number(own));
    for (Reply page :
        List.of(
            SERVED.getAs(ana, own), SERVED.getAs(moderator, "/moderation/held/" + number(own)))) {
      assertThat(page.page().select(".attachments a").eachAttr("href"))
          .containsExactly("/p/" + number(own) + "/attachments/0/plan.pdf");
    }
  }

  @Test
  void oneIsPublishedByAButtonAndSeveralByTheirChoice() {
    String one = reply(ana, "One.");
    String two = reply(ana, "Two.");
    String three = reply(ben, "Three.");
    Document queue = SERVED.getAs(moderator, "/moderation/held").page();
    assertThat(queue.select("ol.cases li")).hasSize(3);
    assertThat(queue.expectFirst("ol.cases li").text())
        .contains("One.", "0 published posts", "none hidden or refused");
    assertThat(
            SERVED
                .submitAs(moderator, "/moderation/held", "publish", String.valueOf(number(one)))
                .header("location"))
        .isEqualTo("/moderation/held");
    assertThat(SERVED.getAs(ana, one).header("location")).isEqualTo("/p/" + number(one));
    SERVED.submitAs(
        moderator,
        "/moderation/held",
        "post-" + number(two),
        String.valueOf(number(two)),
        "post-" + number(three),
        String.valueOf(number(three)));
    assertThat(SERVED.getAs(Caller.ANONYMOUS, discussion).page().select("article")).hasSize(4);
    Reply late =
        SERVED.submitAs(moderator, "/moderation/held", "publish", String.valueOf(number(one)));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().text()).contains("It waits no more");
    assertThat(SERVED.submitAs(moderator, "/moderation/held").status()).isEqualTo(400);
    assertThat(SERVED.getAs(ana, "/me/inbox").page().text())
        .contains("Your post was looked at and is published");
  }

  @Test
  void officersAreShownWhatWaitsAndNoFormThatRefusesThem() {
    long post = number(reply(ana, "One."));
    Document queue = SERVED.getAs(officer, "/moderation/held").page();
    assertThat(queue.select("ol.cases > li").eachText())
        .singleElement()
        .asString()
        .contains("One.");
    assertThat(queue.select("main button[name=publish], main input[type=checkbox]")).isEmpty();
    Document one = SERVED.getAs(officer, "/moderation/held/" + post).page();
    assertThat(one.select("main .words").text()).isEqualTo("One.");
    assertThat(one.select("main form")).isEmpty();
    assertThat(one.select("main .note").text()).contains("Moderators of the chapter do this.");
  }

  @Test
  void whatIsLeftWaitingIsNamed() {
    SERVED.given().forum(talk.forum().chapter(), "within", Audience.CHAPTER);
    Caller colleague = talk.member("colleague", Role.MEMBER, Role.MODERATOR);
    long left = number(reply(ana, "I do."));
    long other = number(reply(ben, "We pay."));
    moderation
        .curating()
        .curate(
            colleague,
            opened.discussion(),
            new Curation.Move("within"),
            moderation.reason(talk.forum().chapter()))
        .await();
    SERVED
        .database()
        .pool()
        .preparedQuery("delete from membership where member_id = $1")
        .execute(Tuple.of(ana.member().orElseThrow().value()))
        .await();
    String[] chosen = {
      "post-" + left, String.valueOf(left), "post-" + other, String.valueOf(other)
    };
    String address = SERVED.submitAs(moderator, "/moderation/held", chosen).header("location");
    Document told = SERVED.getAs(moderator, address).page();
    assertThat(told.select("main ol.cases > li").eachText())
        .singleElement()
        .asString()
        .contains("I do.");
    assertThat(told.select("main").text()).contains("may not read there any more");
    assertThat(told.select(".cases bdi[lang=en]")).hasSize(2);
    assertThat(told.select(".tongues button")).hasSize(4);
    assertThat(SERVED.getAs(ben, address).status()).isEqualTo(303);
    assertThat(SERVED.getAs(moderator, "/moderation/held?left=1-x").status()).isEqualTo(404);
    assertThat(SERVED.getAs(ben, "/p/" + other).status()).isEqualTo(302);
  }

  @Test
  void aRefusalIsReadFirstAndTakenBackForAMinute() {
    long post = number(reply(ana, "Fools."));
    String address = "/moderation/held/" + post;
    Document form = SERVED.getAs(moderator, address).page();
    String rule = form.expectFirst("select[name=rule] option").val();
    String[] why = {"rule", rule, "sentence", "It insults.", "language", "en"};
    Document sure = SERVED.submitAs(moderator, address, why).page();
    assertThat(sure.expectFirst(".preview").text()).contains("It insults.", "Be kind");
    assertThat(SERVED.getAs(moderator, address).status()).isEqualTo(200);
    String[] meant = {"rule", rule, "sentence", "It insults.", "language", "en", "do", "confirm"};
    String queue = SERVED.submitAs(moderator, address, meant).header("location");
    assertThat(SERVED.getAs(moderator, address).status()).isEqualTo(404);
    String action = SERVED.getAs(moderator, queue).page().expectFirst("button[name=action]").val();
    SERVED.submitAs(moderator, "/moderation/held/undo", "action", action);
    assertThat(SERVED.getAs(moderator, address).status()).isEqualTo(200);
    assertThat(
            SERVED
                .submitAs(moderator, address, "rule", rule, "sentence", "", "language", "en")
                .status())
        .isEqualTo(400);
  }

  @Test
  void officersChooseForTheirChapterAndItsForums() {
    String chapter = "/c/" + slug + "/administration/holding";
    String forum = "/c/" + slug + "/talk/administration/holding";
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
    assertThat(SERVED.getAs(moderator, chapter).status()).isEqualTo(404);
  }

  @Test
  void aQueueOfFiftyCostsAtMostFourStatements() {
    holding.choose(talk.forum().chapter(), GivenHolding.everything(100));
    for (int at = 0; at < 50; at++) {
      talk.answer(ana, opened, "No. " + at);
    }
    String cookie = "__Host-session=" + SERVED.pass(moderator);
    SERVED.get("/moderation/held", "cookie", cookie);
    assertThat(
            SERVED.statementsOf(
                () ->
                    assertThat(
                            SERVED
                                .get("/moderation/held", "cookie", cookie)
                                .page()
                                .select("ol.cases > li"))
                        .hasSize(50)))
        .isLessThanOrEqualTo(4);
  }
}
