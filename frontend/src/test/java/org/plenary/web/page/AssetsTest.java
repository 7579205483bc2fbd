package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Styles and scripts, as they are sent. */
class AssetsTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final Assets ASSETS = new Assets();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  static Stream<String> all() {
    return Stream.of(ASSETS.style(), ASSETS.icon(), ASSETS.script(), ASSETS.search());
  }

  private static Reply sent(String accepted) {
    return SERVED.get(ASSETS.style(), "accept-encoding", accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "'gzip, deflate, br, zstd', br",
    "'br;q=0, gzip',            gzip",
    "'gzip;q=1, br;q=0.1',      gzip",
    "'*;q=0.5, gzip;q=0',       br",
    "'compress, zstd',          ''",
    "'*;q=0',                   ''",
    "identity,                  ''"
  })
  void areCodedAsTheAskerReadsThem(String accepted, String coding) {
    Reply reply = sent(accepted);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-encoding")).isEqualTo(coding);
    assertThat(reply.header("vary")).contains("Accept-Encoding");
  }

  @ParameterizedTest
  @MethodSource("all")
  void areCompressedOnceAndTheSmallestFirst(String address) throws IOException {
    Reply plain = SERVED.get(address);
    Reply gzip = SERVED.get(address, "accept-encoding", "gzip");
    Reply brotli = SERVED.get(address, "accept-encoding", "br");
    assertThat(plain.header("content-encoding")).isEmpty();
    assertThat(unzipped(gzip.body())).isEqualTo(plain.body());
    assertThat(brotli.body().length())
        .isPositive()
        .isLessThan(gzip.body().length())
        .isLessThan(plain.body().length());
    assertThat(brotli.header("content-type")).isEqualTo(plain.header("content-type"));
  }

  private static Buffer unzipped(Buffer body) throws IOException {
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
      return Buffer.buffer(unzipped.readAllBytes());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void neverChangeUnderTheirAddress(String address) {
    assertThat(address).matches("/assets/[a-z]+-[A-Z0-9]{8}\\.(css|js|svg)");
    Reply reply = SERVED.get(address, "accept-encoding", "br");
    assertThat(reply.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    Reply again =
        SERVED.get(address, "accept-encoding", "gzip", "if-none-match", reply.header("etag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("content-encoding")).isEmpty();
  }

  @Test
  void areOfTheirTypes() {
    assertThat(SERVED.get(ASSETS.style()).header("content-type")).startsWith("text/css");
    assertThat(SERVED.get(ASSETS.search()).header("content-type")).startsWith("text/javascript");
    assertThat(SERVED.get(ASSETS.icon()).header("content-type")).isEqualTo("image/svg+xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/",
        "/assets/plenary.css",
        "/assets/plenary-AAAAAAAA.css",
        "/assets/manifest.json",
        "STYLE.br",
        "STYLE.gz"
      })
  void whatNoPageNamesIsNotThere(String path) {
    assertThat(SERVED.get(path.replace("STYLE", ASSETS.style())).status()).isEqualTo(404);
  }
}
