package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "attachment; filename=\"a b.pdf\" | a b.pdf",
        "attachment; filename=\"say \\\"no\\\".pdf\" | say \"no\".pdf",
        "attachment; filename=a.pdf | a.pdf",
        "ATTACHMENT;FILENAME=a.pdf | a.pdf",
        "attachment; filename=\"x\"; filename*=UTF-8''%C3%A9+.pdf | é+.pdf",
        "attachment; filename*=UTF-8''%ZZ; filename=a.pdf | a.pdf"
      })
  void theNameIsReadInEveryForm(String header, String name) {
    assertThat(Disposition.name(header)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "attachment", "attachment; filename=", "form-data; name=\"file\""})
  void withoutANameThereIsNone(String header) {
    assertThat(Disposition.name(header)).isEmpty();
  }

  @Test
  void aNameCannotEndTheHeader() {
    assertThat(Disposition.of(false, "a\"; b%41*é.pdf"))
        .isEqualTo(
            "attachment; filename=\"a_; b_41*_.pdf\";"
                + " filename*=UTF-8''a%22%3B%20b%2541%2A%C3%A9.pdf");
  }
}
