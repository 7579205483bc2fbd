package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what others bring about. */
final class Soon {

  private Soon() {}

  /** Fails when it is not so within this time. */
  static void isSo(Duration bound, BooleanSupplier asked) {
    Instant begun = Instant.now();
    while (!asked.getAsBoolean()) {
      assertThat(Duration.between(begun, Instant.now())).isLessThan(bound);
    }
  }
}
