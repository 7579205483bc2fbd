package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzersPluginTest {

  @TempDir Path directory;

  @Test
  void liesAsElasticsearchWantsIt() throws IOException {
    AnalyzersPlugin.ofTheClassPath().install(directory);
    Path home = directory.resolve("analyzers");
    assertThat(home.resolve("stable-plugin-descriptor.properties"))
        .content()
        .contains("elasticsearch.version=9.5.3\n", "java.version=25\n");
    assertThat(home.resolve("named_components.json")).isNotEmptyFile();
    try (var jar = new JarFile(home.resolve("analyzers.jar").toFile())) {
      assertThat(jar.getEntry("org/plenary/analyzers/language/French.class")).isNotNull();
    }
  }

  @Test
  void anotherPluginGetsAnotherPlace() throws IOException {
    AnalyzersPlugin one = pluginThatSays("one");
    assertThat(one.digest()).isEqualTo(pluginThatSays("one").digest());
    assertThat(one.digest()).isNotEqualTo(pluginThatSays("another").digest());
  }

  private AnalyzersPlugin pluginThatSays(String word) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(word));
    Files.writeString(folder.resolve("named_components.json"), word);
    return AnalyzersPlugin.in(folder);
  }

  @Test
  void aDirectoryIsLinkedFileByFile() throws IOException {
    Path original = Files.createDirectories(directory.resolve("original/lib"));
    Path file = Files.writeString(original.resolve("a.jar"), "a");
    Trees.link(directory.resolve("original"), directory.resolve("other"));
    assertThat(Files.isSameFile(directory.resolve("other/lib/a.jar"), file)).isTrue();
  }
}
