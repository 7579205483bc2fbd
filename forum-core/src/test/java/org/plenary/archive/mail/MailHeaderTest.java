package org.plenary.archive.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.archive.mail.Reading.HEADER;
import static org.plenary.archive.mail.Reading.parse;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.Sha256;

class MailHeaderTest {

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
          "Jane (jane@x.org)" <jane@example.org>               | Jane (jane@…) | jane@example.org
          "Jane jane@x.org" <jane@example.org>                 | Jane jane@… | jane@example.org
          jane at example.org (jane at x.org, Roe)             | jane@…, Roe | jane@example.org
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 1 Apr 2003 00:18:57 +0000  | 2008-04-09T00:00:00Z
          Tue, 1 Apr 2025 00:18:57 +0000  | 2008-04-09T00:00:00Z
          Tue, 1 Apr 2008 00:18:57 +0000  | 2008-04-09T00:00:00Z
          Fri, 4 Apr 2008 00:18:57 +0000  | 2008-04-04T00:18:57Z
          """)
  void repairsAWrongDateFromTheSeparatorWithoutReceived(String date, Instant expected) {
    String header = HEADER.replace("Tue, 1 Apr 2008 00:18:57 -0400", date);
    String archive = "From jane Wed Apr  9 00:00:00 2008\n" + header + "\nx\n";
    assertThat(parse(archive).postedAt()).isEqualTo(expected);
  }

  @Test
  void believesReceivedMoreThanTheSeparator() {
    String received = "Received: from a by b; Tue, 1 Apr 2008 09:00:00 +0000\n";
    String archive = "From - Thu Jan  1 00:00:00 2015\n" + received + HEADER + "\nx\n";
    assertThat(parse(archive).postedAt()).isEqualTo("2008-04-01T04:18:57Z");
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
    assertThat(parse(header.replace("Rules", "Re: [Chapters] Rules") + "\nx").subject().title())
        .isEqualTo("[Chapters] Rules");
    assertThat(parse(header.replace("Rules", "[PATCH 1/2] Rules") + "\nx").subject().title())
        .isEqualTo("[PATCH 1/2] Rules");
  }
}
