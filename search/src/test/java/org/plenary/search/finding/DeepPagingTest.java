package org.plenary.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.finding.Finder;
import org.plenary.finding.Findings;
import org.plenary.finding.Findings.FoundPost;
import org.plenary.finding.Inquiry;
import org.plenary.finding.Search;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.page.Cursor;
import org.plenary.post.PostId;
import org.plenary.question.Question;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;

/** More posts answer than the index names at once. */
class DeepPagingTest {

  private static final IndexedForum FORUM = new IndexedForum(TestElasticsearch.address());
  private static final int DEBATES = 4;
  private static final int ANSWERS = Finder.MOST / DEBATES + 30;

  @BeforeAll
  static void write() {
    GivenForum open =
        FORUM.given().forum(FORUM.given().chapter("global", "en"), "talk", Audience.PUBLIC);
    for (int i = 0; i < DEBATES; i++) {
      GivenDiscussion debate = FORUM.given().discussion(open, "Debate " + i);
      debate.post("ada", 0, "Who answers?");
      debate.answers("crowd", ANSWERS);
    }
    FORUM.rebuild();
  }

  @AfterAll
  static void close() {
    FORUM.close();
  }

  private static Findings page(Inquiry.Order order, Optional<Cursor> cursor) {
    var search =
        new Search(Question.read("answer author:crowd", ZoneOffset.UTC), order, 100, cursor);
    return FORUM.finding().find(Caller.ANONYMOUS, search).await();
  }

  @ParameterizedTest
  @EnumSource
  void eachAnswerIsOnOnePage(Inquiry.Order order) {
    List<PostId> seen = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Findings found = page(order, next);
      found.page().items().stream().map(FoundPost::id).forEach(seen::add);
      next = found.page().next();
    } while (next.isPresent());
    assertThat(seen).doesNotHaveDuplicates().hasSize(DEBATES * ANSWERS);
  }

  @Test
  void aThousandAreCountedAndThereAreMore() {
    Findings found = page(Inquiry.Order.RELEVANCE, Optional.empty());
    assertThat(found.total()).isEqualTo(Finder.MOST);
    assertThat(found.more()).isTrue();
  }
}
