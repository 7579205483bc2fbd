package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.duty.DutyService;
import org.plenary.fixture.TestDatabase;

class ChoreTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final DutyService duties = new DutyService(DATABASE.pool());
  private final AtomicInteger times = new AtomicInteger();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Chore chore(String name, Supplier<Future<Void>> work) {
    return new Chore(
        DATABASE.vertx(), duties, Clock.systemUTC(), name, Duration.ofMinutes(10), work);
  }

  private Future<Void> count() {
    times.incrementAndGet();
    return Future.succeededFuture();
  }

  @Test
  void isDoneOnceInItsTimeWhoeverAsks() {
    chore("once", this::count).once().await();
    chore("once", this::count).once().await();
    assertThat(times).hasValue(1);
  }

  @Test
  void whatFailsIsTriedAgainLater() {
    chore("failing", () -> Future.failedFuture("no disk")).once().await();
    chore("failing", this::count).once().await();
    assertThat(times).hasValue(0);
    duties.hurry("failing").await();
    chore("failing", this::count).once().await();
    assertThat(times).hasValue(1);
  }
}
