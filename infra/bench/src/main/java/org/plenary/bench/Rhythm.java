package org.plenary.bench;

import java.util.List;
import org.plenary.bench.load.Plan;
import org.plenary.bench.load.Probe;
import picocli.CommandLine.Option;

/** How often and how long each thing is measured. */
final class Rhythm {

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "7")
  private int rounds = 7;

  @Option(names = "--seconds", paramLabel = "S", defaultValue = "2")
  private double seconds = 2;

  @Option(names = "--warm-up", paramLabel = "S", defaultValue = "4")
  private double warmUp = 4;

  Plan plan(List<Probe> probes) {
    return new Plan(probes, rounds, seconds, warmUp);
  }

  /** For what has many probes: each of them half as long. */
  Plan shortPlan(List<Probe> probes) {
    return new Plan(probes, rounds, seconds / 2, warmUp / 2);
  }
}
