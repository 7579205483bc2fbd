package org.plenary.bench;

import java.util.Set;
import java.util.concurrent.Callable;
import org.plenary.bench.cut.CutActs;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.stage.Stage;
import org.plenary.devstack.PartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills whoever acts, and looks whether an action or its leaf is left alone. */
@Command(
    name = "cut-off",
    description = "Actions of moderators in a process that is killed (kill -9), again and again.",
    mixinStandardHelpOptions = true)
final class CutOffCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Option(names = "--times", paramLabel = "N", defaultValue = "100")
  private int times = 100;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    try (Stage stage = Stage.open()) {
      var acts = new CutActs(stage);
      long underWay = 0;
      for (int time = 0; time < times; time++) {
        underWay += acts.cut();
      }
      figures.add(Figure.of("killed in the middle", times, "times"));
      figures.add(Figure.of("under way right before", (double) underWay, ""));
      tell(figures, acts);
    }
    return figures.conclude();
  }

  private static void tell(Figures figures, CutActs acts) {
    figures.add(Figure.of("actions that are done", (double) acts.actions(), ""));
    figures.add(
        Figure.of("actions without their leaf", (double) acts.withoutLeaf(), "", Goal.atMost(0)));
    figures.add(
        Figure.of(
            "leaves without their action",
            (double) acts.leavesWithoutAction(),
            "",
            Goal.atMost(0)));
    Set<String> found = acts.found();
    if (!found.isEmpty()) {
      throw new PartFailure("The nightly check finds " + found);
    }
  }
}
