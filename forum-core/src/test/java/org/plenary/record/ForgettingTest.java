package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.checkpoint.ProofFile;
import org.plenary.fixture.TestDatabase;
import org.plenary.merkle.TreeHasher;
import org.plenary.record.RecordEntry.Content;

/** Whoever is erased is gone from the record, and every proof stays. */
class ForgettingTest {

  @Test
  void destroysWordsAndPersonAndKeepsTheProofs() {
    try (var database = TestDatabase.migrated()) {
      GivenRecord record = GivenRecord.in(database);
      long leaf = record.opening("Ana threatened Ben");
      record.opening("Another");
      record.sequence();
      RecordService service = record.service();
      ProofFile before = service.getProof(2).await();
      service.forget(leaf).await();
      Content forgotten = service.getEntry(Caller.ANONYMOUS, 2).await().content().orElseThrow();
      assertThat(forgotten.isErased()).isTrue();
      assertThat(forgotten.words().isEmpty()).isTrue();
      assertThat(forgotten.facts().containsKey("openedAt")).isTrue();
      assertThat(
              record
                  .row("select record_leaf::text as it from record_leaf where id = $1", leaf)
                  .getString("it"))
          .doesNotContain("Ana", "askedBy");
      RecordLeaf kept = service.getLeaf(Caller.ANONYMOUS, 2).await();
      assertThat(kept.words()).isEmpty();
      var hash = new TreeHasher().leaf(kept.text().getBytes(StandardCharsets.UTF_8));
      var keys = List.of(GivenRecord.KEY.verifier());
      assertThat(before.verify(hash, keys))
          .isEqualTo(service.getProof(2).await().verify(hash, keys));
      assertThat(GivenRecord.verdict(record.log(Caller.ANONYMOUS)).isSound()).isTrue();
      assertThat(new RecordCheck(database.pool(), List.of()).check().await().isClean()).isTrue();
    }
  }
}
