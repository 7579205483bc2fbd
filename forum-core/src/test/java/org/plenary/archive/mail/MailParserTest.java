package org.plenary.archive.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.archive.mbox.MboxReader;
import org.plenary.archive.message.ArchivedFile;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.archive.message.Sha256;
import org.plenary.text.Format;

class MailParserTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String HEADER =
      """
      From: Jane <jane@example.org>
      Date: Tue, 1 Apr 2008 00:18:57 -0400
      Message-ID: <1@example.org>
      Subject: Rules
      """;

  private final MailParser parser =
      new MailParser(MailLimits.STANDARD, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void readsAPlainMail() {
    ArchivedMessage mail = parse(HEADER + "\nHello.\n\n-- \nJane\n");
    assertThat(mail.messageId()).isEqualTo("1@example.org");
    assertThat(mail.author().name()).isEqualTo("Jane");
    assertThat(mail.author().digest()).isEqualTo(Sha256.hex("jane@example.org"));
    assertThat(mail.postedAt()).isEqualTo("2008-04-01T04:18:57Z");
    assertThat(mail.subject().title()).isEqualTo("Rules");
    assertThat(mail.source()).isEqualTo("Hello.\n\n-- \nJane\n");
    assertThat(mail.html()).contains("Hello.").contains("<details").contains("Jane");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Roe <jane@example.org>                          | Jane Roe | jane@example.org
          "Roe, Jane" <Jane@Example.org>                       | Roe, Jane | jane@example.org
          jane@example.org (Jane Roe)                          | Jane Roe | jane@example.org
          jane at example.org (Jane Roe)                       | Jane Roe | jane@example.org
          jane@example.org                                     | jane | jane@example.org
          "jane@example.org" <jane@example.org>                | jane | jane@example.org
          =?utf-8?q?J=C3=A1n?= <jan@example.org>               | Ján | jan@example.org
          =?iso-8859-2?Q?Ji=F8=ED?= <jiri@example.org>         | Jiří | jiri@example.org
          jan at example.org (=?utf-8?b?SsOhbg==?=)            | Ján | jan@example.org
          Jane Roe                                             | Jane Roe | name:jane roe
          """)
  void knowsAnAuthorInAllWritings(String from, String name, String account) {
    ArchivedMessage mail = parse(HEADER.replace("Jane <jane@example.org>", from) + "\nx\n");
    assertThat(mail.author().name()).isEqualTo(name);
    assertThat(mail.author().digest()).isEqualTo(Sha256.hex(account));
  }

  @Test
  void knowsTheAuthorBehindAList() {
    ArchivedMessage mail =
        parse(
            HEADER.replace("Jane <jane@example.org>", "Jane Roe via policy <policy@lists.example>")
                + "Reply-To: jane@example.org\n\nx\n");
    assertThat(mail.author().name()).isEqualTo("Jane Roe");
    assertThat(mail.author().digest()).isEqualTo(Sha256.hex("jane@example.org"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 1 Apr 2008 00:18:57 -0400             | 2008-04-01T04:18:57Z
          1 Apr 08 00:18 GMT                         | 2008-04-01T00:18:00Z
          Tue, 01-Apr-2008 00:18:57 EST              | 2008-04-01T05:18:57Z
          Tue, 1 Apr 2008 00:18:57 +0200 (CEST)      | 2008-03-31T22:18:57Z
          Tue Apr  1 00:18:57 2008                   | 2008-04-01T00:18:57Z
          Tue, 1 April 108 00:18:57 +0000            | 2008-04-01T00:18:57Z
          2008-04-01T00:18:57+02:00                  | 2008-03-31T22:18:57Z
          Fri, 30 Jun 2012 23:59:60 +0000            | 2012-06-30T23:59:59Z
          """)
  void readsDatesAsTheyWereWritten(String date, Instant expected) {
    String header = HEADER.replace("Tue, 1 Apr 2008 00:18:57 -0400", date);
    assertThat(parse(header + "\nx\n").postedAt()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu, 1 Jan 1970 00:00:00 +0000
          Tue, 1 Apr 2098 00:18:57 -0400
          Tue, 32 Apr 2008 00:18:57 -0400
          yesterday
          Tue, 1 Apr 2006 00:18:57 -0400
          """)
  void repairsAWrongDateFromReceived(String date) {
    String header =
        "Received: from b by c; Wed, 2 Apr 2008 10:00:00 +0000\n"
            + "Received: from a by b; Wed, 2 Apr 2008 09:00:00 +0000\n"
            + HEADER.replace("Tue, 1 Apr 2008 00:18:57 -0400", date);
    assertThat(parse(header + "\nx\n").postedAt()).isEqualTo("2008-04-02T09:00:00Z");
  }

  @Test
  void takesTheDateOfTheSeparatorAsTheLastResort() {
    String undated = HEADER.replaceFirst("Date:.*\n", "");
    String archive = "From jane Tue Apr  1 00:18:57 2008\n" + undated + "\nx\n";
    assertThat(parse(archive).postedAt()).isEqualTo("2008-04-01T00:18:57Z");
    assertThat(parse(undated + "\nx\n").postedAt()).isNull();
  }

  @Test
  void keepsTheNearestReferencesFirst() {
    ArchivedMessage mail =
        parse(HEADER + "References: <a@x> <b@x>\n <c@x>\nIn-Reply-To: <c@x>\n\nx\n");
    assertThat(mail.references()).containsExactly("c@x", "b@x", "a@x");
    ArchivedMessage odd =
        parse(
            HEADER
                + "In-Reply-To: Your message of Monday <d@x>\nReferences: <1@example.org>\n\nx\n");
    assertThat(odd.references()).containsExactly("d@x");
  }

  @Test
  void namesAMailWithoutMessageIdByItsContent() {
    String nameless = HEADER.replaceFirst("Message-ID:.*\n", "");
    String id = parse(nameless + "\nx\n").messageId();
    assertThat(parse(nameless + "\nx\n").messageId()).isEqualTo(id);
    assertThat(parse(nameless + "\ny\n").messageId()).isNotEqualTo(id);
  }

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
  void readsRawAndEncodedSubjects() {
    String subject = "Subject: Rules";
    assertThat(parse(HEADER.replace(subject, "Subject: Añadir reglas") + "\nx").subject().text())
        .isEqualTo("Añadir reglas");
    String encoded = "Subject: Re: =?utf-8?B?QcOxYWRpcg==?=\n =?utf-8?Q?_reglas?=";
    assertThat(parse(HEADER.replace(subject, encoded) + "\nx").subject().title())
        .isEqualTo("Añadir reglas");
    String broken = "Subject: =?nonsense?Q?=ZZ?= =?utf-8?B?????=";
    assertThat(parse(HEADER.replace(subject, broken) + "\nx").subject().title()).isNotBlank();
  }

  @Test
  void dropsTheTagOfTheListAndKeepsOthers() {
    String header = HEADER + "To: policy@lists.example\n";
    assertThat(parse(header.replace("Rules", "Re: [Policy] Rules") + "\nx").subject().title())
        .isEqualTo("Rules");
    assertThat(parse(header.replace("Rules", "[PATCH 1/2] Rules") + "\nx").subject().title())
        .isEqualTo("[PATCH 1/2] Rules");
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
  void neverShowsAnAddress() {
    ArchivedMessage mail =
        parse(
            HEADER.replace("Rules", "Ask jane@example.org")
                + "\nWrite to jane@example.org or <jane at example.org>.\n");
    assertThat(mail.html()).doesNotContain("example.org");
    assertThat(mail.subject().title()).doesNotContain("example.org");
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
    var small = new MailParser(strict, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThatThrownBy(() -> parse(small, strict.bytes(), HEADER + "\n" + "x".repeat(2000)))
        .isInstanceOf(RefusedMessage.class)
        .hasMessageContaining("longer than 2000 bytes");
    assertThatThrownBy(() -> parse(small, 5000, HEADER + "\n" + "x".repeat(200)))
        .hasMessageContaining("longer than 100 characters");
    assertThatThrownBy(() -> parse(small, 5000, HEADER + "X-A: b\n".repeat(20) + "\nx"))
        .isInstanceOf(RefusedMessage.class);
    String parts =
        "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(5) + "--b--\n";
    assertThatThrownBy(() -> parse(small, 5000, HEADER + parts)).hasMessageContaining("3 parts");
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

  private ArchivedMessage parse(String mail) {
    return parse(mail.getBytes(StandardCharsets.UTF_8));
  }

  private ArchivedMessage parse(byte[] mail) {
    return parse(parser, MailLimits.STANDARD.bytes(), mail);
  }

  private static ArchivedMessage parse(MailParser parser, int longest, String mail) {
    return parse(parser, longest, mail.getBytes(StandardCharsets.UTF_8));
  }

  private static ArchivedMessage parse(MailParser parser, int longest, byte[] mail) {
    try {
      var reader = new MboxReader(new ByteArrayInputStream(mail), longest);
      return parser.parse(reader.next().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] concat(byte[] head, byte[] body) {
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }
}
