package org.plenary.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapUseTest {

  private final HeapUse use =
      HeapUse.read(
          List.of(
              "[0.020s] Using G1",
              "[1.000s] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 30M->12M(64M) 3.1ms",
              "[2.000s] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 40M->20M(64M) 3.1ms",
              "[2.500s] GC(2) Concurrent Mark Cycle 20.1ms",
              "[9.000s] GC(3) Pause Young (Normal) (G1 Evacuation Pause) 60M->14M(64M) 3.1ms"));

  @Test
  void knowsTheMostThatWasLeftAfterACollection() {
    assertThat(use.peak()).isEqualTo(20);
  }

  @Test
  void tellsWhatWasUsualInThirdsOfTheTime() {
    assertThat(use.usual(0)).isEqualTo(16);
    assertThat(use.usual(2)).isEqualTo(14);
  }
}
