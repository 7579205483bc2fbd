package org.plenary.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.Relay.Scope;
import org.plenary.outbox.Rounds.Rest;

/** Letters that are not taken now, and when they end all the same. */
class PutOffLettersTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final PostalPace PACE = PostOfficeTest.PACE;

  private final PlayedRelay relay = new PlayedRelay();
  private final List<String> failing = Collections.synchronizedList(new ArrayList<>());
  private GivenLetters letters;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void begin() {
    letters = new GivenLetters(DATABASE);
  }

  @Test
  void aPostOfficeThatAsksForPatienceGetsItEverLongerUntilItTakesSomething() {
    letters.due(8, "slow.example", "quick.example");
    relay.conduct(mail -> Future.succeededFuture(new Answer.Deferred("4.7.1", Scope.DOMAIN)));
    office().round().await();
    assertThat(patience()).containsExactly(1, 1);
    assertThat(office().round().await()).isEqualTo(Rest.PAUSE);
    letters.becomeDue();
    office().round().await();
    assertThat(patience()).containsExactly(2, 2);
    letters.becomeDue();
    relay.conduct(mail -> Future.succeededFuture(new Answer.Accepted()));
    office().round().await();
    assertThat(patience()).isEmpty();
  }

  @Test
  void aRelayThatAsksForPatienceItselfIsLeftAloneAndNoDomainWaitsForIt() {
    letters.due(20, "a.example", "b.example");
    relay.conduct(_ -> Future.succeededFuture(new Answer.Deferred("4.3.1", Scope.RELAY)));
    assertThat(office().round().await()).isEqualTo(Rest.PATIENCE);
    assertThat(patience()).isEmpty();
    assertThat(letters.count("deferrals = 1")).isOne();
    assertThat(letters.count("deferrals = 0 and attempts = 0 and due_at <= now()")).isEqualTo(19);
    relay.conduct(_ -> Future.succeededFuture(new Answer.Accepted()));
    office().round().await();
    assertThat(letters.count("ending = 'sent'")).isEqualTo(19);
  }

  @Test
  void oneThatHangsUpOnSomeWhileItPutsOffTheOthersIsHeldAgainstNone() {
    letters.due(20, "a.example");
    relay.conduct(
        PostOfficeTest.inTurn(
            new Answer.Broken(new IllegalStateException("It hung up.")),
            new Answer.Deferred("4.3.2", Scope.RELAY)));
    for (int round = 0; round < 2 * PACE.attempts(); round++) {
      office().round().await();
      letters.becomeDue();
    }
    assertThat(letters.count("attempts <= 1 and ended_at is null")).isEqualTo(20);
  }

  @Test
  void whatIsPutOffForItselfKeepsNobodyOfItsDomain() {
    letters.due(4, "a.example");
    relay.conduct(
        PostOfficeTest.inTurn(new Answer.Deferred("4.7.1", Scope.LETTER), new Answer.Accepted()));
    office().round().await();
    assertThat(patience()).isEmpty();
    assertThat(letters.count("ending = 'sent'")).isEqualTo(2);
    assertThat(letters.count("deferrals = 1")).isEqualTo(2);
  }

  @Test
  void whatIsPutOffForTooLongIsRefused() {
    letters.due(2, "a.example");
    letters.change("made_at = now() - interval '5 days' + interval '500 milliseconds'");
    relay.conduct(
        _ -> DATABASE.vertx().timer(500).map(_ -> new Answer.Deferred("4.4.1", Scope.DOMAIN)));
    office().round().await();
    assertThat(letters.endings())
        .isEqualTo(Map.of("sent", 0L, "dropped", 0L, "refused", 2L, "open", 0L));
    assertThat(failing).isEmpty();
  }

  @Test
  void whatIsOlderThanLettersAreTriedForIsNotSentAnyMore() {
    letters.due(2, "a.example");
    letters.dueOutside("a.example");
    letters.change("made_at = now() - interval '6 days' where id > (select min(id) from letter)");
    office().round().await();
    assertThat(relay.taken()).hasSize(1);
    assertThat(letters.endings())
        .isEqualTo(Map.of("sent", 1L, "dropped", 0L, "refused", 2L, "open", 0L));
    assertThat(letters.count("sealed_to is not null")).isZero();
  }

  @Test
  void whatNobodySendsIsGivenUpAndTheAddressOfAnOutsiderGoes() {
    letters.due(3, "a.example");
    letters.dueOutside("a.example");
    letters.change("made_at = now() - interval '6 days' where id > (select min(id) from letter)");
    letters.change(
        "leased_until = now() + interval '1 minute' where id = (select max(id) - 1 from letter)");
    letters.change("deferrals = 1 where sealed_to is not null");
    new LetterService(DATABASE.pool()).giveUp(PACE.triesFor()).await();
    assertThat(letters.endings())
        .isEqualTo(Map.of("sent", 0L, "dropped", 1L, "refused", 1L, "open", 2L));
    assertThat(letters.count("sealed_to is not null or sealed_words is not null")).isZero();
  }

  private static List<Integer> patience() {
    return DATABASE.pool().query("select times from mail_patience").execute().await().stream()
        .map(row -> row.getInteger("times"))
        .toList();
  }

  private PostOffice office() {
    return new PostOffice(
        DATABASE.vertx(),
        DATABASE.pool(),
        Clock.systemUTC(),
        GivenLetters.scribe(GivenLetters::ready),
        relay,
        (_, status) -> Future.succeededFuture(failing.add(status)).mapEmpty(),
        PACE);
  }
}
