package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.page.Cursor;
import org.plenary.problem.ProblemException;

class LivePositionTest {

  @Test
  void isReadAsItWasWritten() {
    var position = new LivePosition(123_456_789_012L);
    assertThat(LivePosition.parse(position.toString())).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "x y", "AAAA", "ÄÖÜ", "null", "AAAAAAAAAAAA\n"})
  void isRefusedWhenItIsAnythingElse(String text) {
    assertThatThrownBy(() -> LivePosition.parse(text)).isInstanceOf(ProblemException.class);
  }

  @Test
  void isRefusedWhenItIsACursorOfAList() {
    String backward = Cursor.backward(7L).toString();
    String longer = Cursor.forward(7L, 8L).toString();
    String negative = Cursor.forward(-1L).toString();
    assertThatThrownBy(() -> LivePosition.parse(backward)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> LivePosition.parse(longer)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> LivePosition.parse(negative)).isInstanceOf(ProblemException.class);
  }
}
