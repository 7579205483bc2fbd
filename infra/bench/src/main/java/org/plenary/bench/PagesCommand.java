package org.plenary.bench;

import java.util.concurrent.Callable;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.stage.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how pages are served. */
@Command(
    name = "pages",
    description = "Pages of threads, against the least that Vert.x can do, in one run.",
    mixinStandardHelpOptions = true)
final class PagesCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Mixin private Rhythm rhythm = new Rhythm();

  @Option(
      names = "--messages",
      paramLabel = "N",
      defaultValue = "5000",
      description = "how many messages of other debates the forum has")
  private int messages = 5000;

  @Option(
      names = "--posts",
      paramLabel = "N",
      defaultValue = "10000",
      description = "how long the long debate is")
  private int posts = 10_000;

  @Option(
      names = "--unchanged",
      description = "only what it takes to say that a page is still the same")
  private boolean unchanged;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    measure(figures);
    return figures.conclude();
  }

  void measure(Figures figures) {
    try (Stage stage = Stage.open()) {
      var content = Debates.fill(stage, messages, posts);
      var pages = new PageMeasurement(stage, content, figures);
      if (unchanged) {
        pages.runUnchanged(rhythm);
      } else {
        pages.run(rhythm);
      }
    }
  }
}
