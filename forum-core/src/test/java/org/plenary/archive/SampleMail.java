package org.plenary.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A mail for tests, written with the next minute. */
record SampleMail(String id, int minute, String subject, List<String> references, String text) {

  private static final Instant START = Instant.parse("2020-05-01T10:00:00Z");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT);

  static SampleMail opening(String id, int minute, String subject) {
    return new SampleMail(id, minute, subject, List.of(), "Words of " + id + ".");
  }

  static SampleMail reply(String id, int minute, String... references) {
    return new SampleMail(id, minute, "Re: Rules", List.of(references), "Words of " + id + ".");
  }

  /** With its separator. */
  String mboxrd() {
    var date = DATE.format(START.plusSeconds(60L * minute).atOffset(ZoneOffset.UTC));
    String answers =
        references.isEmpty()
            ? ""
            : "References: <%s@test>\n".formatted(String.join("@test>\n <", references));
    return """
    From a@example.org Fri May  1 10:00:00 2020
    From: Author of %1$s <%1$s@example.org>
    Date: %2$s
    Subject: %3$s
    Message-ID: <%1$s@test>
    %4$s
    %5$s

    """
        .formatted(id, date, subject, answers, text);
  }
}
