package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.Verdict;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseFilter;
import org.plenary.casework.CaseId;
import org.plenary.casework.Reported;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.GivenActs;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Citation;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.GivenNotices;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.fixture.SolvedWork;
import org.plenary.writing.Written;

/**
 * The sample chapters, and one more, {@code tuvalu}, in which there is something of everything that
 * pages show.
 */
final class LivelyForum implements AutoCloseable {

  private static final String EVERYTHING =
      """
      # A claim

      It has *several* parts, see [the draft](https://example.org/draft).[^1]

      | a header that is long | another header that is long | a third header | a fourth header |
      |:---|:-:|---:|---|
      | `a_name_that_is_very_long_and_that_nobody_types` | two | three | four |

      - [x] read
      - [ ] answered

      > Somebody said this.

      1. One

      ```java
      code_that_is_never_wrapped(because, its, lines, mean, something, and, so, on, and, so, on, and);
      ```

      ~~Wrong~~ ![A map](https://example.org/map.png) <kbd>Ctrl</kbd>

      ***

      [^1]: A note.
      """;

  private final ServedForum served = ServedForum.withSamples();
  private final Archive archive = new Archive(served.database().pool());
  private final GivenTalk talk = new GivenTalk(served.database(), "tuvalu", Audience.PUBLIC);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.masked("ben", "Ibis");
  private final Caller observer = talk.member("otto", Role.OBSERVER);
  private final Caller moderator = talk.member("mona", Role.MEMBER, Role.MODERATOR);
  private final Caller officer = talk.member("olga", Role.MEMBER, Role.OFFICER);
  private final Caller administrator = known("root", "global", Role.ADMINISTRATOR).caller();
  private final Caller newcomer =
      GivenMember.claimed(served.database().pool(), "nora", "tuvalu").caller();

  private final Written opening = talk.open(ana, "Who holds the keys?");
  private final PostId withdrawn;
  private final ActionId notice;
  private final ActionId appealed;
  private final CaseId conversation;
  private final AppealId decided;
  private final String outcome;
  private final PostId muted;
  private final DiscussionId endless;
  private final CaseId judged;
  private final CaseId waiting;
  private final PostId held;

  LivelyForum() {
    Written answer = talk.answer(ben, opening, "All of us, @ana-tuvalu.");
    withdrawn = takenBack();
    answers(answer);
    endless = neverEnding();
    talk.edit(ana, opening, EVERYTHING);
    feel();
    held = holding();
    imported();
    joining();
    narrowing();
    keeping();
    PostId insult = talk.answer(ben, opening, "You fools.").id();
    muted = talk.answer(ben, opening, "Buy my keys.").id();
    PostId mocking = talk.open(ana, "You fools.").id();
    PostId joking = talk.open(ana, "What fools.").id();
    ruling();
    recording();
    summarising();
    waiting = reported(answer.id());
    judged = reported(insult);
    appealing();
    var notices = new GivenNotices(served, talk.forum(), talk.member("mo", Role.MODERATOR));
    notice = notices.limit(opening.id(), ActionKind.WARN);
    appealed = notices.hide(mocking);
    decided = decided(notices.hide(joking));
    conversation = notices.ask(opening.id(), "What did *you* mean?");
    outcome = outside();
    complaining();
    new GivenInboxes(served.database(), 50).deliver();
  }

  private void recording() {
    var acts = new GivenActs(served.database().pool());
    acts.act(talk.forum(), "lock", opening.discussion().value(), "It went in circles.");
    acts.sign();
  }

  // Who cites what was taken back shows that it was.
  private void summarising() {
    String writing = place() + "/curate/summarise";
    submit(
        moderator,
        writing,
        "language",
        "en",
        "source",
        "## Keys\n\nNobody keeps *them* (#1); see #2.",
        "rule",
        rule(),
        "sentence",
        "It is long.");
    submit(
        moderator,
        writing,
        "language",
        "en",
        "follows",
        "1",
        "source",
        "## Keys\n\nSome keep *them* (#1); see #2 and #4.",
        "rule",
        rule(),
        "sentence",
        "It is longer.");
  }

