package org.plenary.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.load.Readers;
import org.plenary.bench.stage.Changes;
import org.plenary.bench.stage.Debate;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures live events: what those cost who follow, and how soon they hear. */
@Command(
    name = "live",
    description = "Many follow one debate on one node while it changes.",
    mixinStandardHelpOptions = true)
final class LiveCommand implements Callable<Integer> {

  private static final int FIRST = 200;

  @Mixin private Output output = new Output();

  @Option(names = "--readers", paramLabel = "N", defaultValue = "2000")
  private int readers = 2000;

  @Option(names = "--seconds", paramLabel = "S", defaultValue = "15")
  private int seconds = 15;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "5",
      description = "how many changes a second")
  private int rate = 5;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    try (Stage stage = Stage.open();
        var server = ServerUnderTest.plenary(stage)) {
      Debate debate = Debate.some(stage, 1).getFirst();
      try (var crowd = new Readers(server.at("/d/%d/events".formatted(debate.id())));
          var changes = new Changes(stage, debate)) {
        tellMemory(figures, server, crowd);
        tellTimes(figures, crowd, changes);
      }
    }
    return figures.conclude();
  }

  // The first few bring in what all share.
  private void tellMemory(Figures figures, ServerUnderTest server, Readers crowd) {
    crowd.come(FIRST);
    crowd.leave();
    double resident = server.residentMegabytes();
    double before = server.liveKibibytes();
    crowd.come(readers);
    double after = server.liveKibibytes();
    figures.add(Figure.of("live readers on one node", readers, ""));
    figures.add(
        Figure.of("heap for each of them", (after - before) / readers, "KiB", Goal.atMost(20)));
    figures.add(Figure.of("server, resident before them", resident, "MB"));
    figures.add(Figure.of("server, resident with them", server.residentMegabytes(), "MB"));
  }

  private void tellTimes(Figures figures, Readers crowd, Changes changes) {
    int count = rate * seconds;
    long begun = System.nanoTime();
    for (int change = 0; change < count; change++) {
      sleepUntil(begun + TimeUnit.SECONDS.toNanos(change) / rate);
      crowd.happens(change);
      changes.change();
    }
    List<Double> times = crowd.milliseconds(count);
    figures.add(Figure.of("changes of what all follow", rate, "/s"));
    figures.add(Figure.of("commit to reader, median", times.get(times.size() / 2), "ms"));
    figures.add(
        Figure.of(
            "commit to reader, p99", times.get(times.size() * 99 / 100), "ms", Goal.atMost(1000)));
    figures.add(Figure.of("commit to reader, latest", times.getLast(), "ms"));
  }

  private static void sleepUntil(long moment) {
    for (long rest = moment - System.nanoTime(); rest > 0; rest = moment - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }
}
