package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.DefaultAddressParser;
import org.apache.james.mime4j.field.address.ParseException;
import org.apache.james.mime4j.util.MimeUtil;

/** Whatever people call things and themselves stays one header, and is read back as it was. */
class HeaderTextTest {

  private static final int LONGEST_LINE = 998;

  private static String decoded(String header) {
    return DecoderUtil.decodeEncodedWords(header, DecodeMonitor.SILENT);
  }

  private static void isOneHeader(String value) {
    assertThat(value).matches("[\\x20-\\x7e]*");
    assertThat(MimeUtil.fold("Subject: " + value, 0).split("\r\n"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(LONGEST_LINE));
  }

  private static String decodedName(String name) throws ParseException {
    var mailbox = (Mailbox) DefaultAddressParser.DEFAULT.parseAddress(name + "<a@b.example>");
    assertThat(mailbox.getAddress()).isEqualTo("a@b.example");
    return mailbox.getName() == null ? "" : mailbox.getName();
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.strings().all().ofMaxLength(40)),
            net.jqwik.api.Tuple.of(
                4,
                Arbitraries.of(
                    "\r\nBcc: everybody@example.org\r\n\r\n<script>",
                    "=?utf-8?q?admin?=",
                    "=?utf-8?b?8J+Xne+4jw==?= =?x",
                    "\0",
                    "\u202Egnp.exe",
                    "\u2066\u2069\u200F\u061C",
                    "a\u200Bd\u00ADm\u2060in\uDB40\uDC61",
                    "👩‍👩‍👧‍👦🗝️",
                    "Аdmin \"<root@bank.example>\", (you)",
                    "حرية التعبير",
                    "\u2028\u2029\u0085\u000b",
                    "x".repeat(10_000),
                    "é".repeat(10_000),
                    " \t  ")))
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 400)
  void wordsAreOneHeaderAndComeBack(@ForAll("hostile") String text) {
    String header = HeaderText.words(text, "Subject: ".length());
    isOneHeader(header);
    assertThat(decoded(header)).isEqualTo(HeaderText.line(text));
  }

  @Property(tries = 400)
  void namesAreOneHeaderAndComeBack(@ForAll("hostile") String text) throws ParseException {
    String name = HeaderText.name(text);
    isOneHeader(name + "<a@b.example>");
    assertThat(decodedName(name)).isEqualTo(HeaderText.line(text));
  }

  @Property(tries = 400)
  void nothingIsLeftThatCannotBeSeen(@ForAll("hostile") String text) {
    assertThat(HeaderText.line(text))
        .doesNotContainPattern(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u00AD\u200B\u200E\u200F\u202A-\u202E"
                + "\u2060-\u2064\u2066-\u2069]")
        .doesNotContain("  ")
        .isEqualTo(HeaderText.line(HeaderText.line(text)));
  }

  @Example
  void whatIsWrittenToInjectHeadersIsWords() {
    assertThat(HeaderText.words("Keys\r\nBcc: all@example.org\0", 9))
        .isEqualTo("Keys Bcc: all@example.org");
    assertThat(HeaderText.line("Invoice \u202Efdp.exe")).isEqualTo("Invoice fdp.exe");
    assertThat(HeaderText.line("a\u200Bd\u00ADm\u2060in\uDB40\uDC61\u06DD"))
        .isEqualTo("admin\u06DD");
  }

  @Example
  void whatLooksEncodedComesOutAsTyped() {
    String typed = "=?utf-8?q?Plenary_administration?=";
    assertThat(HeaderText.words(typed, 9)).isNotEqualTo(typed);
    assertThat(decoded(HeaderText.words(typed, 9))).isEqualTo(typed);
  }

  @Example
  void ordinaryWordsStayReadable() {
    assertThat(HeaderText.words("Re: Who keeps the keys?", 9)).isEqualTo("Re: Who keeps the keys?");
    assertThat(HeaderText.name("Ada Lovelace")).isEqualTo("Ada Lovelace ");
    assertThat(HeaderText.name("O'Neil, Zoe")).isEqualTo("\"O'Neil, Zoe\" ");
    assertThat(HeaderText.name("\u202E ")).isEmpty();
    assertThat(HeaderText.words("Clés à qui ?", 9))
        .isEqualTo("=?UTF-8?Q?Cl=C3=A9s_=C3=A0_qui_=3F?=");
  }

  @Example
  void familiesOfEmojiStayTogether() {
    String family = "👩‍👩‍👧‍👦";
    assertThat(decoded(HeaderText.words(family, 9))).isEqualTo(family);
    assertThat(Arrays.asList(HeaderText.words(family.repeat(50), 9).split(" ")))
        .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(75));
  }
}
