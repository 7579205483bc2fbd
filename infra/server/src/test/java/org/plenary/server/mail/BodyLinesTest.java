package org.plenary.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLinesTest {

  @Test
  void isAsItWasWritten() {
    String text = "a\n\n \n\t\n  b \n" + "\n".repeat(20) + ".\n-- \n";
    assertThat(BodyLines.of(text)).isEqualTo(text);
    assertThat(BodyLines.of("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\u2028d\n");
    assertThat(BodyLines.of("")).isEmpty();
    assertThat(BodyLines.of("a --=--b\n--=-\n---=--\n")).isEqualTo("a --=--b\n--=-\n---=--\n");
  }

  @Test
  void keepsTwentyOfManyBlankLines() {
    String blank = "\n \n\t\n\r\n".repeat(1000);
    assertThat(BodyLines.of("a\n" + blank + "b\n" + blank + "c"))
        .isEqualTo("a\n" + "\n \n\t\n\n".repeat(5) + "b\n" + "\n \n\t\n\n".repeat(5) + "c\n");
  }
}
