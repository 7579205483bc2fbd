package org.plenary.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.Author;
import org.plenary.post.Quote;
import org.plenary.post.QuoteState;
import org.plenary.problem.Obstacle;
import org.plenary.text.Range;
import org.plenary.writing.Written;

/** What is quoted, and how it is compared with what was said. */
class QuotingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenQuotes given = new GivenQuotes(DATABASE);
  private final GivenTalk talk = given.talk();
  private final Caller ana = given.ana();
  private final Caller ben = given.ben();
  private final Written source = given.source();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aQuoteKeepsPostRevisionAndRange() {
    Quote quote = given.seen(talk.answer(ben, source, given.quote(source) + "\nNobody."));
    assertThat(quote.post()).isEqualTo(source.id());
    assertThat(quote.revision()).isEqualTo(1);
    assertThat(quote.range()).contains(new Range(0, 32));
    assertThat(quote.agrees()).isTrue();
    assertThat(quote.state()).isEqualTo(QuoteState.UNCHANGED);
    assertThat(quote.author().flatMap(Author::handle)).contains(talk.handle("ana"));
  }

  @Test
  void whatIsCutFromAQuoteIsFoundWhereItStands() {
    String cut = given.quote(source).replace("> Who may *leave*?\n", "");
    Quote quote = given.seen(talk.answer(ben, source, cut + "\nNobody."));
    assertThat(quote.range()).contains(new Range(15, 32));
    assertThat(quote.agrees()).isTrue();
  }

  @Test
  void wordsOfOnesOwnInAQuoteShow() {
    Quote quote = given.seen(talk.answer(ben, source, given.quote(source).replace("stay", "vote")));
    assertThat(quote.agrees()).isFalse();
    assertThat(quote.range()).contains(new Range(0, 32));
    assertThat(given.seen(talk.answer(ben, source, given.link("") + "> Nothing like it")).range())
        .isEmpty();
  }

  @Test
  void anAddressAloneNamesWhatStandsThereNow() {
    talk.edit(ana, source, GivenQuotes.SAID + " And who decides?");
    Quote quote = given.seen(talk.answer(ben, source, given.link("") + "> who decides?"));
    assertThat(quote.revision()).isEqualTo(2);
    assertThat(quote.range()).contains(new Range(37, 49));
    Quote before =
        given.seen(talk.answer(ben, source, given.link("?revision=1") + "> who decides?"));
    assertThat(before.agrees()).isFalse();
    assertThat(before.state()).isEqualTo(QuoteState.EDITED);
  }

  @Test
  void anEditHasTheQuotesOfItsWords() {
    Written answer = talk.answer(ben, source, "Before");
    assertThat(given.read(answer.id()).quotes()).isEmpty();
    talk.edit(ben, answer, given.quote(source) + "\n" + given.quote(source));
    assertThat(given.read(answer.id()).quotes()).hasSize(2);
  }

  @Test
  void oneMayQuoteOneselfAndAPseudonymIsQuotedAsSuch() {
    assertThat(given.seen(talk.answer(ana, source, given.quote(source))).agrees()).isTrue();
    Written whisper = talk.whisper(talk.masked("eve", "Nobody"), source, "I may");
    Quote quote = given.seen(talk.answer(ben, source, given.quote(whisper)));
    assertThat(quote.author()).contains(new Author(Optional.of("~nobody"), "Nobody"));
  }

  @Test
  void quotesInQuotesAndListsAndOtherLanguagesAreComparedAlike() {
    Written arabic = talk.answer(ana, source, "من يقرّر؟");
    String words =
        given.quote(arabic)
            + "> \n"
            + given.quote(source).replaceAll("(?m)^", "> ")
            + "\n- "
            + given.quote(arabic).replaceAll("(?m)^(?=> \n|> م)", "  ");
    assertThat(given.read(talk.answer(ben, source, words).id()).quotes())
        .extracting(Quote::post, Quote::agrees)
        .containsExactly(
            tuple(arabic.id(), true), tuple(source.id(), true), tuple(arabic.id(), true));
  }

  @Test
  void soManyAreQuotedAndNoMore() {
    String five = given.quote(source).concat("\n").repeat(5);
    assertThat(given.read(talk.answer(ben, source, five).id()).quotes()).hasSize(5);
    given.assertRefused(
        Obstacle.TOO_MANY_QUOTES, () -> talk.answer(ben, source, five + given.quote(source)));
    String many =
        IntStream.range(0, 2_000).mapToObj(_ -> "> [A](/p/1)\n\n").collect(Collectors.joining());
    given.assertRefused(Obstacle.TOO_MANY_QUOTES, () -> talk.answer(ben, source, many));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?revision=2", "?revision=1&range=0-33", "?revision=1&range=99-99"})
  void whatIsNotThereCannotBeQuoted(String rest) {
    given.assertRefused(
        Obstacle.NO_SUCH_QUOTE,
        () -> talk.answer(ben, source, given.link(rest) + "> Who may leave?"));
  }
}
