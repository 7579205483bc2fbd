package org.plenary.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The collections beside the repository; a test that needs one is skipped where it is absent. */
final class Shared {

  private Shared() {}

  static Path file(String path) {
    Path file = Path.of(System.getProperty("plenary.shared", "../shared"), "data", path);
    assumeTrue(Files.exists(file), () -> file + " is not here");
    return file;
  }
}
