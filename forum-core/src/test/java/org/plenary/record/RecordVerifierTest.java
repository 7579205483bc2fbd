package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.checkpoint.Checkpoint;
import org.plenary.checkpoint.SignedNote;
import org.plenary.checkpoint.SigningKey;
import org.plenary.record.Verdict.Part;

class RecordVerifierTest {

  private final GivenLog log = GivenLog.of(10, 4);

  private void renumber() {
    List<JsonObject> leaves =
        log.lines().stream().filter(line -> line.containsKey("leaf")).toList();
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).put("position", i);
    }
  }

  private static Checkpoint checkpoint(SignedNote note) {
    return Checkpoint.parse(note.text());
  }

  @Test
  void findsNothingWrongWithWhatIsWhole() {
    assertThat(log.verdict())
        .isEqualTo(new Verdict.Sound(10, 10, 3, java.util.Optional.of(checkpoint(log.note(2)))));
    assertThat(log.verdict(log.note(0), log.note(2)).isSound()).isTrue();
    assertThat(GivenLog.of(0, 1).verdict().isSound()).isTrue();
  }

  @Test
  void acceptsLeavesOfWhichNothingIsShown() {
    log.leaf(3).remove("words");
    log.leaf(3).remove("wordsSalt");
    log.leaf(4).remove("facts");
    log.leaf(4).remove("factsSalt");
    assertThat(log.verdict().isSound()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"leaf, HASH", "facts, FACTS", "words, WORDS"})
  void namesTheFirstLeafThatWasChanged(String field, Part part) {
    for (long position : new long[] {8, 5}) {
      JsonObject leaf = log.leaf(position);
      leaf.put(field, leaf.getString(field).replaceFirst("[ae]", "i"));
    }
    assertThat(log.verdict()).isEqualTo(new Verdict.LeafDiffers(5, part));
  }

  @Test
  void namesALeafWhoseHashOrSaltIsAnother() {
    log.leaf(6).put("hash", log.leaf(7).getString("hash"));
    assertThat(log.verdict()).isEqualTo(new Verdict.LeafDiffers(6, Part.HASH));
    log.leaf(2).put("wordsSalt", log.leaf(3).getString("wordsSalt"));
    assertThat(log.verdict()).isEqualTo(new Verdict.LeafDiffers(2, Part.WORDS));
  }

  @Test
  void namesALeafThatWasDroppedAddedOrSwapped() {
    log.lines().remove(log.lineOf(5));
    assertThat(log.verdict()).isEqualTo(new Verdict.OutOfPlace(5, 6));
    log.lines().add(log.lineOf(4), GivenLog.leaf(3, "Again"));
    assertThat(log.verdict()).isEqualTo(new Verdict.OutOfPlace(4, 3));
    GivenLog swapped = GivenLog.of(10, 4);
    Collections.swap(swapped.lines(), swapped.lineOf(1), swapped.lineOf(2));
    assertThat(swapped.verdict()).isEqualTo(new Verdict.OutOfPlace(1, 2));
  }

  @Test
  void boundsWhereLeavesThatAreWholeAreNotThoseThatWereSigned() {
    log.lines().set(log.lineOf(5), GivenLog.leaf(5, "Another"));
    assertThat(log.verdict()).isEqualTo(new Verdict.RootDiffers(4, 8));
  }

  @Test
  void boundsWhatWasSwappedAndNumberedAnew() {
    Collections.swap(log.lines(), log.lineOf(8), log.lineOf(9));
    renumber();
    assertThat(log.verdict()).isEqualTo(new Verdict.RootDiffers(8, 10));
  }

  @Test
  void tellsThatACheckpointCountsMoreThanThereAre() {
    log.lines().remove(log.lineOf(5));
    renumber();
    assertThat(log.verdict()).isEqualTo(new Verdict.Miscounted(7, 8));
  }

  @Test
  void tellsASecondHistoryByACheckpointThatWasKept() {
    GivenLog other = GivenLog.of(10, 4, "Other %d");
    SignedNote kept = other.note(1);
    assertThat(log.verdict(log.note(0), kept)).isEqualTo(new Verdict.Forked(checkpoint(kept)));
  }

  @Test
  void believesTheKeptCheckpointWhereTheLogFitsNeither() {
    SignedNote kept = log.note(0);
    log.lines().set(log.lineOf(1), GivenLog.leaf(1, "Another"));
    assertThat(log.verdict(kept)).isEqualTo(new Verdict.RootDiffers(0, 4));
  }

  @Test
  void tellsThatTheEndIsGone() {
    SignedNote kept = log.note(2);
    GivenLog shorter = GivenLog.of(8, 4);
    assertThat(shorter.verdict(kept)).isEqualTo(new Verdict.Shortened(8, checkpoint(kept)));
  }

  @Test
  void tellsOfLeavesForWhichNobodySigned() {
    log.lines().removeLast();
    assertThat(log.verdict()).isEqualTo(new Verdict.Unsigned(8));
  }

  @Test
  void believesNoOtherKey() throws IOException {
    var other =
        new SigningKey(
            "forum.example/record",
            new byte[] {
              1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
              25, 26, 27, 28, 29, 30, 31, 32
            });
    Verdict verdict = new RecordVerifier(List.of(other.verifier()), List.of()).verify(log.stream());
    assertThat(verdict.sentence())
        .isEqualTo(
            "The checkpoint behind 4 leaves cannot be believed: None of the keys that are known"
                + " signed this.");
    assertThat(log.verdict(other.sign(log.note(0).text()))).isInstanceOf(Verdict.NotSigned.class);
  }

  @Test
  void believesNoCheckpointThatWasChanged() {
    JsonObject line = log.lines().getLast();
    line.put("checkpoint", line.getString("checkpoint").replace("\n10\n", "\n11\n"));
    assertThat(log.verdict().sentence()).endsWith("A signature does not fit what it stands under.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"position\":0",
        "[]",
        "{\"position\":0}",
        "{\"position\":0,\"position\":0}",
        "{\"position\":\"0\",\"leaf\":\"\",\"hash\":\"\"}",
        "{\"position\":0,\"leaf\":\"\",\"hash\":\"AAAA\"}",
        "{\"person\":\"Ana\"}",
        "{\"form\":\"plenary.record/v2\",\"keys\":[]}",
        "{\"form\":\"plenary.record/v1\",\"keys\":[\"nobody\"]}",
        "nothing"
      })
  void namesALineThatCannotBeRead(String line) throws IOException {
    var garbled =
        new ByteArrayInputStream((log.text() + line + "\n").getBytes(StandardCharsets.UTF_8));
    Verdict verdict =
        new RecordVerifier(List.of(GivenLog.KEY.verifier()), List.of()).verify(garbled);
    assertThat(verdict).isInstanceOf(Verdict.Garbled.class);
    assertThat(verdict.sentence()).matches("Line 1[56] cannot be read: .+");
  }

  @Test
  void namesAFlippedBitAnywhereInALeaf() {
    List<Verdict> verdicts = new ArrayList<>();
    String hash = log.leaf(2).getString("hash");
    for (int i = 0; i < hash.length() - 2; i++) {
      char other = hash.charAt(i) == 'A' ? 'B' : 'A';
      log.leaf(2).put("hash", hash.substring(0, i) + other + hash.substring(i + 1));
      verdicts.add(log.verdict());
    }
    assertThat(verdicts).containsOnly(new Verdict.LeafDiffers(2, Part.HASH));
  }

  @Test
  void saysWhichKeysALogClaims() {
    assertThat(RecordVerifier.keysSaidIn(log.lines().getFirst().encode()))
        .containsExactly(GivenLog.KEY.verifier());
  }
}
