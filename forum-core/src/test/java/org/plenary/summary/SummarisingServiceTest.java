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
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.curating.Curation;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.Author;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

/** Who says what a debate came to, how, and what is refused. */
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
}
