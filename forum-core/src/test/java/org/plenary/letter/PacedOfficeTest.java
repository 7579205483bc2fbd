package org.plenary.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.TestDatabase;

class PacedOfficeTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final int ANY = 10_000;

  private final AtomicInteger written = new AtomicInteger();
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
  void noDomainGetsMoreThanItsPace() {
    letters.due(60, "crowd.example", "crowd.example", "small.example");
    office(ANY, 10).round().await();
    assertThat(written.get()).isEqualTo(letters.count("ending = 'sent'"));
    assertThat(letters.count("ending = 'sent' and domain = sha256('crowd.example')"))
        .isBetween(10L, 12L);
    assertThat(letters.count("ending = 'sent' and domain = sha256('small.example')"))
        .isBetween(10L, 12L);
    assertThat(
            letters.count("ended_at is null and attempts = 0 and due_at <= now() + interval '6 s'"))
        .isEqualTo(letters.count("ended_at is null"));
  }

  @Test
  void noNodeHandsOverMoreThanItsPace() {
    letters.due(30, "a.example");
    PostOffice office = office(50, ANY);
    long begun = System.nanoTime();
    office.round().await();
    // What a tenth of a second has room for goes at once.
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThan(Duration.ofMillis((30 - 6) * 20));
    assertThat(letters.count("ending = 'sent'")).isEqualTo(30);
  }

  @Test
  void whoIsToStopWaitsForNoTurnButThoseThatHadBegun() {
    letters.due(60, "a.example");
    PostOffice office = office(4, ANY);
    office.start();
    Eventually.so("some are in hand", () -> letters.count("leased_until is not null") == 60);
    office.stop().await();
    assertThat(letters.count("ended_at is null")).isGreaterThan(50);
    assertThat(letters.count("ended_at is null and leased_until is null and attempts = 0"))
        .isEqualTo(letters.count("ended_at is null"));
  }

  private PostOffice office(int nodePace, int domainPace) {
    PostalPace usual = PostOfficeTest.PACE;
    var pace =
        new PostalPace(
            usual.pause(),
            usual.longestPause(),
            60,
            usual.connections(),
            usual.longest(),
            nodePace,
            domainPace,
            usual.retry(),
            usual.latestRetry(),
            usual.triesFor(),
            usual.attempts());
    return new PostOffice(
        DATABASE.vertx(),
        DATABASE.pool(),
        Clock.systemUTC(),
        this::write,
        new PlayedRelay(),
        (_, _) -> Future.succeededFuture(),
        pace);
  }

  private Future<Map<Letter, Scribe.Written>> write(List<Letter> these) {
    written.addAndGet(these.size());
    return GivenLetters.scribe(GivenLetters::ready).write(these);
  }
}
