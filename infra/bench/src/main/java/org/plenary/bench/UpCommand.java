package org.plenary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.stage.UpProcess;
import org.plenary.devstack.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures how soon {@code up} is ready. */
@Command(
    name = "up",
    description = "How soon 'up' is ready on fresh and on kept data; parts are downloaded before.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws IOException {
    Figures figures = output.figures();
    var data = new DataDirectory(Files.createTempDirectory("plenary-bench-up"));
    try {
      tell(figures, "first up", UpProcess.run(data), 180);
      tell(figures, "later up", UpProcess.run(data), 35);
    } finally {
      data.forget();
    }
    return figures.conclude();
  }

  private static void tell(Figures figures, String which, UpProcess.Ready ready, double all) {
    figures.add(Figure.of(which + ", reading ready after", ready.reading(), "s", Goal.atMost(8)));
    figures.add(Figure.of(which + ", all ready after", ready.all(), "s", Goal.atMost(all)));
  }
}
