package org.plenary.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.merkle.Hash;
import org.plenary.merkle.TreeHasher;

class CheckpointTest {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
  private static final SigningKey KEY =
      new SigningKey("forum.example/record", new byte[SigningKey.SECRET_BYTES]);
  private static final List<VerifierKey> KEYS = List.of(KEY.verifier());

  private static Hash leaf(String text) {
    return new TreeHasher().leaf(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SignedNote signed(long size, Hash root) {
    return KEY.sign(Checkpoint.of("forum.example/record", size, root).text());
  }

  @Test
  void readsTheExampleOfTheSpecification() {
    String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    Checkpoint checkpoint = Checkpoint.parse(text);
    assertThat(checkpoint)
        .isEqualTo(Checkpoint.of("example.com/behind-the-sofa", 20_852_163, Hash.ofBase64(ROOT)));
    assertThat(checkpoint.text()).isEqualTo(text);
    assertThat(Checkpoint.parse(text + "more\n").extensions()).containsExactly("more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\n1\n",
        "a\n01\n" + ROOT + "\n",
        "a\n-1\n" + ROOT + "\n",
        "a\n+1\n" + ROOT + "\n",
        "a\n9999999999999999999\n" + ROOT + "\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "a\n1\nAAAA\n",
        "a\n1\n" + ROOT,
        "\n1\n" + ROOT + "\n",
        "a\n1\n" + ROOT + "\n\nmore\n"
      })
  void refusesWhatIsNoCheckpoint(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(NoteException.class);
  }

  @Test
  void believesALogOnlyOfItself() {
    SignedNote other = KEY.sign(Checkpoint.of("other.example", 1, leaf("a")).text());
    assertThat(Checkpoint.verified(signed(1, leaf("a")), KEYS).size()).isEqualTo(1);
    assertThatThrownBy(() -> Checkpoint.verified(other, KEYS)).isInstanceOf(NoteException.class);
  }

  @Test
  void provesALeafInAFile() {
    Hash root = new TreeHasher().node(leaf("a"), leaf("b"));
    var file = new ProofFile(1, List.of(leaf("a")), Optional.of("AQID"), signed(2, root));
    ProofFile read = ProofFile.parse(file.toString());
    assertThat(read).isEqualTo(file);
    assertThat(read.verify(leaf("b"), KEYS).size()).isEqualTo(2);
    assertThat(file.toString())
        .startsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 1\n" + leaf("a").base64() + "\n\n");
    assertThatThrownBy(() -> read.verify(leaf("a"), KEYS))
        .hasMessage("This leaf is not in the log at this index.");
  }

  @Test
  void provesTheOnlyLeaf() {
    var file = new ProofFile(0, List.of(), Optional.empty(), signed(1, leaf("a")));
    assertThat(ProofFile.parse(file.toString()).verify(leaf("a"), KEYS).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v2\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\n\n",
        "c2sp.org/tlog-proof@v1\nindex 00\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n",
        "c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra AQID\n\n"
      })
  void refusesWhatIsNoProof(String head) {
    String checkpoint = signed(1, leaf("a")).toString();
    assertThatThrownBy(() -> ProofFile.parse(head + checkpoint)).isInstanceOf(NoteException.class);
  }
}
