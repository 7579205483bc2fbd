package org.plenary.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.Relay.Scope;

/** Post offices that die at any moment, at a relay that does whatever relays do. */
class ManyLivesTest {

  private static final PostalPace PACE =
      PostalPace.of(20, 4, Duration.ofMinutes(2), 10_000, 10_000, Duration.ofDays(5));
  private static final int LETTERS = 200;

  private final PlayedRelay relay = new PlayedRelay();
  private final Set<String> refused = Collections.synchronizedSet(new HashSet<>());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsLostAndNothingIsRefusedThatTheRelayDidNotRefuse(long seed) {
    try (var database = TestDatabase.migrated()) {
      var letters = new GivenLetters(database);
      letters.due(LETTERS, "a.example", "b.example", "c.example");
      var chance = new Random(seed);
      int lives = 0;
      while (letters.count("ended_at is null") > 0) {
        live(database, chance);
        letters.becomeDue();
        assertThat(++lives).isLessThan(1000);
      }
      Set<String> arrived = new HashSet<>(relay.taken());
      assertThat(arrived).doesNotContainAnyElementsOf(refused);
      assertThat(arrived.size() + refused.size()).isEqualTo(LETTERS);
      assertThat(letters.count("ending = 'sent'")).isEqualTo(arrived.size());
    }
  }

  // A letter at which it dies is answered by nobody any more, and those beside it are not either.
  private void live(TestDatabase database, Random chance) {
    Promise<Void> death = Promise.promise();
    relay.conduct(mail -> death.future().isComplete() ? never() : answer(mail, chance, death));
    var office =
        new PostOffice(
            database.vertx(),
            database.pool(),
            Clock.systemUTC(),
            GivenLetters.scribe(GivenLetters::ready),
            relay,
            (_, _) -> Future.succeededFuture(),
            PACE);
    Future.any(death.future(), office.round()).await();
  }

  private synchronized Future<Answer> answer(Mail mail, Random chance, Promise<Void> death) {
    if (refused.contains(mail.to())) {
      return refuse(mail);
    }
    return switch (chance.nextInt(20)) {
      case 0 -> {
        death.tryComplete();
        yield never();
      }
      case 1 -> {
        relay.take(mail);
        death.tryComplete();
        yield never();
      }
      case 2 -> {
        relay.take(mail);
        yield Future.succeededFuture(new Answer.Broken(new IllegalStateException("It hung up.")));
      }
      case 3 -> Future.succeededFuture(new Answer.Broken(new IllegalStateException("It hung up.")));
      case 4, 5 -> Future.succeededFuture(deferred(chance));
      case 6 -> refusedUnlessTaken(mail);
      default -> Future.succeededFuture(new Answer.Accepted());
    };
  }

  private static Answer deferred(Random chance) {
    Scope[] scopes = Scope.values();
    return new Answer.Deferred("4.7.1", scopes[chance.nextInt(scopes.length)]);
  }

  // Relays are of one mind about an address.
  private Future<Answer> refusedUnlessTaken(Mail mail) {
    return relay.taken().contains(mail.to())
        ? Future.succeededFuture(new Answer.Accepted())
        : refuse(mail);
  }

  private Future<Answer> refuse(Mail mail) {
    refused.add(mail.to());
    return Future.succeededFuture(new Answer.Refused("5.1.1", true));
  }

  private static Future<Answer> never() {
    return Promise.<Answer>promise().future();
  }
}
