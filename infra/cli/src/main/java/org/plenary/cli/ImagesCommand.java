package org.plenary.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    Map<String, URI> pages = MainPages.of(data.running().address());
    Files.createDirectories(folder);
    for (String language : LANGUAGES) {
      for (Map.Entry<String, URI> page : pages.entrySet()) {
        draw(page.getKey(), language, page.getValue());
      }
    }
    return 0;
  }

  private void draw(String name, String language, URI page)
      throws IOException, InterruptedException {
    Path image = folder.resolve(name + "-" + language + ".png").toAbsolutePath();
    Path profile = Trees.temporary("plenary-images");
    try {
      int code =
          new ProcessBuilder(
                  "chromium",
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--hide-scrollbars",
                  "--user-data-dir=" + profile,
                  "--accept-lang=" + language,
                  SIZE,
                  "--screenshot=" + image,
                  page.toString())
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
}
