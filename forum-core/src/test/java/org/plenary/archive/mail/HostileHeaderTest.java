package org.plenary.archive.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.plenary.archive.mail.Reading.HEADER;
import static org.plenary.archive.mail.Reading.parse;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.Subject;

/** Headers made to be slow cost no more than their length. */
class HostileHeaderTest {

  private static final int SIZE = 400_000;
  private static final Duration SOON = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a",
        "@",
        "(",
        ")",
        "<",
        "\"",
        "'",
        "[",
        "1 ",
        "a@b ",
        "Re:",
        " (was: ",
        "=?a?q?",
        "a at ",
        "\t\n ",
        "1 Jan",
        "\u00e9",
        "=?utf-8?q?_?= "
      })
  void isReadInLinearTime(String piece) {
    String hostile = "x" + piece.repeat(SIZE / piece.length()) + "x\n";
    for (String field : HEADER.lines().toList()) {
      String name = field.substring(0, field.indexOf(':') + 1);
      String mail = HEADER.replace(field + "\n", name + hostile) + "\nWords.\n";
      ArchivedMessage read = assertTimeout(SOON, () -> parse(mail), name);
      assertThat(read.source()).contains("Words.");
      assertThat(read.subject().title()).hasSizeLessThanOrEqualTo(300);
    }
  }

  @Test
  void turnsNoTextAroundIt() {
    ArchivedMessage read =
        parse(
            """
            From: =?utf-8?Q?Ada_=E2=80=AE_Yonath?= <ada@example.org>
            Subject: =?utf-8?Q?A_=E2=81=A6right=E2=80=AE_title?=
            Date: Tue, 1 Apr 2008 00:18:57 +0000
            Message-ID: <1@example.org>

            Words.
            """);
    assertThat(read.subject().title()).isEqualTo("A right title");
    assertThat(read.author().name()).isEqualTo("Ada  Yonath");
  }

  @Test
  void namesAFileInLinearTime() {
    String name = "=?a?q?".repeat(SIZE / 6);
    String mail = HEADER + "Content-Disposition: attachment; filename=\"" + name + "\"\n\nx\n";
    assertThat(assertTimeout(SOON, () -> parse(mail)).files()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "[", "[a] ", "Re:", "Re: ", "(was: ", "(was: a)", ")", "(was: a)  "})
  void hasATitleInLinearTime(String piece) {
    String hostile = piece.repeat(SIZE / piece.length());
    for (String text : new String[] {hostile, hostile + "x", "Re: x" + hostile + "x"}) {
      var subject = new Subject(text);
      assertThat(assertTimeout(SOON, subject::key)).hasSizeLessThanOrEqualTo(text.length());
      assertThat(assertTimeout(SOON, subject::title)).isNotBlank();
    }
  }

  @Test
  void keepsTheNearestOfTooManyReferences() {
    String many =
        IntStream.range(0, 2000).mapToObj("<%d@x>\n "::formatted).collect(Collectors.joining());
    ArchivedMessage mail = parse(HEADER + "References: " + many + "\n\nx\n");
    assertThat(mail.references())
        .hasSize(MessageIds.MOST_REFERENCES)
        .startsWith("1999@x", "1998@x");
  }
}
