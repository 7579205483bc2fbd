package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.AppealService;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseFilter;
import org.plenary.casework.CaseId;
import org.plenary.casework.Reported;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Citation;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.web.fixture.GivenNotices;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.fixture.SolvedWork;

/** What was reported, judged, told and appealed against in it. */
final class LivelyDesk {

  private final ServedForum served;
  private final GivenModeration moderation;
  private final LivelyDebate debate;
  private final Caller ana;
  private final Caller ben;
  private final Caller moderator;
  private final Caller officer;
  private final Caller administrator;
  private final CaseId waiting;
  private final CaseId judged;
  private final ActionId notice;
  private final ActionId appealed;
  private final AppealId decided;
  private final CaseId conversation;
  private final String outcome;

  LivelyDesk(ServedForum served, GivenTalk talk, LivelyCast cast, LivelyDebate debate) {
    this.served = served;
    this.moderation = new GivenModeration(served.database());
    this.debate = debate;
    this.ana = cast.ana();
    this.ben = cast.ben();
    this.moderator = cast.moderator();
    this.officer = cast.officer();
    this.administrator = cast.administrator();
    this.waiting = reported(debate.answer());
    this.judged = reported(debate.insult());
    appealing();
    var notices = new GivenNotices(served, talk.forum(), talk.member("mo", Role.MODERATOR));
    this.notice = notices.limit(debate.opening().id(), ActionKind.WARN);
    this.appealed = notices.hide(debate.mocking());
    this.decided = decided(notices.hide(debate.joking()));
    this.conversation = notices.ask(debate.opening().id(), "What did *you* mean?");
    this.outcome = outside();
    complaining();
  }

  private CaseId reported(PostId post) {
    var desk = new GivenDesk(served.database());
    Citation rule =
        desk.reports()
            .listRules(ana, new Reported.Entry(post.value()), List.of("en"))
            .await()
            .getFirst()
            .citation();
    desk.report(ana, post, rule);
    return desk.cases()
        .queue(moderator, CaseFilter.OPEN, PageRequest.first(2))
        .await()
        .page()
        .items()
        .getLast()
        .id();
  }

  // Something was done, told, and is appealed against.
  private void appealing() {
    LivelyForum.submit(served, moderator, judging() + "/notes", "note", "The *third* time.");
    LivelyForum.submit(served, moderator, judging() + "/messages", "source", "What did you mean?");
    judge();
    Element undo = served.getAs(moderator, judging()).page().expectFirst("button[name=action]");
    var action = new ActionId(Long.parseLong(undo.val()));
    moderation.told(action);
    moderation.appeals().appeal(ben, action, "It was a joke.", "en").await();
  }

  private void judge() {
    Document form = served.getAs(moderator, judging()).page();
    LivelyForum.submit(
        served,
        moderator,
        judging() + "/judgement",
        "version",
        form.expectFirst("input[name=version]").val(),
        "rule",
        form.expectFirst("select[name=rule] option").val(),
        "kind",
        "note",
        "sentence",
        "It insults.",
        "do",
        "confirm");
  }

  private AppealId decided(ActionId action) {
    AppealService appeals = moderation.appeals();
    AppealId made = appeals.appeal(ana, action, "It was a joke.", "en").await();
    appeals.decide(administrator, made, new Verdict.Upheld("Nobody laughed.", "en")).await();
    return made;
  }

  private void complaining() {
    LivelyForum.submit(served, ana, appealed() + "/appeal", "sentence", "It was a joke, سخرية.");
    LivelyForum.submit(served, ana, conversation(), "source", "Nothing *at all*.");
    LivelyForum.submit(
        served, ana, muted() + "/report", "why", "danger", "sentence", "They are stolen.");
    LivelyForum.submit(served, ana, muted() + "/mute");
  }

  // Somebody without an account.
  private String outside() {
    Element form = served.get(debate.post() + "/report").page().expectFirst("form[data-bits]");
    Reply sent =
        served.submitAs(
            Caller.ANONYMOUS,
            debate.post() + "/report",
            "why",
            "personal_data",
            "sentence",
            "This is where I live.",
            "challenge",
            form.expectFirst("[name=challenge]").attr("value"),
            "solution",
            SolvedWork.of(form));
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    return sent.header("location");
  }

  /** A case in which everything was done. */
  String judging() {
    return "/moderation/" + judged.value();
  }

  /** A case in which nothing was done. */
  String waiting() {
    return "/moderation/" + waiting.value();
  }

  /** What is sent to judge that. */
  Map<String, String> judgement() {
    Document form = served.getAs(moderator, waiting()).page();
    return Map.of(
        "version",
        form.expectFirst("input[name=version]").val(),
        "rule",
        form.expectFirst("select[name=rule] option").val(),
        "kind",
        "hide",
        "sentence",
        "It insults a member.");
  }

  /** What a moderator would hide at once. */
  Map<String, String> hiding() {
    Document form = served.getAs(moderator, waiting() + "/person").page();
    Element post = form.expectFirst("input[type=checkbox]");
    return Map.of(
        "version",
        form.expectFirst("input[name=version]").val(),
        "rule",
        form.expectFirst("select[name=rule] option").val(),
        post.attr("name"),
        post.val(),
        "sentence",
        "All insult members.");
  }

  /** An appeal that waits. */
  String appeal() {
    return served
        .getAs(administrator, "/moderation/appeals")
        .page()
        .expectFirst("ol.lines a")
        .attr("href");
  }

  /** Where the administrator learns who had done what they decided of. */
  String seal() {
    return "/moderation/appeals/" + decided.value() + "/seal";
  }

  /** Where the officer asks who it was that judged. */
  String masked() {
    return served
        .getAs(officer, judging())
        .page()
        .expectFirst("a[href^=/moderation/openings/]")
        .attr("href");
  }

  /** Why ana was warned, against which she can appeal. */
  String notice() {
    return "/me/notices/" + notice.value();
  }

  /** Why a post of ana's was hidden, against which she appealed. */
  String appealed() {
    return "/me/notices/" + appealed.value();
  }

  /** Where moderators asked ana, who answered. */
  String conversation() {
    return "/me/conversations/" + conversation.value();
  }

  /** Where somebody without an account learns what became of their report. */
  String outcome() {
    return outcome;
  }

  /** The address of a post of ben's, whom ana muted and whose post she reported. */
  String muted() {
    return "/p/" + debate.muted().value();
  }
}
