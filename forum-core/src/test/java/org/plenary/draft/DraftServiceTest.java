package org.plenary.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;

class DraftServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String PLACE = "/p/7/reply";

  private final DraftService drafts =
      new DraftService(
          DATABASE.pool(), new Sealing(new byte[Sealing.KEY_BYTES]), Duration.ofDays(90));

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
    return new DraftWords("", source, Optional.of("fr"), List.of("encryption"), "", 0, true);
  }

  private Optional<String> source(MemberId member) {
    return drafts.find(member, PLACE).await().map(draft -> draft.words().source());
  }

  @Test
  void theLastWordsOfAPlaceAreKept() {
    MemberId ana = member("ana");
    drafts.save(ana, PLACE, words("First")).await();
    drafts.save(ana, PLACE, words("Second")).await();
    assertThat(source(ana)).contains("Second");
    assertThat(drafts.listDrafts(ana).await()).extracting(DraftLine::place).containsExactly(PLACE);
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

  @Test
  void allOfItIsKept() {
    MemberId ella = member("ella");
    var all =
        new DraftWords(
            "Keys",
            "Who?",
            Optional.of("pt-BR"),
            List.of("encryption", "ixps"),
            "Clearer",
            7,
            true);
    drafts.save(ella, "/p/7/edit", all).await();
    assertThat(drafts.find(ella, "/p/7/edit").await().map(Draft::words)).contains(all);
  }

  @Test
  void whoKnowsAnotherVersionWritesOverNothing() {
    MemberId fay = member("fay");
    int first = drafts.save(fay, PLACE, words("First"), 0).await().version();
    Draft second = drafts.save(fay, PLACE, words("Second"), first).await();
    assertThat(drafts.find(fay, PLACE).await()).contains(second);
    for (int stale : new int[] {0, first, second.version() + 1}) {
      assertThat(Refusals.of(drafts.save(fay, PLACE, words("Lost"), stale)))
          .isEqualTo(new Problem.Obstructed(Obstacle.STALE));
      assertThat(Refusals.of(drafts.delete(fay, PLACE, stale)))
          .isEqualTo(new Problem.Obstructed(Obstacle.STALE));
    }
    assertThat(source(fay)).contains("Second");
    drafts.delete(fay, PLACE, second.version()).await();
    assertThat(Refusals.of(drafts.save(fay, PLACE, words("Lost"), second.version())))
        .isEqualTo(new Problem.Obstructed(Obstacle.STALE));
  }

  @Test
  void anotherDraftOfTheSamePlaceIsNotTakenForTheOneThatWasDropped() {
    MemberId jon = member("jon");
    int dropped = drafts.save(jon, PLACE, words("First"), 0).await().version();
    drafts.delete(jon, PLACE).await();
    drafts.save(jon, PLACE, words("Another"), 0).await();
    assertThat(Refusals.of(drafts.save(jon, PLACE, words("Lost"), dropped)))
        .isEqualTo(new Problem.Obstructed(Obstacle.STALE));
    assertThat(source(jon)).contains("Another");
  }

  @Test
  void whoReadsTheDatabaseLearnsNothing() {
    MemberId gil = member("gil");
    drafts.save(gil, "/p/4711471147114711/reply", words("A canary sang")).await();
    String all =
        DATABASE
            .pool()
            .query(
                "select string_agg(draft::text || encode(head || body, 'escape'), ' ') from draft")
            .execute()
            .await()
            .iterator()
            .next()
            .getString(0);
    assertThat(all).doesNotContain("canary", "4711471147114711", "encryption");
    assertThat(
            DATABASE
                .pool()
                .query(
                    "select from information_schema.columns"
                        + " where table_name = 'draft' and column_name like 'member%'")
                .execute()
                .await()
                .size())
        .isZero();
  }

  @Test
  void oneThatNobodyTouchesIsForgotten() {
    MemberId hal = member("hal");
    drafts.save(hal, PLACE, words("Old")).await();
    DATABASE
        .pool()
        .query("update draft set saved_at = saved_at - interval '91 days'")
        .execute()
        .await();
    drafts.save(hal, "/p/8/reply", words("New")).await();
    drafts.forget().await();
    assertThat(drafts.listDrafts(hal).await())
        .extracting(DraftLine::beginning)
        .containsExactly("New");
  }

  @Test
  void whatIsNoLanguageIsNotKept() {
    var wrong = new DraftWords("", "x", Optional.of("x".repeat(36)), List.of(), "", 0, false);
    assertThat(Refusals.of(drafts.save(member("ivy"), PLACE, wrong)))
        .isInstanceOf(Problem.Invalid.class);
  }
}
