package org.plenary.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.problem.ProblemException;

class CursorTest {

  @Test
  void comesBackFromItsText() {
    for (Cursor cursor : List.of(Cursor.forward(7L), Cursor.backward(Long.MIN_VALUE, 3L))) {
      assertThat(Cursor.parse(cursor.toString(), cursor.keys().size())).isEqualTo(cursor);
    }
  }

  @Test
  void ofAnotherListIsRefused() {
    String ofOneKey = Cursor.forward(7L).toString();
    assertThatThrownBy(() -> Cursor.parse(ofOneKey, 2)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "AAAAAAAAAAAA=",
        "AgAAAAAAAAAH",
        "' or 1=1",
        "\u0000",
        "AAAAAAAAAAA7AA",
        "../.."
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text, 1)).isInstanceOf(ProblemException.class);
  }
}
