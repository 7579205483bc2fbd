package org.plenary.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.BlocksRead;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.PageRequest;

/** What a list costs that shows few of many thousand discussions. */
class DiscussionCostTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());

  @BeforeAll
  static void write() {
    GivenForum large = GIVEN.forum(GIVEN.chapter("senegal", "fr"), "board", Audience.PUBLIC);
    GivenForum small = GIVEN.forum(GIVEN.chapter("tonga", "en"), "board", Audience.PUBLIC);
    GIVEN.discussion(large, "Long ago").post("ana", 0, "words");
    GIVEN.discussion(small, "Long ago, elsewhere").post("ana", 0, "words");
    for (int author = 0; author < 20; author++) {
      GIVEN.discussions(large, author % 2 == 0 ? "fr" : "ar", "author-" + author, 1000);
    }
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  static Stream<DiscussionFilter> narrow() {
    return Stream.of(
        DiscussionFilter.ofChapter("tonga"),
        DiscussionFilter.ofChapter("nowhere"),
        filter(Optional.of("en"), Optional.empty()),
        filter(Optional.of("sw"), Optional.empty()),
        filter(Optional.empty(), Optional.of("opener")),
        filter(Optional.empty(), Optional.of("nobody")));
  }

  private static DiscussionFilter filter(Optional<String> language, Optional<String> author) {
    var all = DiscussionFilter.ALL;
    return new DiscussionFilter(
        all.forum(), all.chapter(), all.topic(), language, author, all.state(), all.since());
  }

  @ParameterizedTest
  @MethodSource("narrow")
  void isThatOfWhatItShows(DiscussionFilter filter) {
    for (DiscussionSort sort : DiscussionSort.values()) {
      long blocks =
          new BlocksRead(DATABASE)
              .by(
                  pool ->
                      new DiscussionService(pool)
                          .listDiscussions(Caller.ANONYMOUS, filter, sort, PageRequest.first(30))
                          .await());
      assertThat(blocks).as(sort.name()).isLessThan(300);
    }
  }
}
