package org.plenary.archive.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.archive.mail.Reading.HEADER;
import static org.plenary.archive.mail.Reading.parse;

import org.junit.jupiter.api.Test;
import org.plenary.archive.message.ArchivedFile;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.archive.message.Sha256;
import org.plenary.text.Format;

/** Mails of many parts. */
class MailPartsTest {

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
  void refusesDeepNestingWithoutHarm() {
    var nested = new StringBuilder(HEADER);
    for (int i = 0; i < 3000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThatThrownBy(() -> parse(nested.toString()))
        .isInstanceOf(RefusedMessage.class)
        .hasMessageContaining("nested deeper");
  }
}
