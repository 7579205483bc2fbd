package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

class SummaryPagesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "summed-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(SERVED.database(), slug, Audience.PUBLIC);
  private final GivenModeration moderation = new GivenModeration(SERVED.database());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mo", Role.MODERATOR);
  private final Written opened = talk.open(ana, "Who keeps the keys?");
  private final Written answer = talk.answer(ana, opened, "We do.");
  private String rule = "";

  @BeforeEach
  void prepare() {
    Citation first = moderation.reason(talk.forum().chapter()).rule();
    rule = RuleName.of(first);
    SERVED
        .database()
        .pool()
        .query("update chapter set languages = '{en,fr}' where slug = '%s'".formatted(slug))
        .execute()
        .await();
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private String place() {
    return "/d/" + opened.discussion().value();
  }

  private String address(String language) {
    return place() + "/summary/" + language;
  }

  private Reply write(String language, String source, String follows) {
    return SERVED.submitAs(
        moderator,
        place() + "/curate/summarise",
        "language",
        language,
        "follows",
        follows,
        "source",
        source,
        "rule",
        rule,
        "sentence",
        "It is long.");
  }

  private void written(String language, String source, String follows) {
    Reply done = write(language, source, follows);
    assertThat(done.status()).as(done.text()).isEqualTo(303);
    assertThat(done.header("location")).isEqualTo(address(language));
  }

  private Document thread(Caller reader, String... headers) {
    String location = SERVED.getAs(reader, place()).header("location");
    return SERVED.getAs(reader, location, headers).page();
  }

  private void hide(long contribution) {
    moderation
        .acting()
        .act(
            talk.member("mia", Role.MODERATOR),
            new Target.Entry(contribution),
            Wish.of(ActionKind.HIDE, moderation.reason(talk.forum().chapter())))
        .await();
  }

  @Test
  void readersFindItFoldedAtTheTopOfTheThreadAndOnItsOwnPage() {
    assertThat(thread(ana).select("details.summary")).isEmpty();
    written("en", "Members keep them (#2).", "0");
    Element folded = thread(Caller.ANONYMOUS).expectFirst(".thread > details.summary");
    assertThat(folded.hasAttr("open")).isFalse();
    assertThat(folded.expectFirst(".words").text()).isEqualTo("Members keep them (#2).");
    assertThat(folded.select(".words a").attr("href")).isEqualTo("/p/" + answer.id().value());
    Document alone = SERVED.get(address("en")).page();
    assertThat(alone.expectFirst("main .words").text()).isEqualTo("Members keep them (#2).");
    assertThat(alone.text()).contains("~" + slug + "-moderator-a");
    assertThat(alone.select("a[href$=/curate/summarise?language=en]")).isEmpty();
  }

  @Test
  void itIsOneGreyLineWithItsReasonAndAWayBack() {
    written("en", "Members keep them (#2).", "0");
    Element line = thread(moderator).expectFirst(".deed");
    assertThat(line.text()).startsWith("Summarised").contains("It is long.", "Rule 1");
    assertThat(line.select("a").eachAttr("href")).contains(address("en"));
    String action = line.expectFirst("form button").val();
    assertThat(SERVED.submitAs(moderator, place() + "/curate/undo", "action", action).status())
        .isEqualTo(303);
    assertThat(thread(ana).select("details.summary, .deed")).isEmpty();
    assertThat(SERVED.get(address("en")).status()).isEqualTo(404);
  }

  @Test
  void theReadersLanguageIsShownAndTheOthersAreNamed() {
    written("en", "Members keep them (#2).", "0");
    written("fr", "Les membres (#2).", "0");
    Element french =
        thread(Caller.ANONYMOUS, "accept-language", "fr").expectFirst("details.summary");
    assertThat(french.expectFirst(".words").attr("lang")).isEqualTo("fr");
    assertThat(french.select("a[hreflang=en]").attr("href")).isEqualTo(address("en"));
    assertThat(
            thread(Caller.ANONYMOUS, "accept-language", "ar")
                .expectFirst("details.summary .words")
                .attr("lang"))
        .isEqualTo("en");
  }

  @Test
  void itsHistoryShowsWhatEachVersionChanged() {
    written("en", "Members keep them (#2).", "0");
    written("en", "Nobody keeps them (#2).", "1");
    Document history = SERVED.get(address("en") + "/history").page();
    assertThat(history.select("section del").eachText()).containsExactly("Members keep them (#2).");
    assertThat(history.select("section ins").eachText())
        .containsExactly("Nobody keeps them (#2).", "Members keep them (#2).");
    assertThat(history.select("section .note").eachText()).containsOnly("It is long.");
  }

  @Test
  void theSecondOfTwoModeratorsIsToldAndKeepsWhatTheyTyped() {
    written("en", "Members keep them (#2).", "0");
    Reply late = write("en", "Nobody keeps them (#2).", "0");
    assertThat(late.status()).isEqualTo(409);
    Document form = late.page();
    assertThat(form.expectFirst("[role=alert]").text()).contains("meanwhile");
    assertThat(form.expectFirst("textarea").val()).isEqualTo("Nobody keeps them (#2).");
    assertThat(form.expectFirst("section .words").text()).isEqualTo("Members keep them (#2).");
    written("en", "Nobody keeps them (#2).", form.expectFirst("[name=follows]").val());
  }

  @Test
  void whatIsRefusedStandsInTheFormAgain() {
    Reply refused = write("en", "It cites nothing.", "0");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("textarea").val()).isEqualTo("It cites nothing.");
    assertThat(refused.page().expectFirst("textarea").attr("aria-invalid")).isEqualTo("true");
    assertThat(write("ja", "See #1.", "0").status()).isEqualTo(400);
    assertThat(SERVED.getAs(moderator, place() + "/curate/summarise?language=ja").status())
        .isEqualTo(404);
    assertThat(SERVED.getAs(ana, place() + "/curate/summarise").status()).isEqualTo(404);
  }

  @Test
  void aPostThatIsRemovedLaterShowsAsRemoved() {
    written("en", "Members keep them (#2), as #1 asked.", "0");
    hide(answer.id().value());
    String cites = thread(Caller.ANONYMOUS).expectFirst("details.summary .meta").text();
    assertThat(cites).contains("#2 removed").contains("#1 ana").doesNotContain("#1 removed");
  }

  @Test
  void whatIsHiddenIsReadNowhere() {
    written("en", "Members keep them (#2).", "0");
    hide(moderation.summaries().getSummary(ana, opened.discussion(), "en").await().id());
    assertThat(thread(ana).select("details.summary")).isEmpty();
    for (String path : Stream.of("", "/history", "/report").map(address("en")::concat).toList()) {
      assertThat(SERVED.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void itIsReportedLikeAllThatIsWritten() {
    written("en", "Members are fools (#2).", "0");
    Reply done =
        SERVED.submitAs(
            ana, address("en") + "/report", "why", "danger", "sentence", "It insults us.");
    assertThat(done.status()).as(done.text()).isEqualTo(303);
  }

  @Test
  void itIsPrintedWithTheThread() {
    written("en", "Members keep them (#2).", "0");
    String location = SERVED.get(place()).header("location");
    assertThat(SERVED.get(location + "?print=yes").page().expectFirst(".paper .summary").text())
        .contains("Members keep them");
  }

  @Test
  void whereTheDebateWasMergedItIsReadStillAndLedTo() {
    Written other = talk.open(ana, "The same elsewhere");
    written("en", "Members keep them (#2).", "0");
    moderation
        .restructuring()
        .merge(
            moderator,
            opened.discussion(),
            other.discussion(),
            moderation.reason(talk.forum().chapter()))
        .await();
    Document ended = SERVED.get(address("en")).page();
    assertThat(ended.select("main .words").text()).contains("Members keep them");
    assertThat(ended.select("main .note a").eachAttr("href"))
        .containsExactly("/d/" + other.discussion().value());
    String thread = SERVED.get("/d/" + other.discussion().value()).header("location");
    assertThat(SERVED.get(thread).page().select(".deed a[href=" + address("en") + "]")).hasSize(1);
    Reply never = SERVED.get(address("fr"));
    assertThat(never.status()).isEqualTo(302);
    assertThat(never.header("location")).isEqualTo("/d/" + other.discussion().value());
  }

  @Test
  void aThreadWithoutOneCostsNothingMoreAndWithOneAStatement() {
    int before = statements();
    written("en", "Members keep them (#2).", "0");
    assertThat(statements()).isEqualTo(before + 1);
  }

  // What is related is learnt beside the page, and what is printed is not kept for strangers.
  private int statements() {
    String location = SERVED.get(place()).header("location");
    SERVED.get("/api/v1/discussions/%d/related".formatted(opened.discussion().value()));
    SERVED.get(location);
    return SERVED.statementsOf(() -> SERVED.get(location + "?print=yes"));
  }
}
