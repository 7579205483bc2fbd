package org.plenary.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plenary.devstack.ChromiumProgram;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.Trees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Draws the main pages of the forum that runs, for the documents and for whoever looks at them. */
@Command(
    name = "images",
    description = {
      "Draws the ten main pages of the forum that runs, in English and in Arabic.",
      "Needs Chromium on the PATH."
    },
    mixinStandardHelpOptions = true)
final class ImagesCommand implements Callable<Integer> {

  private static final List<String> LANGUAGES = List.of("en", "ar");
  private static final String SIZE = "--window-size=1100,1000";

  @Mixin private Data data = new Data();

  @Parameters(paramLabel = "FOLDER", defaultValue = "docs/images", description = "${DEFAULT-VALUE}")
  private Path folder = Path.of("docs/images");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path chromium = ChromiumProgram.onPath().orElseThrow(ImagesCommand::refusal);
    Map<String, URI> pages = MainPages.of(data.running().address());
    Files.createDirectories(folder);
    for (String language : LANGUAGES) {
      for (Map.Entry<String, URI> page : pages.entrySet()) {
        draw(chromium, page.getKey(), language, page.getValue());
      }
    }
    return 0;
  }

  private static PartFailure refusal() {
    return new PartFailure("No Chromium is on the PATH. Install the package chromium.");
  }

  private void draw(Path chromium, String name, String language, URI page)
      throws IOException, InterruptedException {
    Path image = folder.resolve(name + "-" + language + ".png").toAbsolutePath();
    Path profile = Trees.temporary("plenary-images");
    try {
      int code =
          new ProcessBuilder(command(chromium, profile, language, image, page))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (code != 0 || !Files.exists(image)) {
        throw new PartFailure("Chromium drew no image of " + page + ".");
      }
      System.out.println(image);
    } finally {
      Trees.deleteQuietly(profile);
    }
  }

  private static List<String> command(
      Path chromium, Path profile, String language, Path image, URI page) {
    var command = new ArrayList<>(List.of(chromium.toString(), "--headless"));
    command.addAll(ChromiumProgram.QUIET);
    command.addAll(
        List.of(
            "--hide-scrollbars",
            "--user-data-dir=" + profile,
            "--accept-lang=" + language,
            SIZE,
            "--screenshot=" + image,
            page.toString()));
    return command;
  }
}
