package org.plenary.bench;

import io.vertx.sqlclient.Tuple;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.stage.Deeds;
import org.plenary.bench.stage.Deeds.Deed;
import org.plenary.bench.stage.Insider;
import org.plenary.bench.stage.NoLimits;
import org.plenary.bench.stage.SignedStage;
import org.plenary.bench.stage.Stranger;
import org.plenary.devstack.DemoAccount;
import org.plenary.devstack.PartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes Keycloak away from people who read and post, and brings it back. */
@Command(
    name = "keycloak-away",
    description = "Reading and posting by every door, and signing in, while Keycloak is away.",
    mixinStandardHelpOptions = true)
final class AwayCommand implements Callable<Integer> {

  private static final Duration USUAL_CHECK = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration HOURS = Duration.ofHours(2);
  private static final int DEEDS = 6;
  private static final long MOMENT = 200_000_000;

  @Mixin private Output output = new Output();

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "30",
      description = "how long it is away")
  private double minutes = 30;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    try (var stage = SignedStage.open(settings());
        var insider = Insider.come(stage, DemoAccount.named("member"), life());
        var stranger = new Stranger(stage)) {
      try (var deeds = Deeds.begin(deeds(insider, stranger))) {
        tellAway(figures, stage, stranger, deeds);
        tellReturn(figures, stage, stranger);
        figures.add(Figure.of("done meanwhile, reading and posting", deeds.done(), ""));
        figures.add(Figure.of("of it went wrong", deeds.wrong(), "", Goal.atMost(0)));
        figures.add(Figure.of("the slowest of it", deeds.slowestMilliseconds(), "ms"));
      }
    }
    return figures.conclude();
  }

  private Duration away() {
    return Duration.ofMillis((long) (minutes * 60_000));
  }

  private Duration life() {
    return away().plus(HOURS);
  }

  // In a short run sessions are due as often as in a long one.
  private Map<String, String> settings() {
    Duration often = away().dividedBy(6).truncatedTo(ChronoUnit.SECONDS);
    var settings = new HashMap<>(NoLimits.SETTINGS);
    settings.put(
        "PLENARY_SESSION_CHECK",
        (often.compareTo(USUAL_CHECK) < 0 ? often.plusSeconds(1) : USUAL_CHECK).toString());
    return settings;
  }

  private static List<Deed> deeds(Insider insider, Stranger stranger) {
    return List.of(
        new Deed("reading by a stranger", 200, stranger::read),
        new Deed("reading by a member", 200, insider::read),
        new Deed("reading a debate", 200, insider::readThread),
        new Deed("posting by a page", 303, insider::postByPage),
        new Deed("posting with a personal token", 201, insider::postByPersonalToken),
        new Deed("posting with a token of Keycloak", 201, insider::postByBearer));
  }

  private void tellAway(Figures figures, SignedStage stage, Stranger stranger, Deeds deeds) {
    await("Everything was done once", () -> deeds.done() >= DEEDS);
    stage.endKeycloak();
    Instant end = Instant.now().plus(away());
    double slowest = 0;
    int tries = 0;
    int unclear = 0;
    while (Instant.now().isBefore(end)) {
      long begun = System.nanoTime();
      HttpResponse<String> page = stranger.askToSignIn();
      slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e6);
      tries++;
      unclear += Stranger.isClear(page) ? 0 : 1;
      LockSupport.parkNanos(5 * MOMENT);
    }
    figures.add(Figure.of("Keycloak was away", away().toMillis() / 60_000.0, "min"));
    figures.add(Figure.of("tries to sign in meanwhile", tries, ""));
    figures.add(Figure.of("of them answered with another page", unclear, "", Goal.atMost(0)));
    figures.add(Figure.of("that page, the slowest", slowest, "ms", Goal.atMost(1000)));
  }

  private static void tellReturn(Figures figures, SignedStage stage, Stranger stranger) {
    stage.startKeycloak();
    Instant back = Instant.now();
    await("Somebody can sign in", stranger::canSignIn);
    stranger.signIn();
    figures.add(seconds("Keycloak's return to a sign-in", back));
    await("All sessions are renewed", () -> areRenewed(stage, back));
    figures.add(seconds("Keycloak's return to all sessions renewed", back));
  }

  private static Figure seconds(String name, Instant begun) {
    return Figure.of(
        name, Duration.between(begun, Instant.now()).toMillis() / 1000.0, "s", Goal.atMost(30));
  }

  private static boolean areRenewed(SignedStage stage, Instant since) {
    return stage
        .stage()
        .ask(
            pool ->
                pool.preparedQuery("select bool_and(checked_at > $1) as it from session")
                    .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
                    .map(rows -> rows.iterator().next().getBoolean("it")));
  }

  private static void await(String what, BooleanSupplier asked) {
    Instant latest = Instant.now().plus(PATIENCE);
    while (!asked.getAsBoolean()) {
      if (Instant.now().isAfter(latest)) {
        throw new PartFailure(what + ": not so after " + PATIENCE);
      }
      LockSupport.parkNanos(MOMENT);
    }
  }
}
