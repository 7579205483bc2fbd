package org.plenary.web.letter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** The headers of a mail as they are put together: of one line each, encoded. */
public final class Headers {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

  private final SequencedMap<String, String> fields = new LinkedHashMap<>();

  /** From whom it comes and to whom it goes. */
  Headers addressed(String name, String from, String to) {
    fields.put("From", HeaderText.name(name) + "<" + from + ">");
    fields.put("To", to);
    return this;
  }

  /** What it is called by people. */
  Headers subject(String before, String words) {
    int used = "Subject: ".length() + before.length();
    fields.put("Subject", before + HeaderText.words(words, used));
    return this;
  }

  Headers date(Instant at) {
    fields.put("Date", DATE.format(at.atOffset(ZoneOffset.UTC)));
    return this;
  }

  /** Of letters, digits and signs of ASCII that we chose. */
  Headers field(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** An address of a page. */
  Headers link(String name, String address) {
    return field(name, "<" + address + ">");
  }

  /** What a list is called by people and programs (RFC 2919). */
  Headers list(String title, String id) {
    return field("List-Id", HeaderText.name(title) + "<" + id + ">");
  }

  /** What ends it with one click (RFC 8058). */
  Headers stop(String address) {
    return link("List-Unsubscribe", address)
        .field("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  /** No human sent it (RFC 3834), and nobody's absence is told to it. */
  Headers automatic() {
    return field("Auto-Submitted", "auto-generated").field("Precedence", "list");
  }

  Headers languages(List<String> languages) {
    return field("Content-Language", String.join(", ", languages.stream().distinct().toList()));
  }

  SequencedMap<String, String> fields() {
    return fields;
  }
}
