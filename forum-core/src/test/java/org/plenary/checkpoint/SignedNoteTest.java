package org.plenary.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  private static final String EXAMPLE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
      """;
  private static final VerifierKey FOO =
      VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  private static final SigningKey KEY = new SigningKey("forum.example/record", secret(7));

  private static byte[] secret(int first) {
    byte[] secret = new byte[SigningKey.SECRET_BYTES];
    secret[0] = (byte) first;
    return secret;
  }

  @Test
  void believesTheExampleOfTheSpecification() {
    SignedNote note = SignedNote.parse(EXAMPLE);
    assertThat(note.textSignedBy(List.of(FOO))).isEqualTo("This is an example message.\n");
    assertThat(note).hasToString(EXAMPLE);
    assertThat(FOO)
        .hasToString("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  }

  @Test
  void signsWhatOthersCanCheck() {
    SignedNote note = SignedNote.parse(KEY.sign("First\n\nlast\n").toString());
    VerifierKey told = VerifierKey.parse(KEY.verifier().toString());
    assertThat(note.textSignedBy(List.of(told))).isEqualTo("First\n\nlast\n");
    assertThat(KEY.toString()).isEqualTo(told.toString());
  }

  // RFC 8032, section 7.1, test 1.
  @Test
  void makesThePublicKeyThatBelongsToASecret() {
    byte[] secret =
        java.util.HexFormat.of()
            .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    assertThat(new SigningKey("a", secret).verifier().key())
        .isEqualTo(
            Base64Text.encode(
                java.util.HexFormat.of()
                    .parseHex(
                        "01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
  }

  @Test
  void leavesRoomForWitnesses() {
    SignedNote own = KEY.sign("Said\n");
    SignedNote witness = new SigningKey("witness.example", secret(8)).sign("Said\n");
    SignedNote both = SignedNote.parse(own + witness.signatures().getFirst().toString() + "\n");
    assertThat(both.textSignedBy(List.of(KEY.verifier()))).isEqualTo("Said\n");
  }

  @Test
  void believesNobodyWhoIsNotKnown() {
    assertThatThrownBy(() -> KEY.sign("Said\n").textSignedBy(List.of(FOO)))
        .isInstanceOf(NoteException.class)
        .hasMessage("None of the keys that are known signed this.");
    VerifierKey same = new SigningKey("forum.example/record", secret(9)).verifier();
    assertThatThrownBy(() -> KEY.sign("Said\n").textSignedBy(List.of(same)))
        .hasMessage("None of the keys that are known signed this.");
  }

  @Test
  void believesNoOtherText() {
    var altered = new SignedNote("Sait\n", KEY.sign("Said\n").signatures());
    assertThatThrownBy(() -> altered.textSignedBy(List.of(KEY.verifier())))
        .isInstanceOf(NoteException.class)
        .hasMessage("A signature does not fit what it stands under.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Said\n",
        "Said\n\n",
        "Said\n\n— a AAAAAAA=",
        "Said\n\na AAAAAAA=\n",
        "Said\n\n— a\n",
        "Said\n\n— AAAAAAA=\n",
        "Said\n\n— a AAAA\n",
        "Said\n\n— a AAAAAAA\n",
        "Said\n\n— a AAAAAAB=\n",
        "Said\n\n— a+b AAAAAAA=\n",
        "Said\n\n— a\u00a0b AAAAAAA=\n",
        "Said\r\n\n— a AAAAAAA=\n",
        "Sa\tid\n\n— a AAAAAAA=\n",
        "Said\n\n— a AAAAAAA=\nmore\n"
      })
  void refusesWhatIsNoNote(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(NoteException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/foo",
        "example.com/foo+530d903a",
        "example.com/fo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "exa mple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      })
  void refusesWhatIsNoKey(String key) {
    assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(NoteException.class);
  }

  @Test
  void refusesTooManySignatures() {
    String line = KEY.sign("Said\n").signatures().getFirst() + "\n";
    assertThat(SignedNote.parse("Said\n\n" + line.repeat(64)).signatures()).hasSize(64);
    assertThatThrownBy(() -> SignedNote.parse("Said\n\n" + line.repeat(65)))
        .hasMessage("Too many signed this note.");
  }
}
