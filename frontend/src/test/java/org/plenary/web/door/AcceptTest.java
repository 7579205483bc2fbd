package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      value = {
        "absent                                          | true",
        "''                                              | true",
        "text/html                                       | true",
        "TEXT/HTML;charset=utf-8                         | true",
        "text/*                                          | true",
        "*/*                                             | true",
        "text/html;q=0.1                                 | true",
        "application/json, text/html;q=0.5               | true",
        "text/html;q=0, text/html;q=0                    | false",
        "text/html;q=0                                   | false",
        "text/html; q=0.000                              | false",
        "text/html;level=1;q=0                           | false",
        "text/html;q=0, */*                              | false",
        "text/*;q=0, */*;q=1                             | false",
        "text/*;q=0, text/html                           | true",
        "*/*;q=0, text/html                              | true",
        "application/json                                | false",
        "image/*, application/*                          | false",
        "nonsense                                        | false",
        "text/html;q=much                                | true",
        ", text/html ,                                   | true"
      })
  void admitsWhatItsNearestRangeAdmits(String header, boolean admitted) {
    assertThat(Accept.admits(header, "text/html")).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      value = {
        "absent                                    | a/one",
        "*/*                                       | a/one",
        "a/two                                     | a/two",
        "a/two, a/one                              | a/one",
        "a/one;q=0.3, a/two;q=0.5                  | a/two",
        "a/one;q=0.3, */*;q=0.2                    | a/one",
        "a/*;q=0.3, b/three;q=0.4                  | b/three",
        "a/one;q=0, a/*                            | a/two",
        "*/*;q=0.1, b/three;q=1.000                | b/three",
        "nonsense                                  | a/one"
      })
  void prefersWhatWeighsMost(String header, String preferred) {
    assertThat(Accept.preferred(header, List.of("a/one", "a/two", "b/three"))).isEqualTo(preferred);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      value = {
        "absent                 | absent",
        "''                     | absent",
        "br                     | br",
        "gzip, deflate, br      | br",
        "GZIP                   | gzip",
        "gzip;q=1.0, br;q=0.5   | gzip",
        "br;q=0, gzip           | gzip",
        "br;q=0, gzip;q=0.0     | absent",
        "*                      | br",
        "*, br;q=0              | gzip",
        "br, *;q=0              | br",
        "*;q=0                  | absent",
        "identity               | absent",
        "deflate, zstd          | absent"
      })
  void codesAsWeighsMost(String header, String coding) {
    assertThat(Accept.coding(header, List.of("br", "gzip"))).isEqualTo(Optional.ofNullable(coding));
  }
}
