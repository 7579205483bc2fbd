package org.plenary.archive.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.archive.mail.Reading.HEADER;
import static org.plenary.archive.mail.Reading.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.text.Format;

class MailContentTest {

  @ParameterizedTest
  @CsvSource({
    "utf-8, utf-8, Añadir",
    "iso-8859-1, windows-1252, “Añadir”",
    "us-ascii, utf-8, “Añadir”",
    "utf-8, windows-1252, Añadir",
    "koi8-r, koi8-r, Привет",
    "x-unknown, utf-8, Привет",
    "gb2312, gb2312, 你好",
    "iso-2022-jp, iso-2022-jp, こんにちは",
    "windows-1256, windows-1256, مرحبا"
  })
  void readsAnyCharsetAndWrongLabels(String label, String real, String text) {
    String head =
        HEADER
            + "Content-Type: text/plain; charset=%s\nContent-Transfer-Encoding: 8bit\n\n"
                .formatted(label);
    byte[] body = text.getBytes(Charset.forName(real));
    assertThat(parse(concat(head.getBytes(StandardCharsets.US_ASCII), body)).source())
        .isEqualTo(text);
  }

  @Test
  void undoesTransferEncodings() {
    String quoted =
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nA=C3=B1a=\ndir=\n";
    assertThat(parse(HEADER + quoted).source()).isEqualTo("Añadir");
    String base64 =
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQcOxYWRpcg==\n";
    assertThat(parse(HEADER + base64).source()).isEqualTo("Añadir");
  }

  @Test
  void joinsFlowedParagraphs() {
    String flowed =
        "Content-Type: text/plain; format=flowed\n\n> A long \n> quote.\n\nOne \nparagraph.\n";
    assertThat(parse(HEADER + flowed).source()).isEqualTo("> A long quote.\n\nOne paragraph.");
  }

  @Test
  void sanitisesMailThatIsOnlyHtml() {
    ArchivedMessage mail =
        parse(
            HEADER
                + "Content-Type: text/html; charset=utf-8\n\n<script>alert(1)</script><p onclick=x>Hi"
                + " <a href=\"javascript:x\">there</a></p>");
    assertThat(mail.format()).isEqualTo(Format.HTML);
    assertThat(mail.html()).contains("Hi").doesNotContain("script", "onclick", "alert");
  }

  @Test
  void neverShowsAnAddress() {
    ArchivedMessage mail =
        parse(
            HEADER.replace("Rules", "Ask jane@example.org")
                + "\nWrite to jane@example.org or <jane at example.org>.\n");
    assertThat(mail.html()).doesNotContain("example.org");
    assertThat(mail.subject().title()).doesNotContain("example.org");
  }

  @Test
  void hidesWhatTheArchiveSpelledOutLikeTheSender() {
    String body = "\nWords.\n\n-- \nJane, jane at example.org\n";
    String spelled = HEADER.replace("Jane <jane@example.org>", "jane at example.org (Jane)");
    ArchivedMessage mail = parse(spelled.replace("Rules", "Ask joe at example.org") + body);
    assertThat(mail.source()).contains("Jane, jane@…").doesNotContain("example.org");
    assertThat(mail.html()).contains("Jane, jane@…");
    assertThat(mail.subject().title()).isEqualTo("Ask joe@…");
    assertThat(parse(HEADER + "\nWe meet at example.org.\n").source()).contains("at example.org");
  }

  @Test
  void guessesTheLanguageOfTheAuthorsOwnWords() {
    String quote =
        "> The chapter should discuss this proposal before the meeting starts.\n".repeat(4);
    String own =
        "Nous devons en parler avec les membres avant la réunion de la semaine prochaine.\n";
    assertThat(
            parse(HEADER + "Content-Type: text/plain; charset=utf-8\n\n" + quote + own).language())
        .isEqualTo("fr");
    assertThat(parse(HEADER + "\nok\n").language()).isNull();
  }

  @Test
  void refusesWhatPassesItsLimits() {
    var strict = new MailLimits(2000, 10, 3, 2, 100);
    var small = new Reading(strict);
    assertThatThrownBy(() -> small.of(HEADER + "\n" + "x".repeat(2000), strict.bytes()))
        .isInstanceOf(RefusedMessage.class)
        .hasMessageContaining("longer than 2000 bytes");
    assertThatThrownBy(() -> small.of(HEADER + "\n" + "x".repeat(200), 5000))
        .hasMessageContaining("longer than 100 characters");
    assertThatThrownBy(() -> small.of(HEADER + "X-A: b\n".repeat(20) + "\nx", 5000))
        .isInstanceOf(RefusedMessage.class);
    String parts =
        "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(5) + "--b--\n";
    assertThatThrownBy(() -> small.of(HEADER + parts, 5000)).hasMessageContaining("3 parts");
  }

  private static byte[] concat(byte[] head, byte[] body) {
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }
}
