package org.plenary.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.archive.ImportCounts;

class ImportProgressTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void writesOverALineOfTheTerminalAndLeavesTheLogAlone(@TempDir Path folder) throws IOException {
    show(true, folder);
    assertThat(output.toString(UTF_8)).startsWith("\r\033[K3 messages read").endsWith("\n");
    assertThat(errors.toString(UTF_8)).isEmpty();
  }

  @Test
  void writesPlainLinesForALogAndLeavesTheResultAlone(@TempDir Path folder) throws IOException {
    show(false, folder);
    assertThat(errors.toString(UTF_8)).isEqualTo("3 messages read; threading the forum\n");
    assertThat(output.toString(UTF_8)).isEmpty();
  }

  private void show(boolean terminal, Path folder) throws IOException {
    try (var report = ImportReport.create(folder.resolve("report.txt"))) {
      ImportProgress.shown(terminal, printing(output), printing(errors), report)
          .threading(new ImportCounts(3, 3, 0, 0));
    }
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }
}
