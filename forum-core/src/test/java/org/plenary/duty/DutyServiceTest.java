package org.plenary.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.TestDatabase;

class DutyServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final DutyService duties = new DutyService(DATABASE.pool());
  private final String duty = "duty-" + NUMBER.incrementAndGet();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private boolean isTaken() {
    return duties.take(duty, LEASE).await().isPresent();
  }

  private void pass(int minutes) {
    DATABASE
        .pool()
        .query(
            "update duty set due_at = due_at - interval '%1$d minutes',".formatted(minutes)
                + " leased_until = leased_until - interval '%1$d minutes'".formatted(minutes))
        .execute()
        .await();
  }

  @Test
  void oneNodeHasItAtATime() {
    assertThat(duties.take(duty, LEASE).await()).contains(new Duty(Optional.empty()));
    assertThat(isTaken()).isFalse();
  }

  @Test
  void itIsDueAgainInTime() {
    assertThat(isTaken()).isTrue();
    duties.done(duty, NOON, Duration.ofMinutes(10)).await();
    assertThat(isTaken()).isFalse();
    pass(11);
    assertThat(duties.take(duty, LEASE).await()).contains(new Duty(Optional.of(NOON)));
  }

  @Test
  void whatFailedIsTriedAgainFromWhereItWas() {
    assertThat(isTaken()).isTrue();
    duties.done(duty, NOON, Duration.ZERO).await();
    assertThat(isTaken()).isTrue();
    duties.failed(duty, Duration.ZERO).await();
    assertThat(duties.take(duty, LEASE).await()).contains(new Duty(Optional.of(NOON)));
  }

  @Test
  void aNodeThatHangsLosesIt() {
    assertThat(isTaken()).isTrue();
    pass(2);
    assertThat(isTaken()).isTrue();
  }

  @Test
  void itCanBeHurried() {
    assertThat(isTaken()).isTrue();
    duties.done(duty, NOON, Duration.ofHours(1)).await();
    duties.hurry(duty).await();
    assertThat(isTaken()).isTrue();
  }
}
