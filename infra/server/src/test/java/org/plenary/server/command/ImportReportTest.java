package org.plenary.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.archive.ArchiveException;

class ImportReportTest {

  @TempDir private Path folder;

  @Test
  void neverTakesThePlaceOfAnotherFile() throws IOException {
    Path archive = Files.writeString(folder.resolve("list.mbox"), "From a@example.org");
    assertThatThrownBy(() -> ImportReport.create(archive))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("is there already");
    assertThat(archive).hasContent("From a@example.org");
  }

  @Test
  void hasANameOfItsOwnAlsoWhereSeveralBeginAtOnce() throws IOException {
    var now = LocalDateTime.of(2026, 3, 1, 9, 0);
    try (ImportReport one = ImportReport.createIn(folder, now);
        ImportReport two = ImportReport.createIn(folder, now);
        ImportReport three = ImportReport.createIn(folder, now)) {
      assertThat(List.of(one, two, three))
          .extracting(report -> folder.relativize(Path.of(report.toString())).toString())
          .containsExactly(
              "import-20260301-090000.txt",
              "import-20260301-090000-2.txt",
              "import-20260301-090000-3.txt");
    }
  }
}
