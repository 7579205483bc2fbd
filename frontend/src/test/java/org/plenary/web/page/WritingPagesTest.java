package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A debate, held by forms alone. */
class WritingPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String NEW = "/c/senegal/human-rights/new";
  private static final Caller ANA = member("ana", Role.MEMBER);

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller member(String handle, Role role) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", role)
        .welcomed()
        .caller();
  }

  /** What a browser sends of the form at this address, with these fields filled in. */
  private static Reply submit(Caller caller, String address, String... filled) {
    return SERVED.submitAs(caller, address, fields(caller, address, filled));
  }

  private static String[] fields(Caller caller, String address, String... filled) {
    Element form = SERVED.getAs(caller, address).page().expectFirst("main form");
    List<String> sent = new ArrayList<>(Arrays.asList(filled));
    form.select("input[type=hidden]")
        .forEach(field -> sent.addAll(List.of(field.attr("name"), field.val())));
    return sent.toArray(String[]::new);
  }

  private static String opened(String title) {
    Reply sent = submit(ANA, NEW, "title", title, "source", "Who *holds* them?", "do", "send");
    assertThat(sent.status()).isEqualTo(303);
    return sent.header("location");
  }

  /** The posts of the thread at this address. */
  private static List<Element> posts(String address) {
    return SERVED.getAs(ANA, address).page().select("article.post");
  }

  private static String firstPost(String discussion) {
    Element link = posts(discussion).getFirst().expectFirst("a[href^=/p/]");
    return link.attr("href");
  }

  @Test
  void aDiscussionIsOpenedAndAnswered() {
    String discussion = opened("Keys in escrow");
    assertThat(SERVED.getAs(ANA, discussion).page().expectFirst("h1").text())
        .isEqualTo("Keys in escrow");
    String first = firstPost(discussion);
    Reply shown = SERVED.getAs(ANA, first + "/reply");
    assertThat(shown.page().expectFirst("blockquote").text()).isEqualTo("Who holds them?");
    Reply sent = submit(ANA, first + "/reply", "source", "The courts", "do", "send");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(posts(discussion)).hasSize(2);
    assertThat(posts(discussion).get(1).expectFirst("h2").attr("aria-level")).isEqualTo("3");
    String whole =
        SERVED.getAs(ANA, discussion).page().expectFirst("a[href$=/posts/new]").attr("href");
    submit(ANA, whole, "source", "As a whole", "do", "send");
    assertThat(posts(discussion)).hasSize(3);
  }

  @Test
  void aFormThatIsSentTwiceIsTakenOnce() {
    String first = firstPost(opened("Twice"));
    String[] fields = fields(ANA, first + "/reply", "source", "Once", "do", "send");
    Reply one = SERVED.submitAs(ANA, first + "/reply", fields);
    Reply two = SERVED.submitAs(ANA, first + "/reply", fields);
    assertThat(two.status()).isEqualTo(303);
    assertThat(two.header("location")).isEqualTo(one.header("location"));
  }

  @Test
  void aPreviewShowsWhatWouldStandAndKeepsWhatIsTyped() {
    Reply shown =
        submit(
            ANA,
            NEW,
            "title",
            "Titre",
            "source",
            "Je pense que **nous** devrions en parler avec les membres.",
            "topic-0",
            "encryption",
            "do",
            "preview");
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.page().expectFirst(".preview strong").text()).isEqualTo("nous");
    assertThat(shown.page().expectFirst("textarea").val()).contains("**nous**");
    assertThat(shown.page().expectFirst("[name=title]").val()).isEqualTo("Titre");
    assertThat(shown.page().expectFirst("[name=language] [selected]").val()).isEqualTo("fr");
    assertThat(shown.page().expectFirst("[name=topic-0] [selected]").val()).isEqualTo("encryption");
  }

  private static Caller reading(String language, Caller known) {
    Person one = known.person().orElseThrow();
    return Caller.of(
        new Person(
            one.id(), one.handle(), one.name(), one.welcomed(), List.of(language), one.zone()),
        known.standings());
  }

  @Test
  void theReasonIsSaidInTheLanguageOfWhoWrites() {
    String first = firstPost(opened("Refused in Arabic"));
    Caller observer = reading("ar", member("observer-too", Role.OBSERVER));
    Reply refused = submit(observer, first + "/reply", "source", "لا", "do", "send");
    Element alert = refused.page().expectFirst("[role=alert]");
    assertThat(alert.text()).contains("ليس لك أن تفعل هذا. يكتب هنا أعضاء الفرع.");
    assertThat(alert.select("[lang=en]")).isEmpty();
  }

  @Test
  void whatIsNotTakenStandsThereWithTheReasonAndIsKept() {
    String first = firstPost(opened("Refused"));
    Caller observer = member("observer", Role.OBSERVER);
    Reply refused = submit(observer, first + "/reply", "source", "I may not <b>", "do", "send");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().expectFirst("[role=alert]").text()).contains("Members");
    assertThat(refused.page().expectFirst("textarea").val()).isEqualTo("I may not <b>");
    assertThat(SERVED.getAs(observer, first + "/reply").page().expectFirst("textarea").val())
        .isEqualTo("I may not <b>");
    Element drafts = SERVED.getAs(observer, "/me/drafts").page().expectFirst(".lines");
    assertThat(drafts.select("a").attr("href")).isEqualTo(first + "/reply");
    String asking = "/me/drafts?drop=" + drafts.expectFirst("button[name=drop]").val();
    Document question = SERVED.getAs(observer, asking).page();
    assertThat(question.expectFirst("h1").text()).contains("I may not <b>");
    assertThat(question.expectFirst("form button[name=place]").val()).isEqualTo(first + "/reply");
    assertThat(SERVED.getAs(observer, "/me/drafts").page().select(".lines li")).hasSize(1);
    SERVED.submitAs(observer, "/me/drafts", "place", first + "/reply");
    assertThat(SERVED.getAs(observer, "/me/drafts").page().select(".lines li")).isEmpty();
  }

  @Test
  void whoseSessionIsLostLosesNothingElse() {
    String first = firstPost(opened("Lost"));
    Reply refused =
        SERVED.submitAs(Caller.ANONYMOUS, first + "/reply", "source", "Long words", "do", "send");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.page().expectFirst("textarea").val()).isEqualTo("Long words");
    assertThat(refused.page().select("a[href^=/sign-in]").eachAttr("href"))
        .contains("/sign-in?return=" + first + "/reply");
  }

  @Test
  void aDraftIsKeptAndSentLater() {
    String first = firstPost(opened("Later"));
    Reply kept = submit(ANA, first + "/reply", "source", "Half a thought", "do", "keep");
    assertThat(kept.header("location")).isEqualTo("/me/drafts");
    assertThat(SERVED.getAs(ANA, first + "/reply").page().expectFirst("textarea").val())
        .isEqualTo("Half a thought");
    submit(ANA, first + "/reply", "source", "A whole thought", "do", "send");
    assertThat(SERVED.getAs(ANA, first + "/reply").page().expectFirst("textarea").val()).isEmpty();
  }

  @Test
  void allThatWasTypedIsInTheDraft() {
    Caller dora = member("dora", Role.MEMBER);
    submit(
        dora,
        NEW,
        "title",
        "Clés",
        "source",
        "Qui ?",
        "language",
        "fr",
        "topic-0",
        "encryption",
        "do",
        "keep");
    Document form = SERVED.getAs(dora, NEW).page();
    assertThat(form.expectFirst("[name=title]").val()).isEqualTo("Clés");
    assertThat(form.expectFirst("[name=language] [selected]").val()).isEqualTo("fr");
    assertThat(form.expectFirst("[name=topic-0] [selected]").val()).isEqualTo("encryption");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\f", "\u000b", "\u0085", "\u0001"})
  void whatCannotBeKeptIsTakenOutAndTheRestStandsThere(String bad) {
    String first = firstPost(opened("Pasted"));
    Reply refused = submit(ANA, first + "/reply", "source", "One" + bad + "Two", "do", "send");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("[role=alert]").text()).contains("cannot be kept");
    String typed = refused.page().expectFirst("textarea").val();
    assertThat(typed.replace("\n", "")).isEqualTo("OneTwo");
    assertThat(submit(ANA, first + "/reply", "source", typed, "do", "send").status())
        .isEqualTo(303);
  }

  @Test
  void moreLettersThanAreTakenStandThereAllTheSame() {
    String first = firstPost(opened("Long"));
    String words = "x".repeat(100_001);
    Reply refused = submit(ANA, first + "/reply", "source", words, "do", "send");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("textarea").val()).isEqualTo(words);
  }

  @Test
  void oneDraftTooManyStandsInTheFormThatItWas() {
    Caller many = member("many", Role.MEMBER);
    for (int n = 0; n < 100; n++) {
      SERVED.submitAs(many, "/p/%d/reply".formatted(n + 1_000_000), "source", "Gone", "do", "keep");
    }
    assertThat(SERVED.getAs(many, "/me/drafts").page().select(".lines li")).hasSize(100);
    Reply gone = SERVED.submitAs(many, "/p/2000000/reply", "source", "No place", "do", "send");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.page().expectFirst("textarea").val()).isEqualTo("No place");
    Reply kept = submit(many, NEW, "title", "T", "source", "One more", "do", "keep");
    assertThat(kept.status()).isEqualTo(409);
    assertThat(kept.page().expectFirst("textarea").val()).isEqualTo("One more");
  }

  @Test
  void anEditThatBeganFromAnotherRevisionIsShownWhatStandsThereNow() {
    String first = firstPost(opened("Stale"));
    submit(ANA, first + "/edit", "source", "From the first", "language", "en", "do", "keep");
    String[] meanwhile =
        fields(ANA, first + "/edit", "source", "The second", "language", "en", "do", "send");
    assertThat(SERVED.submitAs(ANA, first + "/edit", meanwhile).status()).isEqualTo(303);
    Reply stale =
        SERVED.submitAs(
            ANA,
            first + "/edit",
            "source",
            "From the first",
            "language",
            "en",
            "revision",
            "1",
            "do",
            "send");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.page().expectFirst("textarea").val()).isEqualTo("From the first");
    assertThat(stale.page().expectFirst("blockquote").text()).isEqualTo("The second");
    Element reopened = SERVED.getAs(ANA, first + "/edit").page().expectFirst("[name=revision]");
    assertThat(reopened.val()).as("The draft remembers from what it began").isEqualTo("1");
    String now = stale.page().expectFirst("[name=revision]").val();
    assertThat(
            SERVED
                .submitAs(
                    ANA,
                    first + "/edit",
                    "source",
                    "Merged",
                    "language",
                    "en",
                    "revision",
                    now,
                    "do",
                    "send")
                .status())
        .isEqualTo(303);
  }

  @Test
  void anEditIsShownAndWhatItSaidBeforeIsRead() {
    String first = firstPost(opened("Edited"));
    submit(ANA, first + "/reply", "source", "An answer", "do", "send");
    assertThat(SERVED.getAs(ANA, first + "/edit").page().expectFirst("textarea").val())
        .isEqualTo("Who *holds* them?");
    Reply refused =
        submit(ANA, first + "/edit", "source", "Who keeps them?", "language", "en", "do", "send");
    assertThat(refused.status()).isEqualTo(400);
    Reply edited =
        submit(
            ANA,
            first + "/edit",
            "source",
            "Who keeps them?",
            "language",
            "en",
            "reason",
            "Clearer",
            "do",
            "send");
    assertThat(edited.status()).isEqualTo(303);
    Element history = SERVED.get(first + "/history").page().expectFirst("main");
    assertThat(history.select("ins").eachText())
        .containsExactly("Who keeps them?", "Who *holds* them?");
    assertThat(history.select("del").eachText()).containsExactly("Who *holds* them?");
    assertThat(history.text()).contains("Clearer");
  }

  @Test
  void anOldFormDoesNotOverwriteWhatIsNewer() {
    String first = firstPost(opened("Stale"));
    String[] old = fields(ANA, first + "/edit", "source", "Mine", "language", "en", "do", "send");
    submit(ANA, first + "/edit", "source", "Newer", "language", "en", "do", "send");
    Reply stale = SERVED.submitAs(ANA, first + "/edit", old);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.page().expectFirst("textarea").val()).isEqualTo("Mine");
    JsonObject now = SERVED.get("/api/v1/posts/" + first.substring("/p/".length())).json();
    assertThat(now.getString("source")).isEqualTo("Newer");
  }

  @Test
  void whatIsTakenBackIsAskedForOnce() {
    String discussion = opened("Taken back");
    String first = firstPost(discussion);
    assertThat(SERVED.getAs(ANA, first + "/withdraw").page().expectFirst("h1").text())
        .isEqualTo("Withdraw");
    assertThat(submit(ANA, first + "/withdraw").header("location"))
        .isEqualTo("/c/senegal/human-rights");
    assertThat(SERVED.getAs(ANA, discussion).status()).isEqualTo(410);
  }

  @Test
  void whoTakesAReplyBackIsInTheDebateStill() {
    String discussion = opened("Partly taken back");
    submit(
        ANA, firstPost(discussion) + "/reply", "source", "I do.", "language", "en", "do", "send");
    List<String> withdrawing =
        SERVED.getAs(ANA, discussion).page().select("a[href$=/withdraw]").eachAttr("href");
    String reply = withdrawing.getLast();
    String left = submit(ANA, reply).header("location");
    assertThat(left).isEqualTo(discussion + "?at=2");
    assertThat(SERVED.getAs(ANA, left).status()).isEqualTo(302);
  }

  @Test
  void whereOfficersAloneWriteNobodyElseIsAskedTo() {
    var given = SERVED.given();
    ChapterId chapter = given.chapter("announcing", "en");
    GivenForum forum = given.forum(chapter, "news", Audience.PUBLIC);
    GivenDiscussion told = given.discussion(forum, "News");
    told.post("herald", 0, "It is spring.");
    SERVED
        .database()
        .pool()
        .query("update forum_access set posting = 'officers' where forum_id = " + forum.id())
        .execute()
        .await();
    Caller officer =
        GivenMember.claimed(
                SERVED.database().pool(), "announcer", "announcing", Role.MEMBER, Role.OFFICER)
            .welcomed()
            .caller();
    String thread = "/d/" + told.id().value() + "/news";
    String replying = "a[href$=/reply], a[href$=/posts/new], a[href$=/new]";
    assertThat(SERVED.getAs(officer, thread).page().select(replying)).hasSize(2);
    assertThat(SERVED.getAs(officer, "/c/announcing/news").page().select(replying)).hasSize(1);
    assertThat(SERVED.getAs(ANA, thread).page().select(replying)).isEmpty();
    assertThat(SERVED.getAs(ANA, "/c/announcing/news").page().select(replying)).isEmpty();
  }

  @Test
  void ownWordsAreChangedByTheirAuthorAlone() {
    String discussion = opened("Own");
    assertThat(SERVED.getAs(ANA, discussion).page().select("a[href$=/edit]")).hasSize(1);
    Caller bea = member("bea", Role.MEMBER);
    assertThat(SERVED.getAs(bea, discussion).page().select("a[href$=/edit]")).isEmpty();
    assertThat(SERVED.getAs(bea, discussion).page().select("a[href$=/reply]")).hasSize(1);
    assertThat(SERVED.get(discussion).page().select("a[href$=/reply]").eachAttr("href"))
        .singleElement()
        .asString()
        .startsWith("/sign-in?return=");
  }
}
