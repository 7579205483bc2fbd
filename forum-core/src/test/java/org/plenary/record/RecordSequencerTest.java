package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.checkpoint.Checkpoint;
import org.plenary.checkpoint.SigningKey;
import org.plenary.fixture.TestDatabase;

class RecordSequencerTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenRecord record = GivenRecord.in(database);

  @AfterEach
  void close() {
    database.close();
  }

  private List<Long> positions() {
    var rows =
        database.pool().query("select position from record_leaf order by position").execute();
    return StreamSupport.stream(rows.await().spliterator(), false)
        .map(row -> row.getLong("position"))
        .toList();
  }

  private long count(String table) {
    return record.row("select count(*) as it from " + table).getLong("it");
  }

  @Test
  void givesEachLeafAPlaceAndSignsForIt() {
    record.changes(5);
    record.sequence();
    assertThat(positions())
        .containsExactlyElementsOf(Stream.iterate(0L, n -> n + 1).limit(7).toList());
    KeptCheckpoint kept = record.service().getCheckpoint().await().orElseThrow();
    assertThat(Checkpoint.verified(kept.note(), List.of(GivenRecord.KEY.verifier())))
        .isEqualTo(Checkpoint.of("forum.example/record", 7, kept.root()));
    assertThat(record.service().listKeys().await()).containsExactly(GivenRecord.KEY.verifier());
  }

  @Test
  void signsOnceForABatchAndNotAgainForNothing() {
    record.changes(2 * RecordSequencer.BATCH);
    record.sequence();
    record.sequence();
    assertThat(count("record_checkpoint")).isEqualTo(3);
    assertThat(record.size()).isEqualTo(2L * RecordSequencer.BATCH + 2);
    assertThat(GivenRecord.verdict(record.log(Caller.ANONYMOUS)).isSound()).isTrue();
  }

  @Test
  void goesOnFromAnySize() {
    for (int i = 0; i < 12; i++) {
      record.changes(i % 4);
      record.sequence();
    }
    assertThat(GivenRecord.verdict(record.log(Caller.ANONYMOUS)).isSound()).isTrue();
  }

  @Test
  void severalAtOnceGiveEachPlaceOnce() {
    record.changes(300);
    Future.all(Stream.generate(() -> record.sequencer().sequence()).limit(4).toList()).await();
    record.sequence();
    assertThat(positions()).doesNotHaveDuplicates().hasSize(302).last().isEqualTo(301L);
    assertThat(GivenRecord.verdict(record.log(Caller.ANONYMOUS)).isSound()).isTrue();
  }

  @Test
  void leavesNothingHalfDoneWhenItFails() {
    record.sequence();
    record.changes(3);
    record.run("alter table record_checkpoint add constraint full_disk check (size < 5)");
    assertThatThrownBy(record::sequence).hasMessageContaining("full_disk");
    assertThat(record.size()).isEqualTo(2);
    assertThat(count("record_node")).isEqualTo(3);
    assertThat(count("record_leaf where position is null")).isEqualTo(3);
    record.run("alter table record_checkpoint drop constraint full_disk");
    record.sequence();
    assertThat(GivenRecord.verdict(record.log(Caller.ANONYMOUS)).isSound()).isTrue();
  }

  @Test
  void keepsTheKeysThatSignNoMore() {
    record.sequence();
    byte[] secret = new byte[32];
    secret[0] = 1;
    var newer = new SigningKey("forum.example/record", secret);
    record.changes(1);
    new RecordSequencer(database.pool(), newer).sequence().await();
    assertThat(record.service().listKeys().await())
        .containsExactly(newer.verifier(), GivenRecord.KEY.verifier());
  }
}
