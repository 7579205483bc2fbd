package org.plenary.server.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged archive, unpacked where an operator would, and its command. */
record UnpackedArchive(Path home) {

  /** What a command said, and how it ended. */
  record Said(int status, String text) {}

  static UnpackedArchive in(Path directory) throws IOException, InterruptedException {
    String archive = System.getProperty("plenary.archive", "");
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive, "-C", directory.toString()).inheritIO().start();
    assertThat(tar.waitFor()).isZero();
    try (Stream<Path> unpacked = Files.list(directory)) {
      return new UnpackedArchive(unpacked.findFirst().orElseThrow());
    }
  }

  List<String> files(String directory) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(directory))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Runs {@code bin/plenary} to its end, with these variables alone. */
  Said run(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(home.resolveSibling("."), "output", ".txt");
    int status = start(variables, output, arguments).waitFor();
    return new Said(status, Files.readString(output));
  }

  /** Starts {@code bin/plenary}; all that it says goes to the file. */
  Process start(Map<String, String> variables, Path output, String... arguments)
      throws IOException {
    var builder = new ProcessBuilder(home.resolve("bin/plenary").toString());
    builder.command().addAll(List.of(arguments));
    Map<String, String> environment = new HashMap<>(variables);
    environment.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
    environment.putIfAbsent("PATH", System.getenv("PATH"));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }
}
