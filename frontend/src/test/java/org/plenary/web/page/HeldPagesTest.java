package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.page.HoldingForum.number;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** What is held is told before it is sent, and seen by its author alone. */
class HeldPagesTest {

  private static final ServedForum SERVED = new ServedForum();

  private final HoldingForum given = new HoldingForum(SERVED);
  private final GivenTalk talk = given.talk();
  private final Caller moderator = given.moderator();
  private final Caller ana = given.ana();
  private final Caller ben = given.ben();
  private final Written opened = given.opened();
  private final String discussion = given.discussion();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void whoWritesIsToldBeforeThatItIsHeldAndWhy() {
    Document form = SERVED.getAs(ana, "/p/" + opened.id().value() + "/reply").page();
    assertThat(form.select(".effect li").eachText())
        .contains(
            "Others do not read it until a moderator has looked at it, within 24 hours.",
            "Everything in this forum is looked at.")
        .doesNotContain("It is published as soon as you send it.");
    given.choose(GivenHolding.links(1));
    assertThat(
            SERVED
                .getAs(ana, "/c/" + given.slug() + "/talk/new")
                .page()
                .select(".effect li")
                .eachText())
        .contains("With a link in it, others do not read it until a moderator has looked at it.");
  }

  @Test
  void itsAuthorSeesItInItsPlaceAndOthersDoNot() {
    talk.answer(moderator, opened, "Nobody does.");
    String address = given.reply(ana, "I *do*.");
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
    given.reply(ana, "I do.");
    String tag = SERVED.getAs(ana, discussion).header("etag");
    String others = SERVED.getAs(ben, discussion).header("etag");
    given.reply(talk.member("cleo"), "I too.");
    assertThat(SERVED.getAs(ben, discussion).header("etag")).isEqualTo(others);
    assertThat(SERVED.getAs(ana, discussion).header("etag")).isNotEqualTo(tag);
  }

  @Test
  void itsFilesAreListedForWhoLooksAtItAndForItsAuthor() {
    String own = given.reply(ana, "See below.");
    given.hang(own);
    for (Reply page :
        List.of(
            SERVED.getAs(ana, own), SERVED.getAs(moderator, "/moderation/held/" + number(own)))) {
      assertThat(page.page().select(".attachments a").eachAttr("href"))
          .containsExactly("/p/" + number(own) + "/attachments/0/plan.pdf");
    }
  }

  @Test
  void itIsTakenBack() {
    String address = given.reply(ana, "I do.");
    assertThat(SERVED.getAs(ana, address).page().select(".words").text()).isEqualTo("I do.");
    assertThat(SERVED.submitAs(ana, address + "/withdraw").header("location"))
        .isEqualTo("/me/held");
    assertThat(SERVED.getAs(ana, address).status()).isEqualTo(404);
    assertThat(SERVED.getAs(ana, discussion).page().select("article")).hasSize(1);
    assertThat(SERVED.getAs(moderator, "/moderation/held").page().select("ol.cases li")).isEmpty();
  }

  @Test
  void whoReadsThereNoMoreIsNotToldWhereItStands() {
    String address = given.reply(ana, "I do.");
    assertThat(SERVED.getAs(ana, address).page().select("main").text()).contains("Keys in escrow");
    SERVED.given().access(talk.forum().id(), 2, Audience.OFFICERS);
    for (String page : List.of(address, "/me/held")) {
      assertThat(SERVED.getAs(ana, page).page().select("main").text())
          .contains("I do.")
          .doesNotContain("Keys in escrow");
    }
    String api = SERVED.getAs(ana, "/api/v1" + address).text();
    assertThat(api).contains("I do.", "\"title\":null").doesNotContain(given.slug() + "/talk");
  }
}
