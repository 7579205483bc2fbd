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
        "https://e.org/?email=jane@example.org | https://e.org/?email=jane@…",
        "https://e.org/x?a=b&to=jane%40e.org&c | https://e.org/x?a=b&to=jane%40…&c",
        "https://e.org/?list=x&i=1.a@e.org     | https://e.org/?list=x&i=1.a@e.org",
        "https://e.org/options/l/jane%40e.org  | https://e.org/options/l/jane%40…",
        "http://e.org/options/l/jane--at--e.org | http://e.org/options/l/jane--at--…",
        "git@github.com:o/r.git               | git@github.com:o/r.git",
        "jürgen@müller.de                     | jürgen@…",
        "@handle and a@b                      | @handle and a@b",
        "a@e.org,b@e.org                      | a@…,b@…"
      })
  void areHiddenInTextOnly(String text, String masked) {
    assertThat(new Addresses().mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-- Jane, jane.roe at mail.example.org  | -- Jane, jane.roe@…",
        "<jane at example.org>, joe at e.org.  | <jane@…>, joe@….",
        "joe (at) example.org                  | joe@…",
        "we stand at 2.5.0 now                 | we stand at 2.5.0 now",
        "look at this, or at 3com.com          | look at this, or@…"
      })
  void areHiddenWithoutBracketsWhereAnArchiveSpelledThemOut(String text, String masked) {
    assertThat(Addresses.spelledOut().mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAIN    | jane@example.org and &#64;               | jane@… and &#64;",
        "MARKDOWN | [Jane](mailto:jane@example.org)          | [Jane](mailto:jane@…)",
        "MARKDOWN | jane&#64;example.org, jane\\@example.org | jane@…, jane\\@…",
        "MARKDOWN | a &lt; b &#60; c &amp; &#233;            | a &lt; b &#60; c &amp; &#233;",
        "HTML     | <a href='mailto:jane@example.org'>Jane   | <a href='mailto:jane@…'>Jane",
        "HTML     | &#106;&#x61;ne&commat;example&period;org | jane@…",
        "HTML     | &lt;jane at example.org&gt;              | &lt;jane@…&gt;",
        "HTML     | <b>jane</b>@example.org                  | <b>jane</b>@…",
        "HTML     | jane@<i>example.org</i>                  | jane@…<i></i>",
        "HTML     | <img alt=jane@example.org> @example.org  | <img alt=jane@…> @example.org",
        "HTML     | <a href='https://e.org/a@b.org/1'>x</a>  | <a href='https://e.org/a@b.org/1'>x</a>"
      })
  void areHiddenInTheSourceOfAPost(Format format, String source, String masked) {
    assertThat(new Addresses().mask(format, source)).isEqualTo(masked);
  }
}
