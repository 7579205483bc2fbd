package org.plenary.bench;

import java.util.concurrent.Callable;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.stage.Storm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends each post three times at once while the server is killed again and again. */
@Command(
    name = "storm",
    description =
        "Each post three times at once, until it is answered, through deaths of the server.",
    mixinStandardHelpOptions = true)
final class StormCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Option(names = "--posts", paramLabel = "N", defaultValue = "10000")
  private int posts = 10_000;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "10",
      description = "how often the server is killed")
  private int kills = 10;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    try (Storm storm = Storm.over(kills)) {
      storm.send(posts);
      figures.add(Figure.of("posts sent, three times each", posts, ""));
      figures.add(Figure.of("deaths of the server", storm.deaths(), "", Goal.atLeast(kills)));
      figures.add(Figure.of("answers that differ", storm.differing(), "", Goal.atMost(0)));
      figures.add(
          Figure.of(
              "posts there, of those sent", (double) storm.written() / posts, "", Goal.atLeast(1)));
      figures.add(
          Figure.of("posts there, beyond those sent", storm.written() - posts, "", Goal.atMost(0)));
      figures.add(Figure.of("numbers that are missing", storm.gaps(), "", Goal.atMost(0)));
    }
    return figures.conclude();
  }
}
