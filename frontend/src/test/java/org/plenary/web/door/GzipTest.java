package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Buffer compressed(byte[] plain) {
    return Gzip.compress(vertx.getOrCreateContext(), Buffer.buffer(plain)).await();
  }

  private static byte[] read(Buffer compressed) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed.getBytes()))) {
      return in.readAllBytes();
    }
  }

  private static byte[] words(int length) {
    var random = new Random(length);
    byte[] words = new byte[length];
    for (int i = 0; i < length; i++) {
      words[i] = (byte) " etaoinshr".charAt(random.nextInt(1 + random.nextInt(10)));
    }
    return words;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32_767, 65_535, 65_536, 98_305, 500_000})
  void whatIsReadIsWhatWasWritten(int length) throws IOException {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    assertThat(read(compressed(noise))).isEqualTo(noise);
    assertThat(read(compressed(words(length)))).isEqualTo(words(length));
  }

  @Test
  void partsTakeHardlyMoreThanTheWhole() throws IOException {
    byte[] words = words(200_000);
    var inOne = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(inOne)) {
      gzip.write(words);
    }
    assertThat(compressed(words).length()).isLessThan(inOne.size() + inOne.size() / 100);
  }
}
