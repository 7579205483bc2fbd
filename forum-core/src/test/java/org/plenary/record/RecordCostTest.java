package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.BlocksRead;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.page.PageRequest;

/** What it costs to read a long record, in blocks. */
class RecordCostTest {

  private static final int LEAVES = 5_000;
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenRecord RECORD = GivenRecord.in(DATABASE);

  @BeforeAll
  static void fill() {
    RECORD.changes(LEAVES);
    RECORD.sequence();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static long blocks(Consumer<RecordService> asking) {
    return new BlocksRead(DATABASE).by(pool -> asking.accept(new RecordService(pool)));
  }

  private static void list(RecordService service, RecordFilter filter) {
    service.listEntries(Caller.ANONYMOUS, filter, PageRequest.first(50)).await();
  }

  @Test
  void aProofReadsTheNodesOfOnePath() {
    assertThat(blocks(service -> service.proveInclusion(1_234, LEAVES).await())).isLessThan(100);
    assertThat(blocks(service -> service.proveConsistency(1_234, LEAVES).await())).isLessThan(150);
  }

  @Test
  void aPageIsThatOfWhatItShows() {
    assertThat(blocks(service -> list(service, RecordFilter.NONE))).isLessThan(1_000);
  }

  @Test
  void fewAmongManyCostWhatFewCost() {
    var closed =
        new RecordFilter(
            Optional.empty(),
            Optional.of(new ForumAddress(GivenRecord.CHAPTER, "closed")),
            Optional.empty(),
            Optional.empty());
    var none =
        new RecordFilter(
            Optional.empty(), Optional.empty(), Optional.of(RecordKind.APPEAL), Optional.empty());
    assertThat(blocks(service -> list(service, closed))).isLessThan(50);
    assertThat(blocks(service -> list(service, none))).isLessThan(50);
  }
}
