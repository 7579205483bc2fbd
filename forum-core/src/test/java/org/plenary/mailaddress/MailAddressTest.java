package org.plenary.mailaddress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for an address of mail, and how it stands in an envelope. */
class MailAddressTest {

  private static final String HOST = "@example.org";

  private static Optional<String> parsed(String text) {
    return MailAddress.parse(text).map(MailAddress::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\0',
      value = {
        "awa@example.org > awa@example.org",
        "Awa.Ndiaye@Example.ORG > Awa.Ndiaye@example.org",
        "awa+plenary=x@example.org > awa+plenary=x@example.org",
        "o'neill@example.org > o'neill@example.org",
        "\"a@b\"@example.org > \"a@b\"@example.org",
        "\"a..b.\"@example.org > \"a..b.\"@example.org",
        "awa@bücher.example > awa@xn--bcher-kva.example",
        "awa@例え.テスト > awa@xn--r8jz45g.xn--zckzah",
        "awa@مثال.إختبار > awa@xn--mgbh0fb.xn--kgbechtv",
        "awa@example。org > awa@example.org"
      })
  void isAnAddress(String text, String envelope) {
    assertThat(parsed(text)).contains(envelope);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\0',
      value = {
        "Awa.Ndiaye@Example.ORG > awa.ndiaye@example.org",
        "\"awa\"@example.org > awa@example.org",
        "\"A..wa\"@example.org > a..wa@example.org",
        "\"a@b\"@example.org > a@b@example.org"
      })
  void isOneBox(String text, String box) {
    assertThat(MailAddress.parse(text).map(MailAddress::box)).contains(box);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "awa",
        "awa@",
        "@example.org",
        "awa@localhost",
        "awa@127.0.0.1",
        "awa@[127.0.0.1]",
        "awa@example.org.",
        "awa@.example.org",
        "awa@-example.org",
        "awa@exam_ple.org",
        "awa@exam ple.org",
        "a@b@example.org",
        "awa.@example.org",
        ".awa@example.org",
        "a..b@example.org",
        "a b@example.org",
        "awa,eve@example.org",
        "awa;eve@example.org",
        "Awa <awa@example.org>",
        "\"awa@example.org",
        "\"a\"b\"@example.org",
        "\"\\\"@example.org",
        "\"a b\"@example.org",
        "\"a,b\"@example.org",
        "\"a<b>\"@example.org",
        "\"a(b)\"@example.org",
        "\"a\\\"b\"@example.org",
        "\"a\\bc\"@example.org",
        "awá@example.org",
        "awa@example.org\r\nBcc: eve@example.org",
        "awa\n@example.org",
        "\"a\r\nb\"@example.org",
        "\"a\0b\"@example.org",
        "awa@example.org\u2028",
        "\u202eawa@example.org",
        "awa@exam\u00adple.org",
        "awa@exam\u200bple.org",
        "awa@\ud800example.org"
      })
  void isNone(String text) {
    assertThat(parsed(text)).isEmpty();
  }

  @Test
  void isAsLongAsAnEnvelopeHolds() {
    assertThat(parsed("a".repeat(64) + HOST)).isPresent();
    assertThat(parsed("a".repeat(65) + HOST)).isEmpty();
    String longest = "a".repeat(64) + "@" + "a.".repeat(93) + "org";
    assertThat(parsed(longest).map(String::length)).contains(254);
    assertThat(parsed(longest + "g")).isEmpty();
    assertThat(parsed("a@" + "a".repeat(64) + ".org")).isEmpty();
    assertThat(parsed("a@" + "ü.".repeat(100) + "org")).isEmpty();
    assertThat(parsed("a".repeat(1_000_000) + HOST)).isEmpty();
  }

  @Test
  void isNeverShownByAccident() {
    assertThat(MailAddress.parse("awa" + HOST).orElseThrow()).hasToString("an address");
  }

  @Property
  void holdsNothingThatEndsALine(
      @ForAll @StringLength(max = 12) String local, @ForAll @StringLength(max = 12) String domain) {
    assertThat(parsed(local + "@" + domain + ".org").stream()).allSatisfy(MailAddressTest::isPlain);
    assertThat(parsed('"' + local + "\"@" + domain).stream()).allSatisfy(MailAddressTest::isPlain);
  }

  @Property
  void holdsNoSignBeyondThoseOfItsGrammar(
      @ForAll @CharRange(from = '\0', to = '\u00ff') @StringLength(min = 1, max = 8) String local) {
    assertThat(parsed(local + HOST).stream()).allSatisfy(MailAddressTest::isPlain);
    assertThat(parsed('"' + local + '"' + HOST).stream()).allSatisfy(MailAddressTest::isPlain);
  }

  private static void isPlain(String address) {
    assertThat(address.chars()).allMatch(sign -> sign >= ' ' && sign <= '~');
    assertThat(address).hasSizeLessThanOrEqualTo(254);
  }
}
