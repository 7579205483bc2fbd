package org.plenary.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
      description = "how long their posts are measured, without mail and with it")
  private int seconds = 60;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    var mailboxes = Mailboxes.open();
    try (MailedForum forum = MailedForum.read(mailboxes, readers);
        var posting = new Posting(forum.server().at("/"), forum.writers())) {
      warm(forum, posting);
      Posting.Times without = posting.times(rate, seconds);
      double heap = forum.server().liveKibibytes();
      double resident = forum.server().residentMegabytes();
      long begun = System.nanoTime();
      CompletableFuture<Double> handedOver =
          CompletableFuture.supplyAsync(
              () -> {
                forum.post();
                forum.awaitTaken(2 * readers);
                return (System.nanoTime() - begun) / 1e9;
              });
      Posting.Times with = posting.times(rate, seconds);
      tell(figures, handedOver.join());
      tell(figures, without, with);
      forum.awaitEnd();
      figures.add(
          Figure.of(
              "heap that lives, of before",
              forum.server().liveKibibytes() / heap,
              "",
              Goal.atMost(FLAT)));
      figures.add(
          Figure.of("memory, of before", forum.server().residentMegabytes() / resident, ""));
      figures.add(
          Figure.of(
              "mails beyond one each", mailboxes.taken() - 2.0 * readers, "", Goal.atMost(0)));
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
}
