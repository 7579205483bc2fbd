package org.plenary.mailaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plenary.sealing.Sealing;

class AddressSealTest {

  private static final MailAddress AWA = MailAddress.parse("Awa@example.org").orElseThrow();

  private final AddressSeal seal = new AddressSeal(new Sealing(new byte[Sealing.KEY_BYTES]));
  private final AddressSeal other = new AddressSeal(new Sealing(key()));

  private static byte[] key() {
    byte[] key = new byte[Sealing.KEY_BYTES];
    key[0] = 1;
    return key;
  }

  @Test
  void whatWasSealedIsOpenedWithTheSameKeyAlone() {
    Buffer sealed = seal.seal(AWA);
    assertThat(sealed.toString(StandardCharsets.ISO_8859_1)).doesNotContain("Awa", "example");
    assertThat(seal.open(sealed)).contains(AWA);
    assertThat(other.open(sealed)).isEmpty();
    assertThat(seal.seal(AWA)).isNotEqualTo(sealed);
  }

  @Test
  void theSameAddressIsKnownAgainHoweverItsLettersAre() {
    MailAddress small = MailAddress.parse("awa@EXAMPLE.org").orElseThrow();
    MailAddress eve = MailAddress.parse("eve@example.org").orElseThrow();
    assertThat(seal.digest(small)).isEqualTo(seal.digest(AWA));
    assertThat(seal.digest(eve)).isNotEqualTo(seal.digest(AWA));
    assertThat(seal.domain(eve)).isEqualTo(seal.domain(AWA));
    assertThat(other.digest(AWA)).isNotEqualTo(seal.digest(AWA));
  }
}
