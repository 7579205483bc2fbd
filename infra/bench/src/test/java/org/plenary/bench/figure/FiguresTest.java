package org.plenary.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void isContentWhenEveryGoalIsMet() {
    Figures figures = figures(false);
    figures.add(Figure.of("import", 900, "/s", Goal.atLeast(800)));
    figures.add(Figure.of("weight", 12, "kB", Goal.atMost(14)));
    figures.add(Figure.of("rate", 1, "/s"));
    assertThat(figures.conclude()).isZero();
    assertThat(said()).hasLineCount(3).contains("900 /s").doesNotContain("MISSED");
  }

  @Test
  void failsAndSaysWhichGoalWasMissed() {
    Figures figures = figures(false);
    figures.add(Figure.of("import", 700, "/s", Goal.atLeast(800)));
    assertThat(figures.conclude()).isEqualTo(1);
    assertThat(said()).contains("MISSED");
    assertThat(Figure.of("import", 700, "/s", Goal.atLeast(800)).sentence())
        .isEqualTo("import is 700 /s; wanted is ≥ 800");
  }

  @Test
  void tellsProgramsAnObjectALine() {
    figures(true).add(Figure.of("import", 900, "/s", Goal.atLeast(800)));
    assertThat(said())
        .isEqualToIgnoringNewLines(
            "{\"name\":\"import\",\"value\":900.0,\"unit\":\"/s\",\"goal\":\"≥ 800\",\"met\":true}");
  }

  @Test
  void takesTheMedian() {
    assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Median.of(List.of(4.0, 1.0))).isEqualTo(2.5);
  }

  private Figures figures(boolean json) {
    return new Figures(new PrintStream(out, true, StandardCharsets.UTF_8), json);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
