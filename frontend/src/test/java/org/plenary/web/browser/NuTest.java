package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.page.Assets;
import org.plenary.web.page.EmbedFiles;

/** The Nu checker reads every page, what other sites frame, and the styles of all. */
class NuTest {

  private static final Path CHECKER =
      Path.of("node_modules", "vnu-jar", "build", "dist", "vnu.jar");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path folder = Path.of("");

  @Test
  void findsNoError() throws IOException, InterruptedException {
    try (var pages = new EveryPage()) {
      for (String language : List.of("en", "ar")) {
        write(pages.all(), language);
      }
      keep(pages.served(), new Assets().style(), "style.css");
      keep(pages.served(), new EmbedFiles().style(), "embed.css");
      keep(pages.served(), "/embed/frame?chapter=tuvalu", "frame.html");
    }
    assertThat(errors()).isEmpty();
  }

  private void write(List<Shown> pages, String language) throws IOException {
    for (int number = 0; number < pages.size(); number++) {
      Shown shown = pages.get(number);
      Path file = folder.resolve(number + "-" + shown.route() + "-" + language + ".html");
      Files.write(file, shown.in(language).body().getBytes());
    }
  }

  private void keep(ServedForum served, String path, String name) throws IOException {
    Files.write(folder.resolve(name), served.get(path).body().getBytes());
  }

  private List<String> errors() throws IOException, InterruptedException {
    Process checker =
        new ProcessBuilder(
                JAVA.toString(),
                "-jar",
                CHECKER.toString(),
                "--format",
                "json",
                "--errors-only",
                "--also-check-css",
                "--stdout",
                folder.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = checker.waitFor();
    List<String> errors = new ArrayList<>();
    for (Object message : new JsonObject(said).getJsonArray("messages")) {
      errors.add(told((JsonObject) message));
    }
    assertThat(code).as(said).isEqualTo(errors.isEmpty() ? 0 : 1);
    return errors;
  }

  private static String told(JsonObject message) {
    String file = message.getString("url", "");
    return "%s: %s: %s"
        .formatted(
            file.substring(file.lastIndexOf('/') + 1),
            message.getString("message"),
            message.getString("extract", ""));
  }
}
