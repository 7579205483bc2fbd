package org.plenary.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.figure.Median;
import org.plenary.bench.stage.LongRecord;
import org.plenary.bench.stage.Stage;
import org.plenary.devstack.PartFailure;
import org.plenary.record.RecordVerifier;
import org.plenary.record.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what the public record costs those who act, and those who check. */
@Command(
    name = "record",
    description = "What recording costs an act; then a proof in, and the check of, a long record.",
    mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

  private static final int PROOFS = 500;

  @Mixin private Output output = new Output();

  @Option(names = "--leaves", paramLabel = "N", defaultValue = "1000000")
  private int leaves = 1_000_000;

  @Option(names = "--acts", paramLabel = "N", defaultValue = "2000")
  private int acts = 2000;

  @Option(names = "--seconds", paramLabel = "S", defaultValue = "5")
  private double seconds = 5;

  @Override
  public Integer call() throws IOException {
    Figures figures = output.figures();
    try (Stage stage = Stage.open();
        var ledger = new LongRecord(stage)) {
      tellCost(figures, ledger);
      tellRate(figures, ledger);
      tellPlacing(figures, ledger);
      tellProofs(figures, ledger);
      tellCheck(figures, ledger);
    }
    return figures.conclude();
  }

  // In turn, so that both meet the same machine; the first half warms.
  private void tellCost(Figures figures, LongRecord ledger) {
    List<Double> recorded = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int act = 0; act < acts; act++) {
      recorded.add(milliseconds(ledger::act));
      bare.add(milliseconds(ledger::actUnrecorded));
    }
    double with = Median.of(recorded.subList(acts / 2, acts));
    double without = Median.of(bare.subList(acts / 2, acts));
    figures.add(Figure.of("an act that is recorded", with, "ms"));
    figures.add(Figure.of("the same without a record", without, "ms"));
    figures.add(Figure.of("recording, of each act", with - without, "ms", Goal.atMost(2)));
  }

  private void tellRate(Figures figures, LongRecord ledger) {
    var done = new AtomicInteger();
    long deadline = System.nanoTime() + (long) (seconds * 1e9);
    try (ExecutorService actors = Executors.newFixedThreadPool(LongRecord.CONNECTIONS)) {
      for (int actor = 0; actor < LongRecord.CONNECTIONS; actor++) {
        actors.execute(() -> actUntil(deadline, ledger, done));
      }
    }
    figures.add(
        Figure.of("acts recorded, 16 at once", done.get() / seconds, "/s", Goal.atLeast(200)));
  }

  private static void actUntil(long deadline, LongRecord ledger, AtomicInteger done) {
    while (System.nanoTime() < deadline) {
      ledger.act();
      done.incrementAndGet();
    }
  }

  private void tellPlacing(Figures figures, LongRecord ledger) {
    ledger.place();
    int missing = (int) Math.max(0, leaves - ledger.size());
    ledger.fill(missing);
    double placing = milliseconds(ledger::place);
    figures.add(Figure.of("leaves", (double) ledger.size(), ""));
    if (missing > 0) {
      figures.add(Figure.of("leaves placed and signed for", missing / placing * 1000, "/s"));
    }
  }

  private static void tellProofs(Figures figures, LongRecord ledger) {
    List<Double> times = new ArrayList<>();
    for (int proof = 0; proof < 2 * PROOFS; proof++) {
      times.add(milliseconds(ledger::prove));
    }
    List<Double> warm = times.subList(PROOFS, 2 * PROOFS).stream().sorted().toList();
    figures.add(Figure.of("a proof, median", Median.of(warm), "ms", Goal.atMost(5)));
    figures.add(Figure.of("a proof, p99", warm.get(PROOFS * 99 / 100), "ms"));
  }

  private static void tellCheck(Figures figures, LongRecord ledger) throws IOException {
    Path log = ledger.write();
    figures.add(Figure.of("the log of them", Files.size(log) / 1e6, "MB"));
    var verifier = new RecordVerifier(List.of(ledger.key()), List.of());
    long begun = System.nanoTime();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(log))) {
      Verdict verdict = verifier.verify(in);
      if (!verdict.isSound()) {
        throw new PartFailure("The record is wrong: " + verdict.sentence());
      }
    }
    double took = (System.nanoTime() - begun) / 1e9;
    figures.add(Figure.of("checking all of it", took, "s", Goal.atMost(10)));
  }

  private static double milliseconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }
}
