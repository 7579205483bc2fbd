package org.plenary.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.figure.Median;
import org.plenary.bench.stage.SignInStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures what the forum adds to a sign-in at Keycloak. */
@Command(
    name = "sign-in",
    description = "How long a completed sign-in takes here, and how long Keycloak takes of it.",
    mixinStandardHelpOptions = true)
final class SignInCommand implements Callable<Integer> {

  private static final int WARM = 30;
  private static final int ROUNDS = 60;

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Figures figures = output.figures();
    try (var stage = SignInStage.open()) {
      measure(stage, WARM);
      tell(figures, measure(stage, ROUNDS));
    }
    return figures.conclude();
  }

  private record Times(List<Double> whole, List<Double> keycloak) {}

  // In turn, so that both meet the same machine.
  private static Times measure(SignInStage stage, int rounds) {
    var times = new Times(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      times.whole().add(stage.completion());
      times.keycloak().add(stage.exchange());
    }
    return times;
  }

  private static void tell(Figures figures, Times times) {
    double whole = Median.of(times.whole());
    double keycloak = Median.of(times.keycloak());
    figures.add(Figure.of("sign-in, callback to redirect", whole, "ms"));
    figures.add(Figure.of("of it Keycloak's exchange of the code", keycloak, "ms"));
    figures.add(Figure.of("sign-in, our share", whole - keycloak, "ms", Goal.atMost(30)));
  }
}
