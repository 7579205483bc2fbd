package org.plenary.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;

/** A migration that is applied anew whenever its file changed. */
record RepeatableMigration(String script, int checksum) {

  /** The one predicate of reading. */
  static final RepeatableMigration VISIBILITY = of("R__visibility.sql");

  private static RepeatableMigration of(String script) {
    var file = RepeatableMigration.class.getResourceAsStream("/db/migration/" + script);
    try (var lines =
        new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
      return new RepeatableMigration(script, checksum(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // As Flyway writes it into its history: of the lines, however they end.
  private static int checksum(BufferedReader lines) {
    var checksum = new CRC32();
    lines.lines().forEach(line -> checksum.update(line.getBytes(UTF_8)));
    return (int) checksum.getValue();
  }
}
