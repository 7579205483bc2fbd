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
import org.plenary.archive.message.ArchivedFile;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.archive.message.Sha256;
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
  void takesThePlainOneOfAlternatives() {
    String both =
        """
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/html

        <p>Rich.</p>
        --b
        Content-Type: text/plain

        Plain.
        --b--
        """;
    assertThat(parse(HEADER + both).source().strip()).isEqualTo("Plain.");
    ArchivedMessage empty = parse(HEADER + both.replace("Plain.", " "));
    assertThat(empty.format()).isEqualTo(Format.HTML);
    assertThat(empty.html()).contains("Rich.");
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
  void walksNestedPartsAndListsFiles() {
    String nested =
        """
        Content-Type: multipart/mixed; boundary=a

        --a
        Content-Type: multipart/signed; boundary=b

        --b
        Content-Type: text/plain

        Signed words.
        --b
        Content-Type: application/pgp-signature; name=sig.asc

        -----BEGIN PGP SIGNATURE-----
        --b--
        --a
        Content-Type: application/pdf; name="../../etc/minutes.pdf"
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename="../../etc/minutes.pdf"

        aGVsbG8=
        --a
        Content-Type: message/rfc822

        From: Bob <bob@example.org>
        Subject: Earlier
        Date: Mon, 31 Mar 2008 10:00:00 +0000

        Forwarded words.
        --a
        Content-Type: text/plain

        A footer.
        --a--
        """;
    ArchivedMessage mail = parse(HEADER + nested);
    assertThat(mail.source())
        .contains("Signed words.", "Bob", "Earlier", "Forwarded words.", "A footer.")
        .doesNotContain("bob@example.org");
    assertThat(mail.files())
        .extracting(ArchivedFile::name)
        .containsExactly("sig.asc", "minutes.pdf");
    ArchivedFile pdf = mail.files().getLast();
    assertThat(pdf)
        .isEqualTo(new ArchivedFile("minutes.pdf", "application/pdf", 5, Sha256.hex("hello")));
  }

  @Test
  void listsFilesInsideAnAlternativeThatIsNotShown() {
    String apple =
        """
        Content-Type: multipart/alternative; boundary=a

        --a
        Content-Type: text/plain

        Plain.
        --a
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html

        <p>Rich.</p>
        --b
        Content-Type: application/pdf; name=minutes.pdf
        Content-Transfer-Encoding: base64

        aGVsbG8=
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=notes.txt

        Notes.
        --b
        Content-Type: message/rfc822

        From: Bob <bob@example.org>
        Subject: Earlier

        Forwarded words.
        --b--
        --a--
        """;
    ArchivedMessage mail = parse(HEADER + apple);
    assertThat(mail.source()).contains("Plain.", "Forwarded words.").doesNotContain("Rich.");
    assertThat(mail.files())
        .extracting(ArchivedFile::name)
        .containsExactly("minutes.pdf", "notes.txt");
  }

  @Test
  void refusesMessagesInMessagesInAlternatives() {
    var nested = new StringBuilder(HEADER);
    for (int i = 0; i < 40; i++) {
      nested.append(
          """
          Content-Type: multipart/alternative; boundary=b%1$d

          --b%1$d

          Plain.
          --b%1$d
          Content-Type: message/rfc822

          """
              .formatted(i));
    }
    assertThatThrownBy(() -> parse(nested + "\nx\n"))
        .isInstanceOf(RefusedMessage.class)
        .hasMessage("its parts are nested deeper than 20");
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

  @Test
  void refusesDeepNestingWithoutHarm() {
    var nested = new StringBuilder(HEADER);
    for (int i = 0; i < 3000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThatThrownBy(() -> parse(nested.toString()))
        .isInstanceOf(RefusedMessage.class)
        .hasMessageContaining("nested deeper");
  }

  private static byte[] concat(byte[] head, byte[] body) {
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }
}
