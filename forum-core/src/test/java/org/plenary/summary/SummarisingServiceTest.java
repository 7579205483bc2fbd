package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.curating.Curation;
import org.plenary.curating.Deed;
import org.plenary.curating.DeedService;
import org.plenary.export.MarkdownForm;
import org.plenary.export.TextForm;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenExport;
import org.plenary.fixture.GivenLinks;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.Author;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

class SummarisingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "summed-" + NUMBER.incrementAndGet();
  private final GivenSummaries given = new GivenSummaries(DATABASE, slug);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void itStandsUnderTheHandleOfTheModeratorAndInTheRecord() {
    ActionId written = given.summarise(given.moderator, "Members keep them (#2).", 0).await();
    assertThat(given.shown(Caller.ANONYMOUS))
        .returns(1, Summary::version)
        .returns(List.of("en"), Summary::languages)
        .returns(
            Optional.of("~" + slug + "-moderator-a"),
            summary -> summary.author().flatMap(Author::handle))
        .returns(
            "<p dir=\"auto\">Members keep them (<a href=\"/p/%d\">#2</a>).</p>\n"
                .formatted(given.answer.id().value()),
            Summary::html);
    assertThat(given.moderation.facts(written).getJsonObject("detail").encode())
        .isEqualTo("{\"version\":1,\"language\":\"en\"}");
  }

  @Test
  void itIsOneGreyLineForReadersOfTheDiscussion() {
    given.summarise(given.moderator, "Members (#2).", 0).await();
    given.summarise(given.moderator, "Members, since ever (#2, #3).", 1).await();
    List<Deed> told =
        new DeedService(DATABASE.pool()).listDeeds(given.debate(), List.of()).await().lasting();
    assertThat(told).extracting(Deed::kind).containsExactly(ActionKind.SUMMARISE);
    assertThat(told).extracting(Deed::summary).containsExactly(Optional.of("en"));
  }

  @Test
  void eachWritingIsAVersion() {
    given.summarise(given.moderator, "Members (#2).", 0).await();
    Caller other = given.talk.member("mia", Role.MODERATOR);
    given.summarise(other, "Members, since ever (#2, #3).", 1).await();
    assertThat(given.said())
        .extracting(SummaryVersion::number, SummaryVersion::source, SummaryVersion::before)
        .containsExactly(
            tuple(2, "Members, since ever (#2, #3).", Optional.of("Members (#2).")),
            tuple(1, "Members (#2).", Optional.empty()));
    assertThat(given.said())
        .allSatisfy(
            version ->
                assertThat(version.sentence())
                    .contains(new SummaryVersion.Sentence(given.reason.sentence(), "en")));
    assertThat(given.shown(Caller.ANONYMOUS).author().flatMap(Author::handle))
        .contains("~" + slug + "-moderator-b");
  }

  @Test
  void ofTwoModeratorsTheSecondIsToldAndNothingIsLost() {
    Caller other = given.talk.member("mia", Role.MODERATOR);
    List<Future<ActionId>> both =
        Stream.of(given.moderator, other)
            .map(who -> given.summarise(who, "Said by " + who.member() + " in #1.", 0))
            .toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(both.stream().filter(Future::failed).map(Refusals::of))
        .singleElement()
        .isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(given.summarise(given.moderator, "Late (#1).", 0)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(given.said()).hasSize(1);
  }

  @Test
  void whatIsRemovedLaterShowsAsRemoved() {
    given.summarise(given.moderator, "Members keep them (#2), as #1 asked.", 0).await();
    given
        .moderation
        .acting()
        .act(
            given.moderator,
            new Target.Entry(given.answer.id().value()),
            Wish.of(ActionKind.HIDE, given.reason))
        .await();
    assertThat(given.shown(Caller.ANONYMOUS).cited())
        .extracting(Cited::number, Cited::stands, cited -> cited.author().isPresent())
        .containsExactly(tuple(1, true, true), tuple(2, false, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It cites nothing.",
        "`#1` is code.",
        "#9 is no post.",
        " ",
        "As #1 has it:\n\n> [Ana](/p/1):\n>\n> Who keeps the keys?"
      })
  void whatCitesNoPostOrQuotesOneIsRefused(String source) {
    assertThat(Refusals.of(given.summarise(given.moderator, source, 0)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void whatItsReadersCannotReadIsNotCited() {
    Written elsewhere = given.talk.open(given.ana, "Another debate.");
    given.talk.answer(given.ana, elsewhere, "Second there.");
    given.talk.withdraw(given.ana, given.talk.answer(given.ana, given.opened, "Sorry.").id());
    assertThat(Refusals.of(given.summarise(given.moderator, "Withdrawn: #4.", 0)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void itIsNotTooLongAndInALanguageOfThePlace() {
    assertThat(Refusals.of(given.summarise(given.moderator, "#1 " + "x".repeat(5_000), 0)))
        .isInstanceOf(Problem.Invalid.class);
    for (String language : List.of("ja", "", "en-x", "not a language")) {
      assertThat(
              Refusals.of(given.summarise(given.moderator, new NewSummary(language, "See #1.", 0))))
          .as(language)
          .isInstanceOf(Problem.Invalid.class);
    }
    assertThat(
            given.moderation.summarising().listLanguages(Caller.ANONYMOUS, given.debate()).await())
        .containsExactly("en");
  }

  @Test
  void otherThanModeratorsDoNotWriteAndOpenersDoNotWriteTheirOwn() {
    assertThat(Refusals.of(given.summarise(given.ana, "See #1.", 0)))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(given.summarise(Caller.ANONYMOUS, "See #1.", 0)))
        .isInstanceOf(Problem.NotSignedIn.class);
    Written own = given.talk.open(given.moderator, "My own.");
    assertThat(
            Refusals.of(
                given
                    .moderation
                    .summarising()
                    .summarise(
                        given.moderator,
                        own.discussion(),
                        new NewSummary("en", "See #1.", 0),
                        given.reason)))
        .isInstanceOf(Problem.NotAllowed.class);
  }

  @Test
  void aLockedDebateIsSummarisedAndARemovedOneIsNot() {
    given
        .moderation
        .curating()
        .curate(given.moderator, given.debate(), new Curation.Lock(Optional.empty()), given.reason)
        .await();
    given.summarise(given.moderator, "See #1.", 0).await();
    given
        .moderation
        .acting()
        .act(
            given.moderator,
            new Target.Entry(given.debate().value()),
            Wish.of(ActionKind.HIDE, given.reason))
        .await();
    assertThat(Refusals.of(given.summarise(given.moderator, "See #2.", 1)))
        .isInstanceOf(Problem.NotFound.class);
    assertThat(
            Refusals.of(given.moderation.summaries().getSummary(given.ana, given.debate(), "en")))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void whatIsHiddenIsShownAgainBeforeItIsWrittenAnew() {
    given.summarise(given.moderator, "See #1.", 0).await();
    long id = given.shown(Caller.ANONYMOUS).id();
    Caller other = given.talk.member("mia", Role.MODERATOR);
    given
        .moderation
        .acting()
        .act(other, new Target.Entry(id), Wish.of(ActionKind.HIDE, given.reason))
        .await();
    assertThat(Refusals.of(given.summarise(given.moderator, "See #2.", 1)))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void itStaysWithItsDebateWhenPartsOfItLeaveAndWhereThatIsMerged() {
    given.summarise(given.moderator, "See #1 and #2.", 0).await();
    var restructuring = given.moderation.restructuring();
    restructuring
        .split(given.moderator, given.debate(), given.answer.id(), "Keys", given.reason)
        .await();
    assertThat(given.shown(Caller.ANONYMOUS).cited())
        .extracting(Cited::number, Cited::stands, Cited::elsewhere)
        .containsExactly(tuple(1, true, false), tuple(2, true, true));
    Written other = given.talk.open(given.ana, "The same elsewhere.");
    restructuring.merge(given.moderator, given.debate(), other.discussion(), given.reason).await();
    assertThat(given.shown(Caller.ANONYMOUS).cited())
        .extracting(Cited::number, Cited::stands, Cited::elsewhere)
        .containsExactly(tuple(1, true, true), tuple(2, true, true));
    assertThat(
            given
                .moderation
                .summaries()
                .findSummary(Caller.ANONYMOUS, other.discussion(), "en")
                .await())
        .isEmpty();
  }

  @Test
  void whatEndedIsReadByWhoReadsWhereItsPostsWentAndIsHidden() {
    given.summarise(given.moderator, "See #1.", 0).await();
    Written other = given.talk.open(given.ana, "The same elsewhere.");
    var restructuring = given.moderation.restructuring();
    restructuring.merge(given.moderator, given.debate(), other.discussion(), given.reason).await();
    var entry = new Target.Entry(given.shown(Caller.ANONYMOUS).id());
    Caller colleague = given.talk.member("colleague", Role.MODERATOR);
    var hide = Wish.of(ActionKind.HIDE, given.reason);
    ActionId hidden = given.moderation.acting().act(colleague, entry, hide).await();
    assertThat(ended(Caller.ANONYMOUS)).isFalse();
    given.moderation.undoing().undo(colleague, hidden).await();
    assertThat(ended(Caller.ANONYMOUS)).isTrue();
    new Given(DATABASE.pool()).forum(given.talk.forum().chapter(), "within", Audience.CHAPTER);
    given
        .moderation
        .curating()
        .curate(given.moderator, other.discussion(), new Curation.Move("within"), given.reason)
        .await();
    assertThat(ended(Caller.ANONYMOUS)).isFalse();
    assertThat(ended(given.ana)).isTrue();
  }

  private boolean ended(Caller caller) {
    return given
        .moderation
        .summaries()
        .findSummary(caller, given.debate(), "en")
        .await()
        .isPresent();
  }

  @Test
  void itStandsBeforeAllPostsInTextAndMarkdown() {
    given.summarise(given.moderator, "Members keep them (#2).", 0).await();
    var export = new GivenExport(DATABASE);
    assertThat(export.written(given.debate(), new TextForm(new GivenLinks())).text())
        .contains("| Members keep them (#2).\nCites: #2 https://forum.example/p/")
        .containsSubsequence("| Members keep them", "[1] ");
    assertThat(export.written(given.debate(), new MarkdownForm(new GivenLinks())).text())
        .containsSubsequence("## Summary", "> Members keep them (#2).", "## 1");
  }

  @Test
  void theReadersLanguageGoesFirstThenThatOfTheDebate() {
    given.sql("update chapter set languages = '{en,fr,es}' where slug = $1", slug);
    given.summarise(given.moderator, new NewSummary("fr", "Voir #1.", 0)).await();
    given.summarise(given.moderator, new NewSummary("en", "See #1.", 0)).await();
    assertThat(found("fr"))
        .returns("fr", Summary::language)
        .returns(List.of("en"), Summary::others);
    assertThat(found("ar").language()).isEqualTo("en");
    given.sql("update discussion set language = 'es' where id = $1", given.debate().value());
    assertThat(found("ar").languages()).containsExactlyInAnyOrder("en", "fr");
  }

  private Summary found(String language) {
    return given
        .moderation
        .summaries()
        .findSummary(Caller.ANONYMOUS, given.debate(), language)
        .await()
        .orElseThrow();
  }
}