  private PostId holding() {
    var holding = new GivenHolding(served.database(), new GivenModeration(served.database()), talk);
    holding.choose(talk.forum().chapter(), GivenHolding.everything(10));
    PostId post = talk.answer(ana, opening, "Look at https://keys.example.org.").id();
    served.database().pool().query("delete from holding").execute().await();
    return post;
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
    var moderation = new GivenModeration(served.database());
    submit(moderator, judging() + "/notes", "source", "The *third* time.");
    submit(moderator, judging() + "/messages", "source", "What did you mean?");
    String rule =
        served
            .getAs(moderator, judging())
            .page()
            .expectFirst("select[name=rule] option")
            .attr("value");
    submit(
        moderator,
        judging() + "/judgement",
        "version",
        version(),
        "rule",
        rule,
        "kind",
        "note",
        "sentence",
        "It insults.",
        "do",
        "confirm");
    ActionId action =
        new ActionId(
            Long.parseLong(
                served
                    .getAs(moderator, judging())
                    .page()
                    .expectFirst("button[name=action]")
                    .attr("value")));
    moderation.told(action);
    moderation.appeals().appeal(ben, action, "It was a joke.", "en").await();
  }

  private AppealId decided(ActionId action) {
    var appeals = new GivenModeration(served.database()).appeals();
    AppealId made = appeals.appeal(ana, action, "It was a joke.", "en").await();
    appeals.decide(administrator, made, new Verdict.Upheld("Nobody laughed.", "en")).await();
    return made;
  }

  private String version() {
    return served
        .getAs(moderator, judging())
        .page()
        .expectFirst("input[name=version]")
        .attr("value");
  }

  private GivenMember known(String handle, String chapter, Role... roles) {
    return GivenMember.claimed(served.database().pool(), handle, chapter, roles).welcomed();
  }

  // Where an answer hangs, a tombstone stands.
  private PostId takenBack() {
    Written gone = talk.answer(ben, opening, "Nobody.");
    talk.answer(ana, gone, "Then who reads it?");
    talk.withdraw(ben, gone.id());
    return gone.id();
  }

  private void answers(Written first) {
    Written whispered = talk.whisper(ben, first, "Some of us, who cannot say so.");
    Written arabic = talk.answer(ana, whispered, "نعم، والمفاتيح **كلها** عند `openssl`.");
    archive.language(arabic.id(), "ar");
    archive.mail(
        talk.answer(ben, opening, "Yes.").id(), "Yes.\n\n" + "> No.\n".repeat(20) + "\nThanks.\n");
    Written deep = arabic;
    for (int level = 0; level < 6; level++) {
      deep = talk.answer(level % 2 == 0 ? ben : ana, deep, "And then?");
    }
    attached();
  }

  private void attached() {
    Reply sent =
        served.sendAs(
            ana, HttpMethod.POST, "/api/v1/attachments?name=annex.pdf", SampleFiles.pdf());
    var wish =
        new JsonObject()
            .put("source", "See the annex.")
            .put("language", "en")
            .put("parentId", opening.id().value())
            .put("attachments", JsonArray.of(sent.json().getString("id")));
    String posts = "/api/v1/discussions/" + opening.discussion().value() + "/posts";
    assertThat(served.sendAs(ana, HttpMethod.POST, posts, wish.encode()).status()).isEqualTo(201);
    served.submitFileAs(ana, "/attachments", "map.png", SampleFiles.image("png"));
  }

  private DiscussionId neverEnding() {
    GivenDiscussion debate = served.given().discussion(talk.forum(), "What never ends");
    debate.post("opener", 0, "Why?");
    debate.answers("crowd", 129);
    return debate.id();
  }

  private void feel() {
    for (String reaction : List.of("thanks", "agree")) {
      submit(ben, post() + "/reactions", "felt", reaction);
    }
  }

  private void imported() {
    served.given().discussion(talk.forum(), "From the archive").post("old-ana", 0, "Long ago");
    served.given().imported("old-ana");
    submit(ana, "/m/old-ana/claim", "message", "It was me");
  }

  private void joining() {
    submit(newcomer, "/c/tuvalu/join", "message", "I live in Funafuti");
    submit(officer, "/c/tuvalu/members/give", "handle", "nora", "role", "observer");
  }

