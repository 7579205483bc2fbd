package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/d/7/title?order=time", "/c/senegal", "/d/7/%D9%85%D9%86"})
  void pagesOfTheForumAreReturnedTo(String address) {
    assertThat(ReturnAddress.of(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nset-cookie: x",
        "/a\0",
        "/ space",
        "/sign-out",
        "d/7"
      })
  void anythingElseLeadsHome(String address) {
    assertThat(ReturnAddress.of(address)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 100_000})
  void soDoesAnEndlessOne(int length) {
    assertThat(ReturnAddress.of("/" + "a".repeat(length))).isEqualTo("/");
  }
}
