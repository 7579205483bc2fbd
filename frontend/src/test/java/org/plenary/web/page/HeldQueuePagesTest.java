package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.page.HoldingForum.number;

import io.vertx.sqlclient.Tuple;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.curating.Curation;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** What is held is looked at by moderators, who publish or refuse it. */
class HeldQueuePagesTest {

  private static final ServedForum SERVED = new ServedForum();

  private final HoldingForum given = new HoldingForum(SERVED);
  private final GivenTalk talk = given.talk();
  private final Caller moderator = given.moderator();
  private final Caller ana = given.ana();
  private final Caller ben = given.ben();
  private final Written opened = given.opened();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void theQueueOfOneForumIsShownAlone() {
    given.reply(ana, "I do.");
    SERVED.given().forum(talk.forum().chapter(), "more", Audience.PUBLIC);
    String queue = "/moderation/held?forum=" + given.slug() + "/";
    Document page = SERVED.getAs(moderator, queue + "talk").page();
    assertThat(page.select("select[name=forum] option").eachAttr("value"))
        .containsExactlyInAnyOrder("", given.slug() + "/talk", given.slug() + "/more");
    assertThat(page.select("option[selected]").eachAttr("value"))
        .containsExactly(given.slug() + "/talk");
    assertThat(page.select("ol.cases > li")).hasSize(1);
    assertThat(SERVED.getAs(moderator, queue + "more").page().select("ol.cases > li")).isEmpty();
    assertThat(SERVED.getAs(moderator, "/moderation/held?forum=x").status()).isEqualTo(404);
  }

  @Test
  void oneIsPublishedByAButtonAndSeveralByTheirChoice() {
    String one = given.reply(ana, "One.");
    String two = given.reply(ana, "Two.");
    String three = given.reply(ben, "Three.");
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
    assertThat(SERVED.getAs(Caller.ANONYMOUS, given.discussion()).page().select("article"))
        .hasSize(4);
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
    long post = number(given.reply(ana, "One."));
    Caller officer = given.officer();
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
    long left = number(given.reply(ana, "I do."));
    long other = number(given.reply(ben, "We pay."));
    given
        .moderation()
        .curating()
        .curate(colleague, opened.discussion(), new Curation.Move("within"), given.reason())
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
    long post = number(given.reply(ana, "Fools."));
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
  void aQueueOfFiftyCostsAtMostFourStatements() {
    given.choose(GivenHolding.everything(100));
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
