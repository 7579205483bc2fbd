package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void whatLeadsOutsideIsFoundHoweverItIsWritten() {
    assertThat(
            Links.of(
                """
                <a href="HTTPS://one.example/">1</a> <a href="/d/7">2</a>
                <img src="//two.example/a.png"> <a href="https://one.example/?a=1&amp;b=2">3</a>
                """))
        .containsExactly(
            "HTTPS://one.example/", "//two.example/a.png", "https://one.example/?a=1&b=2");
  }
}
