package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionQuestions;
import org.plenary.writing.Written;

/** The nightly check finds what was shown behind its back. */
class HoldingQuestionsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenQueue given = new GivenQueue(DATABASE);
  private final Caller ana = given.ana();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsShownBehindItsBackIsFound() {
    Written held = given.held(ana, "I do.");
    var review = new GivenReview(DATABASE.pool(), HoldingQuestions.all());
    assertThat(review.found()).isEmpty();
    review.after("update contribution set state = 'visible' where id = " + held.id().value());
    assertThat(review.found()).containsExactly("posts that are shown and were not published");
    review.after("update contribution set state = 'held' where id = " + held.id().value());
    review.after("delete from held_post where post_id = " + held.id().value());
    assertThat(new GivenReview(DATABASE.pool(), ActionQuestions.all()).found())
        .containsExactly("contributions that are hidden or held without an action");
    review.after("update contribution set state = 'withdrawn' where id = " + held.id().value());
  }
}
