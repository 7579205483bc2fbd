package org.plenary.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.figure.Median;
import org.plenary.bench.load.PgBench;
import org.plenary.bench.load.Posting;
import org.plenary.bench.stage.NoLimits;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Writers;
import org.plenary.devstack.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how posts are accepted. */
@Command(
    name = "posting",
    description = "Posts by 16 clients, against the same statements by pgbench, in one run.",
    mixinStandardHelpOptions = true)
final class PostingCommand implements Callable<Integer> {

  private static final int CLIENTS = 16;
  private static final int STEADY = 200;
  private static final double STEADY_ROUNDS = 4;
  private static final int MOST_SLICES = 15;
  private static final int TRIES = 3;
  private static final double FASTER = 1.03;

  @Mixin private Output output = new Output();

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "5")
  private int rounds = 5;

  @Option(names = "--seconds", paramLabel = "S", defaultValue = "4")
  private int seconds = 4;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      defaultValue = "4",
      description = "seconds of a slice of the warm-up, which ends when it gets no faster")
  private double warmUp = 4;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    try (Stage stage = Stage.open();
        var server =
            ServerUnderTest.plenary(stage, Ports.check("The forum", 0), NoLimits.SETTINGS);
        var posting = new Posting(server.at("/"), Writers.come(stage, CLIENTS))) {
      warm(stage, posting);
      tellRates(figures, stage, posting);
      tellTimes(figures, posting);
    }
    return figures.conclude();
  }

  // On two processors the compiler takes most of a minute; and a plan of when the forum was empty
  // is none for what it becomes, of which PostgreSQL itself would notice within another.
  private void warm(Stage stage, Posting posting) {
    double best = 0;
    int tries = 0;
    for (int slice = 0; slice < MOST_SLICES && tries < TRIES; slice++) {
      double rate = posting.rate(warmUp);
      tries = rate > best * FASTER ? 0 : tries + 1;
      best = Math.max(best, rate);
    }
    stage.<Boolean>ask(pool -> pool.query("analyze").execute().map(true));
    posting.rate(warmUp);
  }

  // In turn, so that both meet the same machine.
  private void tellRates(Figures figures, Stage stage, Posting posting) {
    Optional<PgBench> bare = PgBench.find(libpq(stage));
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double rate = posting.rate(seconds);
      ours.add(rate);
      bare.map(
              bench -> bench.rate(stage.file("reply.sql"), posting.discussions(), CLIENTS, seconds))
          .ifPresent(
              other -> {
                theirs.add(other);
                ratios.add(rate / other);
              });
    }
    figures.add(Figure.of("posts accepted, 16 clients", Median.of(ours), "/s"));
    if (!ratios.isEmpty()) {
      figures.add(Figure.of("the same statements by pgbench", Median.of(theirs), "/s"));
      figures.add(
          Figure.of("posts accepted, of pgbench", Median.of(ratios), "", Goal.atLeast(0.5)));
    }
  }

  private static Map<String, String> libpq(Stage stage) {
    Map<String, String> settings = stage.environment();
    var variables = new HashMap<String, String>();
    variables.put("PGHOST", settings.getOrDefault("PLENARY_DATABASE_HOST", ""));
    variables.put("PGPORT", settings.getOrDefault("PLENARY_DATABASE_PORT", ""));
    variables.put("PGDATABASE", settings.getOrDefault("PLENARY_DATABASE_NAME", ""));
    variables.put("PGUSER", settings.getOrDefault("PLENARY_DATABASE_USER", ""));
    variables.put("PGPASSWORD", settings.getOrDefault("PLENARY_DATABASE_PASSWORD", ""));
    return variables;
  }

  // They come over connections and from threads that were not used yet.
  private void tellTimes(Figures figures, Posting posting) {
    posting.times(STEADY, warmUp);
    Posting.Times times = posting.times(STEADY, seconds * STEADY_ROUNDS);
    figures.add(Figure.of("not accepted, at 200 a second", times.refused(), "", Goal.atMost(0)));
    figures.add(Figure.of("post, median at 200 a second", times.quantile(0.5), "ms"));
    figures.add(
        Figure.of("post, p99 at 200 a second", times.quantile(0.99), "ms", Goal.atMost(80)));
  }
}
