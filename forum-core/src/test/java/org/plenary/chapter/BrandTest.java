package org.plenary.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

  @ParameterizedTest
  @CsvSource({
    "Netherlands,            N",
    "South Africa,           SA",
    "Bosnia and Herzegovina, BH",
    "Guinea-Bissau,          GB",
    "Côte d’Ivoire,          CI",
    "Sao Tome and Principe,  ST",
    "Éire,                   É",
    "E\u0301ire,             E\u0301",
    "all chapters,           a",
    "Ελλάδα,                 Ε",
    "Україна,                У",
    "لبنان,                  ل",
    "भारत,                   भा",
    "中国,                    中",
    "«الأردن»,               ا",
    "🌍,                     🌍"
  })
  void withoutAMarkOfItsOwnItHasTheInitialsOfItsName(String name, String mark) {
    assertThat(new Brand(name, "en", Optional.empty(), 0).mark()).isEqualTo(mark);
  }

  @Test
  void itsOwnMarkIsTaken() {
    assertThat(new Brand("Netherlands", "nl", Optional.of("NL"), 0).mark()).isEqualTo("NL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "N",
        "ISOC",
        "∀",
        "لب",
        "भारत",
        "中国",
        "न्यू",
        "🌍",
        "🇸🇳",
        "👩‍👩‍👧‍👦",
        "4×",
        "E\u0301"
      })
  void oneToFourLettersSignsOrPicturesAreAMark(String mark) {
    assertThat(Brand.canBeMark(mark)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0",
        "N L",
        "NL ",
        "ABCDE",
        "🌍🌍🌍🌍🌍",
        "a\u0000",
        "a\nb",
        "\u202eLN",
        "\u2067LN\u2069",
        "a\u200fb",
        "\u200d",
        "\u200c",
        "\u200b",
        "\u0301",
        "a\u0301\u0301\u0301\u0301",
        "\u3164",
        "\u2800",
        "\ue000",
        "\ud800",
        "\u2028"
      })
  void whatHidesOrSpreadsIsNone(String wrong) {
    assertThat(Brand.canBeMark(wrong)).isFalse();
  }

  @Test
  void aMarkOfManyPartsIsTooLong() {
    assertThat(Brand.canBeMark("👩‍👩‍👧‍👦".repeat(5))).isFalse();
    assertThat(Brand.canBeMark("a" + "\u200d".repeat(40))).isFalse();
  }
}
