package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Rules that are published while members debate. */
class NewRulesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final ChapterId GLOBAL = SERVED.given().chapter("global", "en");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller member(String chapter) {
    return GivenMember.claimed(SERVED.database().pool(), "ana-of-" + chapter, chapter, Role.MEMBER)
        .welcomed()
        .caller();
  }

  private static ChapterId chapter(String slug) {
    ChapterId chapter = SERVED.given().chapter(slug, "en");
    SERVED.given().forum(chapter, "debate", Audience.PUBLIC);
    return chapter;
  }

  private static Reply send(Caller caller, String address, String... filled) {
    Element form = form(SERVED.getAs(caller, address));
    return SERVED.submitAs(caller, address, FormFields.of(form, filled));
  }

  private static Element form(Reply reply) {
    return reply.page().expectFirst("form.writing");
  }

  @Test
  void areAskedForWhereOneWritesAndTheWordsStay() {
    ChapterId chapter = chapter("tuvalu");
    Caller ana = member("tuvalu");
    String address = "/c/tuvalu/debate/new";
    assertThat(form(SERVED.getAs(ana, address)).select("[name=rules]")).isEmpty();
    SERVED.given().rules(chapter, 1);
    Reply refused = send(ana, address, "title", "Keys", "source", "Long words", "do", "send");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().expectFirst("[role=alert]").text()).contains("accept");
    assertThat(form(refused).expectFirst("textarea").val()).isEqualTo("Long words");
    assertThat(form(refused).select("a[href*=/rules]").eachAttr("href"))
        .containsExactly("/c/tuvalu/rules?version=1");
    assertThat(form(refused).select("a[href*=/rules] bdi").attr("lang")).isEqualTo("en");
    String named = form(refused).expectFirst("[name=rules]").val();
    Reply sent =
        send(ana, address, "title", "Keys", "source", "Long words", "rules", named, "do", "send");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(form(SERVED.getAs(ana, address)).select("[name=rules]")).isEmpty();
  }

  @Test
  void whatIsNotTheNewestIsNotAcceptedByAnOldForm() {
    ChapterId chapter = chapter("nauru");
    Caller ana = member("nauru");
    SERVED.given().rules(chapter, 1);
    SERVED.given().rules(chapter, 2);
    for (String rules : List.of("nauru:1", "nowhere:1", "<b>", "nauru:1 nauru:99999999")) {
      Reply refused =
          send(
              ana,
              "/c/nauru/debate/new",
              "title",
              "Keys",
              "source",
              "Words",
              "rules",
              rules,
              "do",
              "send");
      assertThat(refused.status()).isIn(400, 409);
      assertThat(form(refused).expectFirst("textarea").val()).isEqualTo("Words");
    }
  }

  @Test
  void areAProblemOfTheirOwnToProgramsWhichAcceptThemToo() {
    chapter("fiji");
    Caller ana = member("fiji");
    SERVED.given().rules(GLOBAL, 1);
    String discussions = "/api/v1/discussions";
    var wish =
        new JsonObject().put("forum", "fiji/debate").put("title", "Keys").put("source", "Words");
    Reply refused = SERVED.sendAs(ana, HttpMethod.POST, discussions, wish.encode());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().getString("type")).isEqualTo("urn:plenary:problem:rules-changed");
    assertThat(SERVED.getAs(ana, discussions).status()).isEqualTo(200);
    String own = "/api/v1/me/rules";
    JsonObject asked = SERVED.getAs(ana, own).items().getJsonObject(0);
    var accepted =
        new JsonObject()
            .put("chapter", asked.getString("chapter"))
            .put("version", asked.getInteger("version"));
    assertThat(SERVED.sendAs(ana, HttpMethod.POST, own, accepted.encode()).status()).isEqualTo(204);
    assertThat(SERVED.getAs(ana, own).items()).isEmpty();
    assertThat(SERVED.sendAs(ana, HttpMethod.POST, discussions, wish.encode()).status())
        .isEqualTo(201);
  }
}
