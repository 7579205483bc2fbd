package org.plenary.archive.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.plenary.archive.mbox.MboxReader;
import org.plenary.archive.message.ArchivedMessage;

/** Mails as tests write them, read within limits on the first day of 2026. */
record Reading(MailLimits limits) {

  /** The header that most mails of the tests begin with. */
  static final String HEADER =
      """
      From: Jane <jane@example.org>
      Date: Tue, 1 Apr 2008 00:18:57 -0400
      Message-ID: <1@example.org>
      Subject: Rules
      """;

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  static ArchivedMessage parse(String mail) {
    return parse(mail.getBytes(StandardCharsets.UTF_8));
  }

  static ArchivedMessage parse(byte[] mail) {
    return new Reading(MailLimits.STANDARD).of(mail, MailLimits.STANDARD.bytes());
  }

  /** From an archive that is cut at so many bytes a message. */
  ArchivedMessage of(String mail, int longest) {
    return of(mail.getBytes(StandardCharsets.UTF_8), longest);
  }

  private ArchivedMessage of(byte[] mail, int longest) {
    try {
      var reader = new MboxReader(new ByteArrayInputStream(mail), longest);
      return new MailParser(limits, NOW).parse(reader.next().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
