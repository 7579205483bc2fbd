package org.plenary.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Pool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.BlocksRead;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;

/** What posts cost in a debate of thousands. */
class PostCostTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final Given given = new Given(database.pool());
  private final GivenForum forum =
      given.forum(given.chapter("global", "en"), "encryption", Audience.PUBLIC);
  private final GivenDiscussion debate = given.discussion(forum, "Keys");

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void thePlaceOfAPostIsFoundWithoutReadingItsDebate(PostOrder order) {
    for (int chapter = 0; chapter < 20; chapter++) {
      elsewhere("chapter-" + chapter);
    }
    debate.post("ana", 0, "first");
    debate.answers("ben", 20_000);
    PostId last = debate.post("cho", 1, "last");
    long blocks =
        new BlocksRead(database)
            .by(pool -> posts(pool).placeOf(Caller.ANONYMOUS, last, order, 50).await());
    assertThat(blocks).isLessThan(300);
  }

  // Its index alone is read, of which a block tells of some hundred posts.
  @ParameterizedTest
  @EnumSource
  void whereAPageBeginsIsCountedWithoutReadingPosts(PostOrder order) {
    debate.post("ana", 0, "first");
    debate.answers("ben", 9_999);
    long blocks =
        new BlocksRead(database)
            .by(
                pool ->
                    posts(pool).getBeginning(Caller.ANONYMOUS, debate.id(), 10_000, order).await());
    assertThat(blocks).isLessThan(500);
  }

  @Test
  void whoSpeaksIsCountedInSmallDebatesAlone() {
    debate.post("ana", 0, "first");
    debate.answers("ben", 2_999);
    assertThat(blocksOfParticipation()).isBetween(1L, 60_000L);
    debate.post("cho", 1, "one more");
    assertThat(blocksOfParticipation()).isZero();
  }

  // Each time by another service, for one counts once.
  private long blocksOfParticipation() {
    Discussion read =
        new DiscussionService(database.pool()).getDiscussion(Caller.ANONYMOUS, debate.id()).await();
    return new BlocksRead(database).by(pool -> posts(pool).getParticipation(read).await());
  }

  private static PostService posts(Pool pool) {
    return new PostService(pool, new DiscussionService(pool));
  }

  private void elsewhere(String chapter) {
    GivenForum other = given.forum(given.chapter(chapter, "en"), "encryption", Audience.PUBLIC);
    given.discussion(other, "Keys").post("ana", 0, "elsewhere");
  }
}