  // What is wider tomorrow is announced today.
  private void narrowing() {
    served.given().forum(talk.forum().chapter(), "board", Audience.CHAPTER);
    submit(
        officer,
        "/c/tuvalu/board/administration/access",
        "reading",
        "public",
        "posting",
        "members",
        "feeds",
        "on",
        "embeds",
        "on");
  }

  private void ruling() {
    String code = "Listen.\n\n1. Be kind\nAlways.\n\n2. Be brief\nSometimes.";
    submit(officer, "/c/tuvalu/administration/rules", "text-en", code);
    submit(officer, "/c/tuvalu/administration/rules", "judged", "1", "text-en", code + " Or not.");
    submit(officer, "/c/tuvalu/talk/administration/rules", "text-en", code);
    String address = "office@tuvalu.example";
    submit(officer, "/c/tuvalu/administration/contact", "address", address, "text-en", EVERYTHING);
    submit(officer, "/c/tuvalu/administration/privacy", "text-en", "## Ours\n\nWe keep *little*.");
  }

  private void keeping() {
    submit(ana, post() + "/bookmark");
    submit(ana, post() + "/reply", "source", "Half a thought", "key", "", "do", "keep");
    submit(ana, "/me/searches", "q", "keys", "name", "Keys", "alerts", "on");
  }

  private void complaining() {
    submit(ana, appealed() + "/appeal", "sentence", "It was a joke, سخرية.");
    submit(ana, conversation(), "source", "Nothing *at all*.");
    submit(ana, muted() + "/report", "why", "danger", "sentence", "They are stolen.");
    submit(ana, muted() + "/mute");
  }

  // Somebody without an account.
  private String outside() {
    Element form = served.get(post() + "/report").page().expectFirst("form[data-bits]");
    Reply sent =
        served.submitAs(
            Caller.ANONYMOUS,
            post() + "/report",
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

  private void submit(Caller caller, String path, String... fields) {
    assertThat(served.submitAs(caller, path, fields).status()).as(path).isEqualTo(303);
  }

  ServedForum served() {
    return served;
  }

  /** A member who wrote a lot. */
  Caller ana() {
    return ana;
  }

  /** A member who is somebody else too. */
  Caller ben() {
    return ben;
  }

  Caller observer() {
    return observer;
  }

  /** Who curates and judges there. */
  Caller moderator() {
    return moderator;
  }

  /** What the debate came to. */
  String summary() {
    return place() + "/summary/en";
  }

  /** What a form sends for the first rule that counts there. */
  String rule() {
    return served.getAs(moderator, place() + "/curate/pin").page().expectFirst("[name=rule]").val();
  }

  /** A case in which everything was done. */
  String judging() {
    return "/moderation/" + judged.value();
  }

  /** The number of a post of ana's that waits. */
  long held() {
    return held.value();
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

  Caller officer() {
    return officer;
  }

  Caller administrator() {
    return administrator;
  }

  /** Somebody who is here for the first time. */
  Caller newcomer() {
    return newcomer;
  }

  /** A discussion in which everything happened, for what is done with it. */
  String place() {
    return "/d/" + opening.discussion().value();
  }

  /** Its own address. */
  String discussion() {
    return place() + "/keys-in-escrow";
  }

  /** The address of one of three pages. */
  String endless() {
    return "/d/" + endless.value() + "/what-never-ends";
  }

  /** The address of the post that began it, which ana wrote and changed. */
  String post() {
    return "/p/" + opening.id().value();
  }

  /** The address of a post that ben took back. */
  String withdrawn() {
    return "/p/" + withdrawn.value();
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
    return "/p/" + muted.value();
  }

  /** What was recorded last. */
  String lastEntry() {
    return "/record/"
        + served.get("/api/v1/record?limit=1").items().getJsonObject(0).getLong("position");
  }

  /** A way into the chapter, for whoever has it. */
  String invitation() {
    Reply made =
        served.submitAs(
            officer,
            "/c/tuvalu/members/invitations",
            "address",
            "ibou@example.org",
            "note",
            "Ibou");
    String link = made.page().expectFirst(".secret").text();
    return link.substring(ServedForum.PUBLIC_URL.toString().length());
  }

  @Override
  public void close() {
    served.close();
  }
}
