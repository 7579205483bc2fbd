package org.plenary.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.bench.archive.Archives;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.stage.Debate;
import org.plenary.bench.stage.ImportProcess;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Visit;
import org.plenary.post.PostOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures an import, and the server on what came in. */
@Command(
    name = "import",
    description = "A generated archive comes in; then the server starts on it.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final double FLAT = 1.5;
  private static final long LARGE = 1L << 29;
  private static final int PAGES = 400;

  @Mixin private Output output = new Output();

  @Option(names = "--messages", paramLabel = "N", defaultValue = "50000")
  private int messages = 50_000;

  @Option(
      names = "--bytes",
      paramLabel = "SIZE",
      defaultValue = "0",
      converter = Bytes.class,
      description = "an archive so large instead: 500M, 1G")
  private long bytes;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    measure(figures);
    return figures.conclude();
  }

  void measure(Figures figures) {
    try (Stage stage = Stage.open()) {
      Path mbox = stage.file("archive.mbox");
      int written = Archives.write(mbox, 1, messages, bytes);
      tell(figures, mbox, written, ImportProcess.run(stage, mbox, written));
      serve(stage, figures);
    }
  }

  private void tell(Figures figures, Path mbox, int written, ImportProcess.Done done) {
    figures.add(Figure.of("archive", mbox.toFile().length() / 1e6, "MB"));
    figures.add(Figure.of("messages", written, ""));
    figures.add(Figure.of("import", written / done.seconds(), "/s", Goal.atLeast(800)));
    figures.add(Figure.of("import, most in memory", done.peakMegabytes(), "MB"));
    figures.add(Figure.of("import, most of the heap after a collection", done.heap().peak(), "MB"));
    figures.add(Figure.of("import, usual heap of the first third", done.heap().usual(0), "MB"));
    figures.add(Figure.of("import, usual heap of the last third", done.heap().usual(2), "MB"));
    if (bytes >= LARGE) {
      figures.add(
          Figure.of(
              "import, last third of the first",
              done.heap().usual(2) / Math.max(1, done.heap().usual(0)),
              "x",
              Goal.atMost(FLAT)));
    }
  }

  private static void serve(Stage stage, Figures figures) {
    List<Debate> debates = Debate.some(stage, PAGES);
    try (var server = ServerUnderTest.plenary(stage);
        var visit = new Visit()) {
      figures.add(Figure.of("server, ready after", server.secondsToReady(), "s", Goal.atMost(2)));
      figures.add(Figure.of("server, resident at rest", server.residentMegabytes(), "MB"));
      for (Debate debate : debates) {
        URI page = server.at(debate.page(PostOrder.TREE));
        PageMeasurement.require(visit.compressed(page).body().length() > 0, "content", page);
      }
      figures.add(
          Figure.of(
              "server, resident after %d pages".formatted(debates.size()),
              server.residentMegabytes(),
              "MB",
              Goal.atMost(350)));
    }
  }
}
