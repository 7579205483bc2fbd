package org.plenary.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenCodeTest {

  @Test
  void aPreambleIsFollowedByNumberedRules() {
    CodeText code =
        WrittenCode.read(
            "en",
            """
            We are guests of each other.

            1. Be kind
            Argue with what was said.

            Not with who said it.
            4) Stay on the subject
            """);
    assertThat(code.preamble()).isEqualTo("We are guests of each other.");
    assertThat(code.rules())
        .containsExactly(
            new Rule(1, "Be kind", "Argue with what was said.\n\nNot with who said it."),
            new Rule(4, "Stay on the subject", ""));
  }

  @Test
  void numbersOfEveryScriptDo() {
    assertThat(WrittenCode.read("ar", "١. كن لطيفا\n٢. لا تكذب").rules())
        .extracting(Rule::number)
        .containsExactly(1, 2);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var code =
        new CodeText(
            "fr", "Chacun ici.", List.of(new Rule(1, "Un", "a\n\nb"), new Rule(3, "Trois", "")));
    assertThat(WrittenCode.read("fr", WrittenCode.write(code))).isEqualTo(code);
    var bare = new CodeText("fr", "", List.of(new Rule(1, "Un", "")));
    assertThat(WrittenCode.read("fr", WrittenCode.write(bare))).isEqualTo(bare);
  }

  @Test
  void aTextWithoutNumbersIsAPreambleAlone() {
    assertThat(WrittenCode.read("en", "2026 was good.\n1.5 times").rules()).isEmpty();
  }
}
