package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumProgramTest {

  @TempDir private Path folder;

  @Test
  void isTheFirstOnThePathThatCanBeRun() throws IOException {
    Path first = Files.createDirectories(folder.resolve("first"));
    Path second = Files.createDirectories(folder.resolve("second"));
    Files.createFile(first.resolve("chromium"));
    Files.createDirectory(first.resolve("chromium-browser"));
    Path chrome = program(second.resolve("google-chrome"));
    program(Files.createDirectories(folder.resolve("third")).resolve("chromium"));
    assertThat(ChromiumProgram.on(":%s:%s:%s/third".formatted(first, second, folder)))
        .contains(chrome);
  }

  @Test
  void isNowhereWhereNoneIs() {
    assertThat(ChromiumProgram.on(folder + ":/nowhere")).isEmpty();
  }

  @Test
  void isKnownByTheSameNamesToTheScript() throws IOException {
    assertThat(Files.readString(Path.of("../../plenary")))
        .contains("for name in %s; do".formatted(String.join(" ", ChromiumProgram.NAMES)));
  }

  private static Path program(Path file) throws IOException {
    Files.createFile(file);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
