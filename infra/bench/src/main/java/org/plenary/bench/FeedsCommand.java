package org.plenary.bench;

import java.util.concurrent.Callable;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.stage.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how feeds are served. */
@Command(
    name = "feeds",
    description = "Feeds of 50 entries, unchanged and changed, against the least that can be done.",
    mixinStandardHelpOptions = true)
final class FeedsCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Mixin private Rhythm rhythm = new Rhythm();

  @Option(
      names = "--messages",
      paramLabel = "N",
      defaultValue = "5000",
      description = "how many messages of other debates the forum has")
  private int messages = 5000;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    try (Stage stage = Stage.open()) {
      var content = Debates.fill(stage, messages, 2 * Debates.PAGE);
      new FeedMeasurement(stage, content, figures).run(rhythm);
    }
    return figures.conclude();
  }
}
