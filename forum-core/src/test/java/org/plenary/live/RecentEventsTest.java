package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.chapter.ChapterId;

class RecentEventsTest {

  private static List<LiveEvent> events(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(RecentEventsTest::event).toList();
  }

  private static LiveEvent event(long order) {
    return new LiveEvent(
        order,
        "discussion.changed",
        new ChapterId(1),
        Optional.empty(),
        Optional.empty(),
        1,
        new Reach.Everybody());
  }

  @Test
  void giveWhatComesAfterAnOrder() {
    RecentEvents recent = RecentEvents.none(4).plus(events(5, 9));
    assertThat(recent.head()).isEqualTo(9);
    assertThat(recent.since(4)).contains(events(5, 9));
    assertThat(recent.since(7)).contains(events(8, 9));
    assertThat(recent.since(9)).contains(List.of());
    assertThat(recent.since(3)).isEmpty();
  }

  @Test
  void areSoManyAndKnowWhatTheyDropped() {
    RecentEvents recent = RecentEvents.none(0);
    for (int page = 0; page < 5; page++) {
      recent = recent.plus(events(page * 500L + 1, page * 500L + 500));
    }
    assertThat(recent.events()).hasSize(RecentEvents.MOST);
    assertThat(recent.after()).isEqualTo(500);
    assertThat(recent.since(499)).isEmpty();
    assertThat(recent.since(500)).contains(events(501, 2500));
  }

  @Test
  void stayAsTheyAreWhenNothingComes() {
    RecentEvents recent = RecentEvents.none(4).plus(events(5, 9));
    assertThat(recent.plus(List.of())).isEqualTo(recent);
  }
}
