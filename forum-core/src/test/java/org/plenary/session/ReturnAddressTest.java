package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @Test
  void lettersAreWrittenAsAddressesWriteThem() {
    assertThat(ReturnAddress.of("/search?q=من é")).isEqualTo("/");
    assertThat(ReturnAddress.of("/search?q=من%20é😀%26&x=1"))
        .isEqualTo("/search?q=%D9%85%D9%86%20%C3%A9%F0%9F%98%80%26&x=1");
  }

  @Test
  void oneMayBeLongWhereItCan() {
    String address = "/" + "a".repeat(5_000);
    assertThat(ReturnAddress.of(address)).isEqualTo(address);
    assertThat(ReturnAddress.of(address, 1_000)).isEqualTo("/");
    assertThat(ReturnAddress.of("/" + "م".repeat(200), 1_000)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(ints = {20_000, 100_000})
  void soDoesAnEndlessOne(int length) {
    assertThat(ReturnAddress.of("/" + "a".repeat(length))).isEqualTo("/");
  }
}
