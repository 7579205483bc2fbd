package org.plenary.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;

class DraftServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String PLACE = "/p/7/reply";

  private final DraftService drafts = new DraftService(DATABASE.pool());

  static {
    new Given(DATABASE.pool()).chapter("global", "en");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static MemberId member(String handle) {
    return GivenMember.claimed(DATABASE.pool(), handle, "global").id();
  }

  private static DraftWords words(String source) {
    return new DraftWords("", source, Optional.of("fr"));
  }

  private Optional<String> source(MemberId member) {
    return drafts.find(member, PLACE).await().map(Draft::source);
  }

  @Test
  void theLastWordsOfAPlaceAreKept() {
    MemberId ana = member("ana");
    drafts.save(ana, PLACE, words("First")).await();
    drafts.save(ana, PLACE, words("Second")).await();
    assertThat(source(ana)).contains("Second");
    assertThat(drafts.listDrafts(ana).await()).extracting(Draft::place).containsExactly(PLACE);
    assertThat(source(member("bea"))).isEmpty();
    drafts.delete(ana, PLACE).await();
    assertThat(source(ana)).isEmpty();
  }

  @Test
  void ofNothingNothingIsKept() {
    MemberId cleo = member("cleo");
    drafts.save(cleo, PLACE, words("Something")).await();
    drafts.save(cleo, PLACE, words("  ")).await();
    assertThat(drafts.listDrafts(cleo).await()).isEmpty();
  }

  @Test
  void onlySoManyAreKept() {
    MemberId dora = member("dora");
    for (int n = 0; n < DraftService.MOST; n++) {
      drafts.save(dora, "/p/" + n + "/reply", words("Words")).await();
    }
    drafts.save(dora, "/p/0/reply", words("Other words")).await();
    assertThat(Refusals.of(drafts.save(dora, "/p/x/reply", words("One more"))))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(drafts.save(dora, PLACE, words("x".repeat(100_001)))))
        .isInstanceOf(Problem.Invalid.class);
  }
}
