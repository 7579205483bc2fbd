package org.plenary.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.load.Posting;
import org.plenary.bench.mail.Mailboxes;
import org.plenary.bench.mail.MailedForum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how a post gets to all who read its forum by mail, and what others feel of it. */
@Command(
    name = "mail",
    description = "A post to many list readers, handed over to a relay, while others write.",
    mixinStandardHelpOptions = true)
final class MailCommand implements Callable<Integer> {

  private static final double MOST_SECONDS = 120;
  private static final double MOST_SLOWER = 1.2;
  private static final double FLAT = 1.1;
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Mixin private Output output = new Output();

  @Option(names = "--readers", paramLabel = "N", defaultValue = "10000")
  private int readers = 10_000;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description = "how many posts others write in a second")
  private int rate = 50;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "60",
      description = "how long their posts are measured without mail, before and after each round")
  private int seconds = 60;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "2")
  private int rounds = 2;

  /**
   * A post that was handed over to all while others wrote.
   *
   * @param seconds until it was
   * @param most of what was looked at meanwhile, again and again
   */
  private record Delivery(double seconds, Posting.Times others, double most) {

    /** Of several, the slowest. */
    Delivery and(Delivery other) {
      return new Delivery(
          Math.max(seconds, other.seconds), others.and(other.others), Math.max(most, other.most));
    }
  }

  @Override
  public Integer call() {
    Figures figures = output.figures();
    var mailboxes = Mailboxes.open();
    try (MailedForum forum = MailedForum.read(mailboxes, readers, 1);
        var posting = new Posting(forum.server().at("/"), forum.writers())) {
      warm(forum, posting);
      double heap = forum.server().liveKibibytes();
      double resident = forum.server().residentMegabytes();
      List<Posting.Times> without = new ArrayList<>(List.of(posting.times(rate, seconds)));
      List<Delivery> deliveries = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        deliveries.add(deliver(forum, posting, forum.server()::residentMegabytes));
        forum.awaitEnd();
        without.add(posting.times(rate, seconds));
      }
      Delivery usual = deliveries.stream().reduce(Delivery::and).orElseThrow();
      tell(figures, usual.seconds());
      tell(figures, without.stream().reduce(Posting.Times::and).orElseThrow(), usual.others());
      figures.add(Figure.of("memory while mail is sent, most", usual.most(), "MB"));
      figures.add(Figure.of("the same, of that before", usual.most() / resident, ""));
      // Whoever asks what lives makes the server collect, which others feel.
      Delivery collected = deliver(forum, posting, forum.server()::liveKibibytes);
      tellHeap(figures, forum, heap, collected.most());
      figures.add(
          Figure.of(
              "mails beyond one each",
              mailboxes.taken() - (double) forum.posts() * readers,
              "",
              Goal.atMost(0)));
    }
    return figures.conclude();
  }

  // What is written for the first time takes the compiler's time.
  private void warm(MailedForum forum, Posting posting) {
    forum.post();
    posting.times(rate, seconds / 2.0);
    forum.awaitTaken(readers);
    forum.awaitEnd();
    posting.times(rate, seconds / 2.0);
  }

  private Delivery deliver(MailedForum forum, Posting posting, DoubleSupplier looked) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Double> handedOver =
          CompletableFuture.supplyAsync(() -> handOver(forum), threads);
      CompletableFuture<Double> most =
          CompletableFuture.supplyAsync(() -> most(looked, handedOver::isDone), threads);
      Posting.Times others = posting.timesUntil(rate, handedOver::isDone);
      return new Delivery(handedOver.join(), others, most.join());
    }
  }

  private double handOver(MailedForum forum) {
    long begun = System.nanoTime();
    forum.post();
    forum.awaitTaken(forum.posts() * readers);
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double most(DoubleSupplier looked, BooleanSupplier over) {
    double most = looked.getAsDouble();
    while (!over.getAsBoolean()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      most = Math.max(most, looked.getAsDouble());
    }
    return most;
  }

  private void tell(Figures figures, double handedOver) {
    figures.add(Figure.of("handed over to all, after", handedOver, "s", Goal.atMost(MOST_SECONDS)));
    figures.add(Figure.of("letters a second", readers / handedOver, "/s"));
  }

  private static void tell(Figures figures, Posting.Times without, Posting.Times with) {
    figures.add(
        Figure.of(
            "posts not accepted", (double) without.refused() + with.refused(), "", Goal.atMost(0)));
    figures.add(Figure.of("post, p99 without mail", without.quantile(0.99), "ms"));
    figures.add(Figure.of("post, p99 while mail is sent", with.quantile(0.99), "ms"));
    figures.add(
        Figure.of(
            "the same, of that without",
            with.quantile(0.99) / without.quantile(0.99),
            "",
            Goal.atMost(MOST_SLOWER)));
  }

  private static void tellHeap(Figures figures, MailedForum forum, double before, double most) {
    figures.add(
        Figure.of(
            "heap that lives while mail is sent, most, of before",
            most / before,
            "",
            Goal.atMost(FLAT)));
    forum.awaitEnd();
    figures.add(
        Figure.of(
            "heap that lives afterwards, of before",
            forum.server().liveKibibytes() / before,
            "",
            Goal.atMost(FLAT)));
  }
}
