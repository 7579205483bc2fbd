package org.plenary.devstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium, or a browser made of it, as this machine has it. */
public final class ChromiumProgram {

  /** What it is called where it is; the script {@code plenary} knows the same. */
  static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** With these it talks to nobody but whom it is sent to; as root it has no sandbox. */
  public static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private ChromiumProgram() {}

  /** The first on the {@code PATH}; empty where there is none. */
  public static Optional<Path> onPath() {
    return on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  static Optional<Path> on(String path) {
    return Stream.of(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
        .findFirst();
  }
}
