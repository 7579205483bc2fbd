package org.plenary.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealingTest {

  private static final byte[] TEXT = "a token".getBytes(StandardCharsets.UTF_8);

  private final Sealing sealing = new Sealing(key(1));

  private static byte[] key(int value) {
    byte[] key = new byte[Sealing.KEY_BYTES];
    Arrays.fill(key, (byte) value);
    return key;
  }

  @Test
  void whatIsSealedOpensAgain() {
    assertThat(sealing.open("session", sealing.seal("session", TEXT))).hasValue(TEXT);
  }

  @Test
  void theSameTextIsSealedDifferentlyEachTime() {
    assertThat(sealing.seal("session", TEXT)).isNotEqualTo(sealing.seal("session", TEXT));
  }

  @Test
  void anotherPurposeAnotherKeyAndAnyChangeDoNotOpen() {
    byte[] sealed = sealing.seal("session", TEXT);
    assertThat(sealing.open("sign-in", sealed)).isEmpty();
    assertThat(new Sealing(key(2)).open("session", sealed)).isEmpty();
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThat(sealing.open("session", changed)).as("byte %d", i).isEmpty();
      assertThat(sealing.open("session", Arrays.copyOf(sealed, i))).as("cut at %d", i).isEmpty();
    }
  }

  @Test
  void aDigestIsTheSameForTheSameTextPurposeAndKeyAlone() {
    byte[] digest = sealing.digest("pseudonym", TEXT);
    assertThat(digest).hasSize(32).isEqualTo(new Sealing(key(1)).digest("pseudonym", TEXT));
    assertThat(digest)
        .isNotEqualTo(sealing.digest("other", TEXT))
        .isNotEqualTo(sealing.digest("pseudonym", "other".getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(new Sealing(key(2)).digest("pseudonym", TEXT));
  }

  @Test
  void aKeyHasItsLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sealing(new byte[16]));
  }
}
