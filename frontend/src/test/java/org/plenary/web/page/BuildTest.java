package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTest {

  private static final Path OURS = Path.of("target", "classes");

  @TempDir private Path elsewhere;
  private Path copy;

  @BeforeEach
  void copy() throws IOException {
    copy = elsewhere.resolve("classes");
    for (Path file : all(OURS)) {
      Path target = copy.resolve(OURS.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static List<Path> all(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String build(Path place) {
    return Build.of(List.of(place));
  }

  @Test
  void isTheSameWhereverItIsAndHoweverItWasPacked() throws IOException {
    assertThat(build(copy)).isEqualTo(build(OURS)).isEqualTo(build(packed()));
  }

  private Path packed() throws IOException {
    Path jar = elsewhere.resolve("ours.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        var entries = new JarOutputStream(file)) {
      entries.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
      for (Path content : all(copy).reversed()) {
        entries.putNextEntry(new JarEntry(copy.relativize(content).toString()));
        Files.copy(content, entries);
      }
    }
    return jar;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/plenary/web/page/words_fr.properties",
        "org/plenary/web/page/assets/manifest.json",
        "org/plenary/web/page/PostView.class",
        "gg/jte/generated/precompiled/JtethreadGenerated.class",
        "gg/jte/generated/precompiled/JtethreadGenerated.bin"
      })
  void isAnotherWhenAnythingThatAPageShowsIsAnother(String file) throws IOException {
    Files.writeString(copy.resolve(file), " ", StandardOpenOption.APPEND);
    assertThat(build(copy)).isNotEqualTo(build(OURS));
  }

  @Test
  void ofPagesHoldsTheDoorsAndTheMiddle() {
    assertThat(new Assets().build())
        .isNotEqualTo(Build.of(Assets.class))
        .isNotEqualTo(Build.of(org.plenary.discussion.Discussion.class))
        .hasSize(12);
  }
}
