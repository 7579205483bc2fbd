package org.plenary.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.Author;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.post.Quote;
import org.plenary.post.QuoteState;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.text.Range;
import org.plenary.writing.Written;

/** What is quoted, and what readers see of it when it changes. */
class QuotingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String SAID = "Who may *leave*?\n\nAnd who may stay?";

  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final PostService posts = new PostService(DATABASE.pool(), discussions);
  private final QuoteService quotes = new QuoteService(DATABASE.vertx(), posts);
  private final GivenTalk talk = talk(Audience.PUBLIC);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written source = talk.open(ana, SAID);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenTalk talk(Audience reading) {
    return new GivenTalk(DATABASE, "quotes-" + NUMBER.incrementAndGet(), reading);
  }

  private String quote(Written post) {
    return quotes.write(ana, post.id(), Optional.empty()).await().markdown();
  }

  private Post read(PostId post) {
    return posts.getPost(Caller.ANONYMOUS, post).await();
  }

  /** The one quote of a post, as everybody sees it in its discussion. */
  private Quote seen(Written post) {
    List<Quote> listed =
        posts
            .listPosts(
                Caller.ANONYMOUS,
                post.discussion(),
                PostOrder.TREE,
                PageRequest.first(50),
                PostDetail.RENDERED)
            .await()
            .items()
            .stream()
            .filter(standing -> standing.id().equals(post.id()))
            .findFirst()
            .orElseThrow()
            .quotes();
    assertThat(read(post.id()).quotes()).isEqualTo(listed);
    assertThat(listed).hasSize(1);
    return listed.getFirst();
  }

  private void assertRefused(Obstacle obstacle, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.problem()).isEqualTo(new Problem.Obstructed(obstacle)));
  }

  @Test
  void aQuoteKeepsPostRevisionAndRange() {
    Quote quote = seen(talk.answer(ben, source, quote(source) + "\nNobody."));
    assertThat(quote.post()).isEqualTo(source.id());
    assertThat(quote.revision()).isEqualTo(1);
    assertThat(quote.range()).contains(new Range(0, 32));
    assertThat(quote.agrees()).isTrue();
    assertThat(quote.state()).isEqualTo(QuoteState.UNCHANGED);
    assertThat(quote.author().flatMap(Author::handle)).contains(talk.handle("ana"));
  }

  @Test
  void whatIsCutFromAQuoteIsFoundWhereItStands() {
    String cut = quote(source).replace("> Who may *leave*?\n", "");
    Quote quote = seen(talk.answer(ben, source, cut + "\nNobody."));
    assertThat(quote.range()).contains(new Range(15, 32));
    assertThat(quote.agrees()).isTrue();
  }

  @Test
  void wordsOfOnesOwnInAQuoteShow() {
    Quote quote = seen(talk.answer(ben, source, quote(source).replace("stay", "vote")));
    assertThat(quote.agrees()).isFalse();
    assertThat(quote.range()).contains(new Range(0, 32));
    assertThat(seen(talk.answer(ben, source, link("") + "> Nothing like it")).range()).isEmpty();
  }

  private String link(String rest) {
    return "> [Ana](/p/" + source.id().value() + rest + "):\n";
  }

  @Test
  void anAddressAloneNamesWhatStandsThereNow() {
    talk.edit(ana, source, SAID + " And who decides?");
    Quote quote = seen(talk.answer(ben, source, link("") + "> who decides?"));
    assertThat(quote.revision()).isEqualTo(2);
    assertThat(quote.range()).contains(new Range(37, 49));
    Quote before = seen(talk.answer(ben, source, link("?revision=1") + "> who decides?"));
    assertThat(before.agrees()).isFalse();
    assertThat(before.state()).isEqualTo(QuoteState.EDITED);
  }

  @Test
  void anEditedSourceShowsAndSoDoesAWithdrawnOne() {
    Written answer = talk.answer(ben, source, quote(source));
    talk.edit(ana, source, "Something else");
    assertThat(seen(answer).state()).isEqualTo(QuoteState.EDITED);
    assertThat(seen(answer).agrees()).isTrue();
    talk.withdraw(ana, source.id());
    assertThat(seen(answer).state()).isEqualTo(QuoteState.WITHDRAWN);
    assertThat(seen(answer).author()).isEmpty();
  }

  @Test
  void pagesThatQuoteAPostAreNewWhenItChanges() {
    Written elsewhere = talk.open(ben, quote(source));
    long before = version(elsewhere);
    talk.edit(ana, source, "Something else");
    assertThat(version(elsewhere)).isEqualTo(before + 1);
    assertThat(changes(elsewhere)).isEqualTo(1);
    talk.withdraw(ana, source.id());
    assertThat(version(elsewhere)).isEqualTo(before + 2);
    assertThat(changes(elsewhere)).isEqualTo(2);
  }

  @Test
  void aPageThatQuotesAPostWhileItChangesIsNewerThanTheChange() {
    Written elsewhere = talk.open(ben, "Elsewhere");
    long before = version(elsewhere);
    String words = quote(source);
    SqlConnection other = DATABASE.pool().getConnection().await();
    Transaction holding = other.begin().await();
    other
        .query(
            "select from discussion where id = %d for update"
                .formatted(elsewhere.discussion().value()))
        .execute()
        .await();
    var quoting =
        CompletableFuture.runAsync(
            () -> talk.answer(ben, elsewhere, words), Thread::startVirtualThread);
    Eventually.so("The quote waits to be written", () -> waiting() == 1);
    var changing =
        CompletableFuture.runAsync(
            () -> talk.edit(ana, source, "Something else"), Thread::startVirtualThread);
    Eventually.so("The change meets it", () -> changing.isDone() || waiting() == 2);
    holding.rollback().await();
    other.close().await();
    quoting.join();
    changing.join();
    assertThat(version(elsewhere)).isEqualTo(before + 2);
  }

  private static long waiting() {
    return number(
        "select count(*) as n from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'");
  }

  private long version(Written post) {
    return number("select version as n from discussion where id = " + post.discussion().value());
  }

  private long changes(Written post) {
    return number(
        "select count(*) as n from event where kind = 'post.changed' and contribution_id = "
            + post.id().value());
  }

  private static long number(String sql) {
    return DATABASE.pool().query(sql).execute().await().iterator().next().getLong("n");
  }

  @Test
  void anEditHasTheQuotesOfItsWords() {
    Written answer = talk.answer(ben, source, "Before");
    assertThat(read(answer.id()).quotes()).isEmpty();
    talk.edit(ben, answer, quote(source) + "\n" + quote(source));
    assertThat(read(answer.id()).quotes()).hasSize(2);
  }

  @Test
  void aPostGoesOnQuotingWhatWasTakenAway() {
    Written answer = talk.answer(ben, source, quote(source) + "\nNobody");
    String words = quote(source) + "\nNobody at all";
    talk.withdraw(ana, source.id());
    talk.edit(ben, answer, words);
    assertThat(seen(answer).agrees()).isTrue();
    assertThat(seen(answer).state()).isEqualTo(QuoteState.WITHDRAWN);
    assertRefused(Obstacle.NO_SUCH_QUOTE, () -> talk.say(ana, source.discussion(), words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Who may leave?", "Who may go?"})
  void nobodyGuessesWhatWasTakenAway(String guess) {
    String named = link("?revision=1");
    Written answer = talk.answer(ben, source, named + "> And who may");
    talk.withdraw(ana, source.id());
    talk.edit(ben, answer, named + "> " + guess);
    assertThat(seen(answer).agrees()).isFalse();
    assertThat(seen(answer).range()).isEmpty();
  }

  @Test
  void whatWasTakenAwayIsStillQuotedInLess() {
    String named = link("?revision=1");
    Written answer = talk.answer(ben, source, named + "> And who may stay?");
    talk.withdraw(ana, source.id());
    talk.edit(ben, answer, named + "> who may");
    assertThat(seen(answer).range()).contains(new Range(19, 26));
    assertThat(seen(answer).agrees()).isTrue();
  }

  @Test
  void oneMayQuoteOneselfAndAPseudonymIsQuotedAsSuch() {
    assertThat(seen(talk.answer(ana, source, quote(source))).agrees()).isTrue();
    Written whisper = talk.whisper(talk.masked("eve", "Nobody"), source, "I may");
    Quote quote = seen(talk.answer(ben, source, quote(whisper)));
    assertThat(quote.author()).contains(new Author(Optional.of("~nobody"), "Nobody"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?revision=2", "?revision=1&range=0-33", "?revision=1&range=99-99"})
  void whatIsNotThereCannotBeQuoted(String rest) {
    assertRefused(
        Obstacle.NO_SUCH_QUOTE, () -> talk.answer(ben, source, link(rest) + "> Who may leave?"));
  }

  @Test
  void whatNobodyMayKnowOfIsNotThere() {
    GivenTalk closed = talk(Audience.CHAPTER);
    Written secret = closed.open(closed.member("eve"), SAID);
    String own = link("").replace("" + source.id().value(), "" + secret.id().value());
    String none = link("").replace("" + source.id().value(), "999999999");
    assertRefused(Obstacle.NO_SUCH_QUOTE, () -> talk.answer(ben, source, own + "> Who"));
    assertRefused(Obstacle.NO_SUCH_QUOTE, () -> talk.answer(ben, source, none + "> Who"));
  }

  @Test
  void whatIsClosedIsQuotedNowhereElse() {
    GivenTalk closed = talk(Audience.CHAPTER);
    Caller both = both(closed);
    Written secret = closed.open(both, SAID);
    String words = quotes.write(both, secret.id(), Optional.empty()).await().markdown();
    assertRefused(Obstacle.QUOTE_OF_CLOSED, () -> talk.answer(both, source, words));
    assertRefused(Obstacle.QUOTE_OF_CLOSED, () -> talk.open(both, words));
    assertThat(closed.answer(both, secret, words)).isNotNull();
    assertThat(closed.open(both, words)).isNotNull();
    assertThat(closed.answer(both, secret, quote(source))).isNotNull();
  }

  private Caller both(GivenTalk other) {
    return GivenMember.claimed(
            DATABASE.pool(), other.handle("both"), talk.address().chapter(), Role.MEMBER)
        .with(other.address().chapter(), Role.MEMBER, "local")
        .welcomed()
        .caller();
  }

  @Test
  void whoMayNotReadASourceDoesNotLearnWhatBecameOfIt() {
    GivenTalk other = talk(Audience.PUBLIC);
    Written elsewhere = other.open(other.member("eve"), SAID);
    Written answer = talk.answer(ben, source, quote(elsewhere));
    DATABASE
        .pool()
        .query(
            "update forum_access set reading = 'officers' where forum_id = " + other.forum().id())
        .execute()
        .await();
    assertThat(seen(answer).state()).isEqualTo(QuoteState.HIDDEN);
    assertThat(seen(answer).author()).isEmpty();
  }

  @Test
  void soManyAreQuotedAndNoMore() {
    String five = quote(source).concat("\n").repeat(5);
    assertThat(read(talk.answer(ben, source, five).id()).quotes()).hasSize(5);
    assertRefused(Obstacle.TOO_MANY_QUOTES, () -> talk.answer(ben, source, five + quote(source)));
    String many =
        IntStream.range(0, 2_000).mapToObj(_ -> "> [A](/p/1)\n\n").collect(Collectors.joining());
    assertRefused(Obstacle.TOO_MANY_QUOTES, () -> talk.answer(ben, source, many));
  }

  @Test
  void quotesInQuotesAndListsAndOtherLanguagesAreComparedAlike() {
    Written arabic = talk.answer(ana, source, "من يقرّر؟");
    String words =
        quote(arabic)
            + "> \n"
            + quote(source).replaceAll("(?m)^", "> ")
            + "\n- "
            + quote(arabic).replaceAll("(?m)^(?=> \n|> م)", "  ");
    assertThat(read(talk.answer(ben, source, words).id()).quotes())
        .extracting(Quote::post, Quote::agrees)
        .containsExactly(
            tuple(arabic.id(), true), tuple(source.id(), true), tuple(arabic.id(), true));
  }
}
