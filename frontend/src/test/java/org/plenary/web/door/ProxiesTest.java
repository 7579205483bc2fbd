package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.door.Proxies.Forwarding;
import org.plenary.web.fixture.ServedRoutes;

/** From where a request comes, asked from the loopback address. */
class ProxiesTest {

  private static final List<String> NEAR = List.of("127.0.0.0/8", "10.0.0.0/8", "fd00::/8");
  private static final List<String> ELSEWHERE = List.of("192.0.2.7");

  private static String network(Proxies proxies, String... headers) {
    var route =
        Route.page("where", "/where", request -> Future.succeededFuture(said(request.network())));
    try (var served = new ServedRoutes(proxies, List.of(route))) {
      return served.get("/where", headers).text();
    }
  }

  private static Answer said(String network) {
    return Answer.json(Buffer.buffer("<" + network + ">"));
  }

  private static String forwarded(List<String> trusted, String sent) {
    return network(Proxies.of(trusted, Forwarding.X_FORWARDED_FOR), "x-forwarded-for", sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.23                              | <c63364>",
        "203.0.113.9, 198.51.100.23                 | <c63364>",
        "203.0.113.9, 198.51.100.23, 10.1.2.3       | <c63364>",
        "198.51.100.23:49152                        | <c63364>",
        "203.0.113.9, 2001:db8:7:8::9               | <20010db80007>",
        "203.0.113.9, [2001:db8:7:8::9]:443, fd00::1 | <20010db80007>",
        "::ffff:198.51.100.23                       | <c63364>",
        "192.168.5.6                                | <c0a805>",
      })
  void theLastAddressThatIsNoTrustedProxysCounts(String sent, String network) {
    assertThat(forwarded(NEAR, sent)).isEqualTo(network);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.9, unknown",
        "203.0.113.9, _hidden",
        "203.0.113.9,",
        "203.0.113.9, 198.51.100.23/8",
        "203.0.113.9, 0x7f.1",
        "203.0.113.9, 3325256727",
        "203.0.113.9, 010.020.030.040.050",
        "203.0.113.9, fe80::1%eth0",
        "203.0.113.9, example.org",
        "203.0.113.9, <script>",
        "203.0.113.9, *",
        "10.1.2.3, 10.1.2.4",
        ""
      })
  void whatNamesNoAddressIsNobodysAndNothingBeforeItIsBelieved(String sent) {
    assertThat(forwarded(NEAR, sent)).isEqualTo("<>");
  }

  @Test
  void whoIsNoTrustedProxyIsNotBelieved() {
    assertThat(forwarded(ELSEWHERE, "203.0.113.9")).isEqualTo("<7f0000>");
    assertThat(network(Proxies.NONE, "x-forwarded-for", "203.0.113.9")).isEqualTo("<>");
    assertThat(network(Proxies.of(ELSEWHERE, Forwarding.FORWARDED), "forwarded", "for=203.0.113.9"))
        .isEqualTo("<7f0000>");
  }

  @Test
  void onlyTheHeaderThatProxiesWriteIsRead() {
    assertThat(
            network(
                Proxies.of(NEAR, Forwarding.X_FORWARDED_FOR),
                "forwarded",
                "for=203.0.113.9",
                "x-forwarded-for",
                "198.51.100.23"))
        .isEqualTo("<c63364>");
    assertThat(network(Proxies.of(NEAR, Forwarding.FORWARDED), "x-forwarded-for", "198.51.100.23"))
        .isEqualTo("<>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=198.51.100.23;proto=https;by=10.0.0.1      | <c63364>",
        "for=203.0.113.9, proto=http;For=198.51.100.23  | <c63364>",
        "for=203.0.113.9, for=\"[2001:db8:7:8::9]:4711\" | <20010db80007>",
        "for=\"a,b;for=203.0.113.9\", for=198.51.100.23 | <c63364>",
        "for=203.0.113.9, for=unknown                   | <>",
        "for=203.0.113.9, by=10.0.0.1                   | <>",
        "for=203.0.113.9, for=\"198.51.100.23           | <>",
        "for=\"203.0.113.9, for=198.51.100.23           | <c63364>",
        "for=203.0.113.9;\", for=198.51.100.23;by=\"a,b\" | <c63364>",
      })
  void forwardedIsReadAsItsStandardSays(String sent, String network) {
    assertThat(network(Proxies.of(NEAR, Forwarding.FORWARDED), "forwarded", sent))
        .isEqualTo(network);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0/33", "10.0.0", "proxy.example.org", "10.*", "fd00::/129", "*"})
  void whatIsNoRangeIsRefused(String range) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proxies.of(List.of(range), Forwarding.X_FORWARDED_FOR));
  }
}
