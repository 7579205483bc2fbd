package org.plenary.bench.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.plenary.bench.figure.Median;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.PartFailure;

/** What a process of its own measured, compared round by round. */
public final class Load {

  private final List<Measured> all;

  Load(List<Measured> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Runs the plan in a new process and waits for it.
   *
   * @throws PartFailure when an answer was wrong
   */
  public static Load run(Plan plan) {
    var json = new ObjectMapper();
    try {
      Process process =
          new ProcessBuilder(
                  new Jvm("org.plenary.bench.load.LoadProcess", "-Xmx256m", "-XX:+UseSerialGC")
                      .command())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var in = process.getOutputStream()) {
        json.writeValue(in, plan);
      }
      byte[] said = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new PartFailure("Nothing was measured: an answer was wrong or did not come.");
      }
      return new Load(json.readValue(said, new TypeReference<List<Measured>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("The measurement was interrupted.");
    }
  }

  /** What was asked for, in the order of the plan. */
  public List<String> probes() {
    return all.stream().map(Measured::probe).distinct().toList();
  }

  /** Answers a second, the median of the rounds. */
  public double rate(String probe) {
    return Median.of(rounds(probe).stream().map(Measured::rate).toList());
  }

  /** How long an answer took, in microseconds, the median of the rounds' medians. */
  public double latency(String probe) {
    return Median.of(rounds(probe).stream().map(Measured::median).toList());
  }

  /** What an answer cost of the processors' time, in microseconds, the median of the rounds. */
  public double cost(String probe) {
    return Median.of(rounds(probe).stream().map(Measured::cost).toList());
  }

  /** The median of what one probe's rate was of the other's in the same round. */
  public double ratioOfRates(String probe, String other) {
    return Median.of(
        rounds(probe).stream().map(one -> one.rate() / beside(one, other).rate()).toList());
  }

  /** The median of what one probe's latency was of the other's in the same round. */
  public double ratioOfLatencies(String probe, String other) {
    return Median.of(
        rounds(probe).stream().map(one -> one.median() / beside(one, other).median()).toList());
  }

  private List<Measured> rounds(String probe) {
    return all.stream().filter(measured -> measured.probe().equals(probe)).toList();
  }

  private Measured beside(Measured one, String other) {
    return rounds(other).stream()
        .filter(measured -> measured.round() == one.round())
        .findFirst()
        .orElseThrow();
  }
}
