package org.plenary.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("home", "/"),
          Map.entry("chapter", "/c/senegal"),
          Map.entry("forum", "/c/global/encryption"),
          Map.entry("rules", "/c/global/rules"),
          Map.entry("topics", "/topics"),
          Map.entry("topic", "/topics/encryption"),
          Map.entry("search", "/search?q=encryption"),
          Map.entry("member", "/m/lars"),
          Map.entry("design", "/design"));
  private static final List<String> LANGUAGES = List.of("en", "ar");
  private static final String SIZE = "--window-size=1100,1000";

  @Mixin private Data data = new Data();

  @Parameters(paramLabel = "FOLDER", defaultValue = "docs/images", description = "${DEFAULT-VALUE}")
  private Path folder = Path.of("docs/images");

  @Override
  public Integer call() throws IOException, InterruptedException {
    URI forum = forum();
    Files.createDirectories(folder);
    for (String language : LANGUAGES) {
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        draw(page.getKey(), language, forum.resolve(page.getValue()));
      }
      draw("thread", language, thread(forum));
    }
    return 0;
  }

  private URI forum() {
    return URI.create(
        Objects.requireNonNull(data.running().environment().get("PLENARY_PUBLIC_URL")));
  }

  // The longest debate of the samples, where it is answered most.
  private static URI thread(URI forum) throws IOException, InterruptedException {
    URI list = forum.resolve("/c/global/encryption?sort=replies");
    try (HttpClient client = HttpClient.newHttpClient()) {
      String page =
          client
              .send(
                  HttpRequest.newBuilder(list).header("accept", "text/html").build(),
                  BodyHandlers.ofString())
              .body();
      int at = page.indexOf("\"/d/") + 1;
      return forum.resolve(page.substring(at, page.indexOf('"', at)));
    }
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
