package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.moderation.Citation;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What else a person wrote is hidden with it, and what limits them is lifted. */
class PersonPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  private final ReportedPost desk = new ReportedPost(SERVED);
  private final String slug = desk.slug();
  private final GivenMember author = desk.author();
  private final Caller moderator = desk.moderator();
  private final GivenDiscussion debate = desk.debate();
  private final PostId opening = desk.opening();
  private final PostId post = desk.post();
  private final String address = desk.address();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void severalPostsOfAPersonAreHiddenAtOnce() {
    new GivenDesk(SERVED.database()).reads(author, "es");
    PostId more = debate.post(author.handle(), 1, "And a liar.");
    assertThat(desk.page(address + "/person").select("input[type=checkbox]")).hasSize(2);
    Document sure = hideWith(more, "preview").page();
    assertThat(sure.select("h1 ~ p").text()).contains("2 posts of");
    assertThat(sure.select("summary").eachText()).containsExactly("You are a fool.", "And a liar.");
    assertThat(sure.select("summary").eachAttr("lang")).containsExactly("en", "en");
    assertThat(sure.select(".preview").eachAttr("lang")).containsExactly("es", "es");
    assertThat(sure.select(".preview").eachText())
        .allSatisfy(told -> assertThat(told).contains("Nadie lo lee ya", "Both insult."));
    assertThat(desk.seen()).isEqualTo(200);
    assertThat(hideWith(more, "change").page().select("input[type=checkbox][checked]")).hasSize(2);
    Reply hidden = hideWith(more, "confirm");
    assertThat(hidden.header("location")).isEqualTo(address);
    assertThat(desk.seen()).isEqualTo(410);
    assertThat(SERVED.get("/api/v1/posts/" + more.value()).status()).isEqualTo(410);
    assertThat(SERVED.get("/api/v1/posts/" + opening.value()).status()).isEqualTo(200);
    assertThat(desk.page(address).select("#done ~ ul > li")).hasSize(1);
  }

  private Reply hideWith(PostId more, String what) {
    Document record = desk.page(address + "/person");
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
    assertThat(desk.seen()).isEqualTo(200);
  }

  @Test
  void whoHasAPartInTheCaseReadsWhatElseWasWrittenAndIsAskedToHideNothing() {
    Caller colleague = desk.somebody("colleague", Role.MEMBER, Role.MODERATOR).caller();
    Citation rule = new GivenModeration(SERVED.database()).reason(desk.chapter()).rule();
    new GivenDesk(SERVED.database()).report(colleague, post, rule);
    Document page = SERVED.getAs(colleague, address + "/person").page();
    assertThat(page.text()).contains("You are a fool.");
    assertThat(page.select("form[action$=/person]")).isEmpty();
  }

  @Test
  void whoWasAnsweredInOneOfSeveralPostsTakesNoneBack() {
    GivenMember colleague = desk.somebody("colleague", Role.MEMBER, Role.MODERATOR);
    debate.post(colleague.handle(), 1, "Calm down.");
    hideWith(debate.post(author.handle(), 3, "Never."), "confirm");
    String action = desk.page(address).expectFirst("button[name=action]").val();
    String undo = address + "/undo";
    assertThat(SERVED.submitAs(colleague.caller(), undo, "action", action).status()).isEqualTo(403);
    assertThat(desk.seen()).isEqualTo(410);
    assertThat(SERVED.submitAs(moderator, undo, "action", action).status()).isEqualTo(303);
    assertThat(desk.seen()).isEqualTo(200);
  }

  @Test
  void whatLimitsSomebodyIsLiftedOnTheirRecord() {
    desk.judge("suspend", "confirm");
    Element form = desk.page(address + "/person").expectFirst("form[action$=/lift]");
    String limit = form.expectFirst("input[name=action]").val();
    String rule = form.expectFirst("select[name=rule] option[selected]").val();
    assertThat(lift(limit, rule).header("location")).isEqualTo(address + "/person");
    assertThat(desk.page(address + "/person").select("form[action$=/lift]")).isEmpty();
    assertThat(desk.page(address).text()).contains("A limit was lifted", "It was too much.");
    assertThat(lift(limit, rule).status()).isEqualTo(409);
    assertThat(lift("1000000", rule).status()).isEqualTo(404);
  }

  @Test
  void whatWasRefusedComesBackInItsOwnForm() {
    desk.judge("suspend", "confirm");
    Element form = desk.page(address + "/person").expectFirst("form[action$=/lift]");
    String limit = form.expectFirst("input[name=action]").val();
    Reply refused =
        SERVED.submitAs(moderator, address + "/lift", "action", limit, "sentence", "Too much");
    assertThat(refused.status()).isEqualTo(400);
    Document page = refused.page();
    Elements shown = page.select("input[name=sentence]:not([type=hidden])");
    assertThat(shown.eachAttr("value")).containsExactlyInAnyOrder("Too much", "");
    assertThat(page.select("details[open] input[name=action]").eachAttr("value"))
        .containsExactly(limit);
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
}
