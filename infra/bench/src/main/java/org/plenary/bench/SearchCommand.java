package org.plenary.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.bench.archive.Archives;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.load.Posting;
import org.plenary.bench.search.Asker;
import org.plenary.bench.search.Watcher;
import org.plenary.bench.stage.ImportProcess;
import org.plenary.bench.stage.SearchStage;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Writers;
import org.plenary.devstack.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how the index keeps up, and what a question costs besides Elasticsearch. */
@Command(
    name = "search",
    description = {
      "Posts are indexed, an index is built anew while it is asked, questions are answered;",
      "then a server follows what is written, also after Elasticsearch was away."
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private static final int WRITERS = 16;
  private static final int TITLES = 500;
  private static final int WARM_UP = 2;
  private static final int WITHOUT = 40;
  private static final int STEADY = 50;
  private static final int MEANWHILE = 20;

  @Mixin private Output output = new Output();

  @Option(names = "--posts", paramLabel = "N", defaultValue = "100000")
  private int posts = 100_000;

  @Option(names = "--questions", paramLabel = "N", defaultValue = "1000")
  private int questions = 1_000;

  @Option(names = "--seconds", paramLabel = "S", defaultValue = "20")
  private double seconds = 20;

  @Option(
      names = "--away",
      paramLabel = "S",
      defaultValue = "60",
      description = "seconds for which Elasticsearch is away")
  private double away = 60;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    try (Stage stage = Stage.open();
        SearchStage search = new SearchStage(stage)) {
      index(figures, stage, search);
      var asker = new Asker(search, TITLES);
      rebuild(figures, search, asker);
      ask(figures, asker);
      follow(figures, stage, search, asker);
    }
    return figures.conclude();
  }

  private void index(Figures figures, Stage stage, SearchStage search) {
    search.node().rebuild().run((_, _) -> {}).await();
    Path mbox = stage.file("archive.mbox");
    int written = Archives.write(mbox, 1, posts, 0);
    ImportProcess.run(stage, mbox, written);
    stage.<Boolean>ask(pool -> pool.query("analyze").execute().map(true));
    search.node().start();
    double took = search.converge();
    search.node().stop().await();
    figures.add(Figure.of("posts indexed", written / took, "/s", Goal.atLeast(3_000)));
  }

  private static void rebuild(Figures figures, SearchStage search, Asker asker) {
    long there = search.number("select count(*) from post");
    long begun = System.nanoTime();
    Asker.Meanwhile meanwhile =
        asker.during(() -> search.node().rebuild().run((_, _) -> {}).await());
    double took = (System.nanoTime() - begun) / 1e9;
    figures.add(
        Figure.of(
            "posts of an index built anew and checked", there / took, "/s", Goal.atLeast(3_000)));
    figures.add(Figure.of("questions asked meanwhile", meanwhile.asked(), ""));
    figures.add(Figure.of("of them answered without it", meanwhile.failed(), "", Goal.atMost(0)));
  }

  private void ask(Figures figures, Asker asker) {
    for (int round = 0; round < WARM_UP; round++) {
      asker.ownTimes(questions);
    }
    List<Double> times = asker.ownTimes(questions);
    figures.add(Figure.of("question besides Elasticsearch, median", at(times, 0.5), "ms"));
    figures.add(
        Figure.of("question besides Elasticsearch, p99", at(times, 0.99), "ms", Goal.atMost(15)));
  }

  private void follow(Figures figures, Stage stage, SearchStage search, Asker asker) {
    try (var server =
            ServerUnderTest.plenary(stage, Ports.check("The forum", 0), search.environment());
        var posting = new Posting(server.at("/"), Writers.come(stage, WRITERS))) {
      posting.times(STEADY, seconds);
      search.converge();
      search.refresh();
      follow(figures, search, posting);
      returnOf(figures, search, asker, posting);
    }
  }

  private void follow(Figures figures, SearchStage search, Posting posting) {
    long before = search.number("select count(*) from post");
    try (var watcher = new Watcher(search)) {
      posting.times(STEADY, seconds);
      search.converge();
      search.refresh();
      List<Double> delays = watcher.delays();
      long written = search.number("select count(*) from post") - before;
      figures.add(
          Figure.of(
              "posts that were not found", (double) written - delays.size(), "", Goal.atMost(0)));
      figures.add(Figure.of("commit to findable, median at 50 a second", at(delays, 0.5), "ms"));
      figures.add(
          Figure.of(
              "commit to findable, p99 at 50 a second",
              at(delays, 0.99),
              "ms",
              Goal.atMost(2_000)));
    }
  }

  private void returnOf(Figures figures, SearchStage search, Asker asker, Posting posting) {
    search.goAway();
    figures.add(
        Figure.of(
            "question while it is away, the slowest of " + WITHOUT,
            asker.longestWithout(WITHOUT),
            "ms",
            Goal.atMost(500)));
    Posting.Times times = posting.times(MEANWHILE, away);
    figures.add(Figure.of("posts refused while it was away", times.refused(), "", Goal.atMost(0)));
    search.comeBack();
    figures.add(
        Figure.of(
            "its return to all written being there", search.converge(), "s", Goal.atMost(60)));
  }

  private static double at(List<Double> times, double part) {
    return times.get((int) (times.size() * part));
  }
}
