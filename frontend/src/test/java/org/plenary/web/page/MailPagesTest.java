package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What members choose to be mailed. */
class MailPagesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "samoa-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(SERVED.database(), slug, Audience.CHAPTER);
  private final Caller ana = talk.member("ana");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(Caller caller, String path) {
    return SERVED.getAs(caller, path).page();
  }

  private String way(String kind) {
    return page(ana, "/me/mail")
        .expectFirst("[name=way-" + kind + "] option[selected]")
        .attr("value");
  }

  @Test
  void eachKindIsAsUsualUntilSomethingElseIsChosen() {
    assertThat(page(ana, "/me").select("a[href=/me/mail]")).hasSize(1);
    assertThat(way("reply")).isEqualTo("at_once");
    assertThat(way("quote")).isEqualTo("daily");
    Reply chosen = SERVED.submitAs(ana, "/me/mail", "way-reply", "weekly", "way-new_post", "never");
    assertThat(chosen.header("location")).isEqualTo("/me/mail");
    assertThat(way("reply")).isEqualTo("weekly");
    assertThat(way("new_post")).isEqualTo("never");
    assertThat(way("mention")).isEqualTo("at_once");
  }

  @Test
  void noticesAreShownAndNoChoice() {
    Document page = page(ana, "/me/mail");
    assertThat(page.select("[name=way-notice]")).isEmpty();
    assertThat(page.expectFirst("main").text()).contains("What moderators did");
    assertThat(SERVED.submitAs(ana, "/me/mail", "way-notice", "never").status()).isEqualTo(400);
    assertThat(SERVED.submitAs(ana, "/me/mail", "way-reply", "hourly").status()).isEqualTo(400);
    assertThat(SERVED.submitAs(ana, "/me/mail", "way-nothing", "never").status()).isEqualTo(400);
  }

  @Test
  void whatIsToldToOfficersAloneIsChosenByThem() {
    assertThat(page(ana, "/me/mail").select("[name=way-join_asked]")).isEmpty();
    Caller officer = talk.member("olu", Role.OFFICER);
    assertThat(page(officer, "/me/mail").select("[name=way-join_asked]")).hasSize(1);
  }

  @Test
  void aForumIsReadAsAListAndLeftOnEitherPage() {
    String following = "/c/" + slug + "/talk/following";
    assertThat(page(ana, following).expectFirst("[name=list]").hasAttr("checked")).isFalse();
    SERVED.submitAs(ana, following, "level", "muted", "list", "yes");
    assertThat(page(ana, following).expectFirst("[name=list]").hasAttr("checked")).isTrue();
    assertThat(page(ana, "/me/mail").select(".lines a").eachAttr("href"))
        .containsExactly("/c/" + slug + "/talk");
    String forum = page(ana, "/me/mail").expectFirst("button[name=forum]").attr("value");
    assertThat(SERVED.submitAs(ana, "/me/mail/lists", "forum", forum).header("location"))
        .isEqualTo("/me/mail");
    assertThat(page(ana, "/me/mail").select(".lines li")).isEmpty();
    SERVED.submitAs(ana, following, "level", "", "list", "yes");
    SERVED.submitAs(ana, following, "level", "");
    assertThat(page(ana, "/me/mail").select(".lines li")).isEmpty();
  }
}
