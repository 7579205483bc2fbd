package org.plenary.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build of styles and scripts, made of a copy of them. */
class AssetBuildTest {

  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final List<String> SOURCES = List.of("build.mjs", "package.json", "src/main");

  @TempDir private Path copy;

  @BeforeEach
  void copy() throws IOException {
    for (String source : SOURCES) {
      copy(HERE.resolve(source));
    }
    Files.createSymbolicLink(copy.resolve("node_modules"), HERE.resolve("node_modules"));
  }

  private void copy(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(HERE.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private JsonObject built() throws IOException, InterruptedException {
    var builder = new ProcessBuilder("node", "build.mjs", "made").directory(copy.toFile());
    Process process = builder.redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(process.waitFor()).isZero();
    return new JsonObject(Files.readString(copy.resolve("made/manifest.json")));
  }

  @Test
  void aFileThatIsAnotherHasAnotherName() throws IOException, InterruptedException {
    JsonObject before = built();
    Files.writeString(
        copy.resolve("src/main/style/plenary.css"), "main{order:7}", StandardOpenOption.APPEND);
    JsonObject after = built();
    assertThat(after.getString("plenary.css")).isNotEqualTo(before.getString("plenary.css"));
    assertThat(after.getString("search.js")).isEqualTo(before.getString("search.js"));
    assertThat(copy.resolve("made").resolve(before.getString("plenary.css"))).doesNotExist();
  }

  @Test
  void theSameSourcesHaveTheSameNamesEverywhere() throws IOException, InterruptedException {
    assertThat(built()).isEqualTo(Made.read().manifest());
  }
}
