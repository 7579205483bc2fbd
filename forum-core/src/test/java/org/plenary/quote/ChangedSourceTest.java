package org.plenary.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.QuoteState;
import org.plenary.problem.Obstacle;
import org.plenary.text.Range;
import org.plenary.writing.Written;

/** What readers see of a quote when its source is edited or taken back. */
class ChangedSourceTest {

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
  void anEditedSourceShowsAndSoDoesAWithdrawnOne() {
    Written answer = talk.answer(ben, source, given.quote(source));
    talk.edit(ana, source, "Something else");
    assertThat(given.seen(answer).state()).isEqualTo(QuoteState.EDITED);
    assertThat(given.seen(answer).agrees()).isTrue();
    talk.withdraw(ana, source.id());
    assertThat(given.seen(answer).state()).isEqualTo(QuoteState.WITHDRAWN);
    assertThat(given.seen(answer).author()).isEmpty();
  }

  @Test
  void pagesThatQuoteAPostAreNewWhenItChanges() {
    Written elsewhere = talk.open(ben, given.quote(source));
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
    String words = given.quote(source);
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
  void aPostGoesOnQuotingWhatWasTakenAway() {
    Written answer = talk.answer(ben, source, given.quote(source) + "\nNobody");
    String words = given.quote(source) + "\nNobody at all";
    talk.withdraw(ana, source.id());
    talk.edit(ben, answer, words);
    assertThat(given.seen(answer).agrees()).isTrue();
    assertThat(given.seen(answer).state()).isEqualTo(QuoteState.WITHDRAWN);
    given.assertRefused(Obstacle.NO_SUCH_QUOTE, () -> talk.say(ana, source.discussion(), words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Who may leave?", "Who may go?"})
  void nobodyGuessesWhatWasTakenAway(String guess) {
    String named = given.link("?revision=1");
    Written answer = talk.answer(ben, source, named + "> And who may");
    talk.withdraw(ana, source.id());
    talk.edit(ben, answer, named + "> " + guess);
    assertThat(given.seen(answer).agrees()).isFalse();
    assertThat(given.seen(answer).range()).isEmpty();
  }

  @Test
  void whatWasTakenAwayIsStillQuotedInLess() {
    String named = given.link("?revision=1");
    Written answer = talk.answer(ben, source, named + "> And who may stay?");
    talk.withdraw(ana, source.id());
    talk.edit(ben, answer, named + "> who may");
    assertThat(given.seen(answer).range()).contains(new Range(19, 26));
    assertThat(given.seen(answer).agrees()).isTrue();
  }
}
