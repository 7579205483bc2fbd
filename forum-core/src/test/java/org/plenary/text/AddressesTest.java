package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to jane@example.org.           | write to jane@….",
        "Jane <jane.doe+x@mail.example.co.uk> | Jane <jane.doe+x@…>",
        "<glyph at divmod.com> wrote          | <glyph@…> wrote",
        "(glyph at divmod.com)                | (glyph@…)",
        "we meet at example.com               | we meet at example.com",
        "https://medium.com/@user.name        | https://medium.com/@user.name",
        "https://lists.e.org/a@b.org/1        | https://lists.e.org/a@b.org/1",
        "git@github.com:o/r.git               | git@github.com:o/r.git",
        "jürgen@müller.de                     | jürgen@…",
        "@handle and a@b                      | @handle and a@b",
        "a@e.org,b@e.org                      | a@…,b@…"
      })
  void areHiddenInTextOnly(String text, String masked) {
    assertThat(new Addresses().mask(text)).isEqualTo(masked);
  }
}
