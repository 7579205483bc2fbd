package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.checkpoint.Checkpoint;
import org.plenary.checkpoint.ProofFile;
import org.plenary.checkpoint.SignedNote;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.fixture.GivenActs;
import org.plenary.merkle.ConsistencyProof;
import org.plenary.merkle.Hash;
import org.plenary.record.RecordVerifier;
import org.plenary.record.Verdict;
import org.plenary.web.fixture.RecordedForum;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What one can fetch of the public record proves what it says, without asking the server again. */
class RecordFilesTest {

  private static final RecordedForum RECORDED = new RecordedForum();
  private static final ServedForum SERVED = RECORDED.served();
  private static final List<VerifierKey> KEYS = List.of(GivenActs.KEY.verifier());

  @AfterAll
  static void close() {
    RECORDED.close();
  }

  private static Checkpoint checkpoint(String path) {
    Reply reply = SERVED.get(path);
    assertThat(reply.header("content-type")).isEqualTo("text/plain; charset=utf-8");
    return Checkpoint.verified(SignedNote.parse(reply.text()), KEYS);
  }

  private static Hash hash(long position) {
    return Hash.ofBase64(SERVED.get("/api/v1/record/" + position).json().getString("hash"));
  }

  @Test
  void aProofIsAFileThatHoldsAgainstTheCheckpoint() {
    long position = RECORDED.last();
    Reply reply = SERVED.get("/record/" + position + "/proof");
    assertThat(reply.header("content-disposition"))
        .startsWith("attachment; filename=\"record-" + position + ".tlog-proof\"");
    Checkpoint proven = ProofFile.parse(reply.text()).verify(hash(position), KEYS);
    assertThat(proven).isEqualTo(checkpoint("/record/checkpoint"));
  }

  @Test
  void everyEntryIsInItAlsoThoseThatOneMayNotRead() {
    for (long position = 0; position <= RECORDED.last(); position++) {
      String proof = SERVED.get("/record/" + position + "/proof").text();
      assertThat(ProofFile.parse(proof).verify(hash(position), KEYS).size()).isPositive();
    }
  }

  @Test
  void whatGrewIsProvenToHoldWhatItWas() {
    Checkpoint older = checkpoint("/record/checkpoint");
    RECORDED.goOn();
    Checkpoint newer = checkpoint("/record/checkpoint");
    assertThat(newer.size()).isEqualTo(older.size() + 1);
    assertThat(checkpoint("/record/checkpoint/" + older.size())).isEqualTo(older);
    List<Hash> path =
        SERVED
            .get("/record/consistency?from=%d&to=%d".formatted(older.size(), newer.size()))
            .text()
            .lines()
            .map(Hash::ofBase64)
            .toList();
    var proof = ConsistencyProof.between(older.size(), newer.size(), path);
    assertThat(proof.proves(older.root(), newer.root())).isTrue();
    assertThat(proof.proves(newer.root(), newer.root())).isFalse();
    String kept = SERVED.get("/record/0/proof?size=" + older.size()).text();
    assertThat(ProofFile.parse(kept).verify(hash(0), KEYS)).isEqualTo(older);
  }

  @Test
  void theLogIsSoundAndHoldsNothingOfClosedForums() throws IOException {
    Reply log = SERVED.get("/record/log.jsonl");
    assertThat(log.header("content-type")).isEqualTo("application/jsonl; charset=utf-8");
    assertThat(log.text()).contains(RecordedForum.TOLD).doesNotContain("canary", "board");
    Verdict verdict =
        new RecordVerifier(KEYS, List.of(SignedNote.parse(SERVED.get("/record/checkpoint").text())))
            .verify(new ByteArrayInputStream(log.body().getBytes()));
    assertThat(verdict.isSound()).as(verdict.sentence()).isTrue();
  }

  @Test
  void theLogGoesOnWhereOneWants() {
    long last = RECORDED.last();
    List<JsonObject> lines =
        SERVED.get("/record/log.jsonl?from=" + last).text().lines().map(JsonObject::new).toList();
    assertThat(lines.getFirst().getLong("position")).isEqualTo(last);
    assertThat(lines.getLast().getString("checkpoint"))
        .isEqualTo(SERVED.get("/record/checkpoint").text());
    assertThat(SERVED.get("/record/log.jsonl?from=1000").text()).isEmpty();
  }

  @Test
  void nothingOfTheLogCountsAsKnown() {
    String etag = SERVED.get("/record/log.jsonl").header("etag");
    assertThat(SERVED.get("/record/log.jsonl", "if-none-match", etag).status()).isEqualTo(200);
    assertThat(SERVED.ask(HttpMethod.HEAD, "/record/log.jsonl").status()).isEqualTo(200);
    String known = SERVED.get("/record/checkpoint").header("etag");
    assertThat(SERVED.get("/record/checkpoint", "if-none-match", known).status()).isEqualTo(304);
  }

  @Test
  void theKeyIsThere() {
    assertThat(SERVED.get("/record/key").text()).isEqualTo(GivenActs.KEY.verifier() + "\n");
  }

  @Test
  void theTableHasARowForEachAndOfTheHiddenNumberAndTime() {
    Reply table = SERVED.get("/record.csv");
    assertThat(table.header("content-type")).startsWith("text/csv");
    List<String> rows = table.text().lines().toList();
    assertThat(rows).hasSize((int) RECORDED.last() + 2);
    assertThat(rows.getFirst()).startsWith("\"position\",\"enteredAt\",\"kind\",\"did\"");
    assertThat(rows)
        .anyMatch(row -> row.contains("\"hide\"") && row.contains(RecordedForum.TOLD))
        .anyMatch(row -> row.matches("\"\\d+\",\"[^\"]+Z\"(,\"\"){12}"));
    assertThat(table.text()).doesNotContain("canary", "board");
    assertThat(SERVED.get("/record.csv?kind=action").text().lines())
        .allMatch(row -> row.contains("\"action\"") || row.startsWith("\"position\""));
    assertThat(SERVED.getAs(RECORDED.member(), "/record.csv").text()).contains(RecordedForum.KEPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/record/1000/proof",
        "/record/0/proof?size=1000",
        "/record/checkpoint/1000",
        "/record/consistency?from=2&to=1",
        "/record/consistency?from=0&to=1",
        "/record/consistency?from=1&to=1000",
        "/record/consistency"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(SERVED.get(path).status()).isEqualTo(404);
  }
}
