package org.plenary.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.page.Cursor;
import org.plenary.problem.ProblemException;
import org.plenary.sealing.Sealing;

class PlaceTest {

  private static final Sealing SEALING = new Sealing(new byte[Sealing.KEY_BYTES]);
  private static final Place DEEP = Place.behind(new Hit(17, 0, 3.25)).at(40);

  private static Cursor sent(Place place) {
    return Cursor.parse(place.cursor(SEALING).toString(), Search.KEYS);
  }

  @Test
  void aCursorLeadsBackToItsPlace() {
    assertThat(Place.of(sent(DEEP), SEALING)).isEqualTo(DEEP);
    assertThat(Place.of(sent(Place.FIRST.at(20)), SEALING)).isEqualTo(Place.FIRST.at(20));
  }

  @Test
  void nobodySeesHowWellSomethingAnswers() {
    assertThat(sent(DEEP)).isNotEqualTo(sent(DEEP));
    assertThat(sent(DEEP).keys()).doesNotContain(Double.doubleToLongBits(3.25), 17L);
  }

  @Test
  void whatWasChangedOrMadeElsewhereIsRefused() {
    List<Long> keys = new ArrayList<>(sent(DEEP).keys());
    Collections.swap(keys, 2, 3);
    assertThatThrownBy(() -> Place.of(Cursor.forward(keys.toArray(Long[]::new)), SEALING))
        .isInstanceOf(ProblemException.class);
    byte[] other = new byte[Sealing.KEY_BYTES];
    other[0] = 1;
    assertThatThrownBy(() -> Place.of(sent(DEEP), new Sealing(other)))
        .isInstanceOf(ProblemException.class);
  }
}
