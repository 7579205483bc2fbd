package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDesk;
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

  private final ReportedPost desk = new ReportedPost(SERVED);
  private final ChapterId chapter = desk.chapter();
  private final GivenMember author = desk.author();
  private final Caller moderator = desk.moderator();
  private final PostId post = desk.post();
  private final String address = desk.address();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void theNextStepOfTheLadderAndTheRuleThatIsReportedAreChosenAlready() {
    Document form = desk.page(address);
    assertThat(form.select("input[name=kind][checked]").eachAttr("value")).containsExactly("note");
    assertThat(form.expectFirst("select[name=rule] option[selected]").text()).contains("(1)");
    assertThat(form.select(".preview").text()).contains("You are a fool.");
  }

  @Test
  void whatIsHeldUntilItIsJudgedIsReadWhole() {
    hold();
    assertThat(desk.seen()).isEqualTo(404);
    assertThat(desk.page(address).select(".preview .words").text()).isEqualTo("You are a fool.");
  }

  @Test
  void whatWasHiddenIsReadWholeByWhoCanShowItAgainOrRedactIt() {
    desk.judge("hide", "confirm");
    assertThat(desk.page(address).select(".preview .words").text()).isEqualTo("You are a fool.");
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
    new GivenDesk(SERVED.database()).reads(author, "es");
    Document sure = desk.judge("hide", "preview").page();
    assertThat(sure.expectFirst(".preview").attr("lang")).isEqualTo("es");
    assertThat(sure.expectFirst(".preview").text())
        .contains("Nadie lo lee ya, salvo usted", "It insults a member.", "You are a fool.");
    assertThat(desk.seen()).isEqualTo(200);
    assertThat(desk.page(address).select("#done")).isEmpty();
  }

  @Test
  void whatIsMeantIsDoneAndUndoneWithinAMinute() {
    assertThat(desk.judge("hide", "confirm").header("location")).isEqualTo(address);
    assertThat(desk.seen()).isEqualTo(410);
    Document done = desk.page(address);
    Element undo = done.expectFirst("button[name=action]");
    assertThat(done.text()).contains("It insults a member.");
    Reply undone = SERVED.submitAs(moderator, address + "/undo", "action", undo.val());
    assertThat(undone.status()).isEqualTo(303);
    assertThat(desk.seen()).isEqualTo(200);
    assertThat(desk.page("/moderation").select("ol.cases a").eachAttr("href")).contains(address);
    assertThat(desk.page(address).select("button[name=action]")).isEmpty();
  }

  @Test
  void whatIsUndoneInItsThreadWaitsAgainOnTheDesk() {
    Caller reporting = desk.somebody("second", Role.MEMBER, Role.MODERATOR).caller();
    var rule = new GivenModeration(SERVED.database()).reason(chapter).rule();
    new GivenDesk(SERVED.database()).report(reporting, post, rule);
    desk.debate().post(author.handle(), 2, "And a liar.");
    desk.judge("hide", "confirm");
    String place = "/d/" + desk.debate().id().value();
    String undo = place + "/curate/undo";
    String action =
        desk.page(place + "/keys").expectFirst("form[action=" + undo + "] button").val();
    assertThat(SERVED.submitAs(reporting, undo, "action", action).status()).isEqualTo(403);
    assertThat(SERVED.submitAs(moderator, undo, "action", action).status()).isEqualTo(303);
    assertThat(desk.seen()).isEqualTo(200);
    assertThat(desk.page("/moderation").select("ol.cases a").eachAttr("href")).contains(address);
  }

  @Test
  void afterItsMinuteNothingIsUndone() {
    desk.judge("warn", "confirm");
    String action = desk.page(address).expectFirst("button[name=action]").val();
    new GivenModeration(SERVED.database()).told(new ActionId(Long.parseLong(action)));
    assertThat(desk.page(address).select("button[name=action]")).isEmpty();
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
  void daysThatAreNoNumberAreMarked() {
    Reply refused = SERVED.submitAs(moderator, address + "/judgement", judged("days", "many"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("[aria-invalid=true]").eachAttr("name"))
        .containsExactly("days");
  }

  private String[] judged(String field, String value) {
    Document form = desk.page(address);
    return new String[] {
      "version",
      form.expectFirst("input[name=version]").val(),
      "rule",
      form.expectFirst("select[name=rule] option[selected]").val(),
      "kind",
      "pause",
      "sentence",
      "It insults a member.",
      "language",
      "en",
      field,
      value
    };
  }

  @Test
  void whatWasHiddenIsShownAgain() {
    desk.judge("hide", "confirm");
    assertThat(offered()).contains("restore", "redact").doesNotContain("hide");
    assertThat(desk.judge("restore", "confirm").status()).isEqualTo(303);
    assertThat(desk.seen()).isEqualTo(200);
    assertThat(offered()).contains("hide").doesNotContain("restore");
  }

  private List<String> offered() {
    return desk.page(address).select("input[name=kind]").eachAttr("value");
  }

  @Test
  void allEarlierWordsAreTakenOut() {
    rewrite();
    String[] wish = {
      "version", desk.page(address).expectFirst("input[name=version]").val(),
      "rule", desk.page(address).expectFirst("select[name=rule] option[selected]").val(),
      "kind", "redact",
      "earlier", "yes",
      "sentence", "It insulted a member.",
      "language", "en",
      "do", "preview"
    };
    Document sure = SERVED.submitAs(moderator, address + "/judgement", wish).page();
    assertThat(sure.expectFirst("input[name=earlier]").val()).isEqualTo("yes");
    wish[wish.length - 1] = "confirm";
    assertThat(SERVED.submitAs(moderator, address + "/judgement", wish).status()).isEqualTo(303);
    assertThat(SERVED.get("/p/" + post.value() + "/history").text()).doesNotContain("a fool");
    assertThat(desk.page(address).select(".preview .words").text()).isEqualTo("You are mistaken.");
  }

  private void rewrite() {
    SERVED
        .database()
        .pool()
        .query(
            """
            with later as (
              insert into post_revision (
                chapter_id, post_id, revision, format, source, html, renderer, language, written_at)
              select chapter_id, post_id, 2, format, 'You are mistaken.',
                '<p>You are mistaken.</p>', renderer, language, now()
              from post_revision where post_id = %1$d)
            update post set revision = 2 where id = %1$d
            """
                .formatted(post.value()))
        .execute()
        .await();
  }

  @Test
  void nobodyHoldsByHand() {
    Reply refused = desk.judge("hold", "confirm");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("[role=alert]").text())
        .contains("There is no such value.");
    assertThat(desk.seen()).isEqualTo(200);
  }

  @Test
  void whatIsHeldInACaseIsPublishedOrRefused() {
    hold();
    assertThat(desk.seen()).isEqualTo(404);
    assertThat(offered()).contains("release", "refuse").doesNotContain("hide", "restore");
    assertThat(desk.judge("release", "preview").page().expectFirst(".preview").text())
        .contains("It is published, in its place.");
    assertThat(desk.judge("release", "confirm").status()).isEqualTo(303);
    assertThat(desk.seen()).isEqualTo(200);
  }

  @Test
  void aCaseInWhichSomethingIsShownAgainWaitsForWhoClosesIt() {
    var moderation = new GivenModeration(SERVED.database());
    Wish hidden = Wish.of(ActionKind.HIDE, moderation.reason(chapter));
    moderation.acting().act(moderator, new Target.Entry(post.value()), hidden).await();
    assertThat(desk.judge("restore", "confirm").status()).isEqualTo(303);
    assertThat(desk.seen()).isEqualTo(200);
    assertThat(desk.page(address).select(".file > .meta").text()).contains("Waiting for us");
    assertThat(desk.page("/moderation").select("ol.cases a").eachAttr("href")).contains(address);
  }
}
