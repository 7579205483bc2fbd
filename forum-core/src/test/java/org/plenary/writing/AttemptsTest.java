package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Refusals;
import org.plenary.problem.Problem;

class AttemptsTest {

  @Test
  void whatMeetsAChangeAgainAndAgainIsUnavailableForAMoment() {
    var tries = new AtomicInteger();
    Future<Void> never =
        Attempts.at(
            () -> {
              tries.incrementAndGet();
              return Attempts.require(false);
            });
    assertThat(Refusals.of(never)).isEqualTo(new Problem.Unavailable(Duration.ofSeconds(1)));
    assertThat(tries).hasValue(5);
  }

  @Test
  void whatMeetsOneOnceIsTriedAgain() {
    var tries = new AtomicInteger();
    Attempts.at(() -> Attempts.require(tries.incrementAndGet() > 1)).await();
    assertThat(tries).hasValue(2);
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    var tries = new AtomicInteger();
    Future<Void> refused =
        Attempts.at(
            () -> {
              tries.incrementAndGet();
              return Future.failedFuture(new IllegalStateException("A mistake"));
            });
    assertThat(refused.otherwiseEmpty().await()).isNull();
    assertThat(tries).hasValue(1);
  }
}
