package org.plenary.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.mail.Mailboxes;
import org.plenary.bench.mail.MailedForum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills the server while it hands a post over to a relay that has its whims. */
@Command(
    name = "mail-faults",
    description =
        "A post to list readers through deaths of the server (kill -9), at a relay that hangs up,"
            + " puts off and refuses.",
    mixinStandardHelpOptions = true)
final class MailFaultsCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Option(names = "--readers", paramLabel = "N", defaultValue = "10000")
  private int readers = 10_000;

  @Option(names = "--kills", paramLabel = "N", defaultValue = "50")
  private int kills = 50;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed = 1;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    var mailboxes = Mailboxes.whimsical(seed);
    try (MailedForum forum = MailedForum.read(mailboxes, readers)) {
      forum.post();
      for (int death = 1; death <= kills; death++) {
        forum.awaitTaken(usual() * death / (kills + 1));
        forum.die();
      }
      forum.awaitEnd();
      figures.add(Figure.of("letters", readers, ""));
      figures.add(Figure.of("deaths of the server", kills, "", Goal.atLeast(kills)));
      tell(figures, forum, mailboxes);
    }
    return figures.conclude();
  }

  // So many are taken at once, whatever the whims are.
  private int usual() {
    return readers * 4 / 5;
  }

  private static void tell(Figures figures, MailedForum forum, Mailboxes mailboxes) {
    List<String> all = forum.readers().addresses();
    Set<String> givenUp = forum.refused();
    none(
        figures,
        "lost",
        all.stream().filter(one -> !mailboxes.has(one) && !mailboxes.refuses(one)).count());
    none(
        figures,
        "refused, and sent all the same",
        all.stream().filter(one -> mailboxes.has(one) && mailboxes.refuses(one)).count());
    none(
        figures,
        "given up otherwise than the relay refused",
        all.stream().filter(one -> mailboxes.refuses(one) != givenUp.contains(name(one))).count());
    none(figures, "doubles in mailboxes", mailboxes.doublesInMailboxes());
    figures.add(
        Figure.of("doubles at the relay, of one Message-ID", mailboxes.doublesAtRelay(), ""));
    figures.add(Figure.of("refused for good", mailboxes.refused(), ""));
  }

  private static String name(String address) {
    return address.substring(0, address.indexOf('@'));
  }

  private static void none(Figures figures, String name, long count) {
    figures.add(Figure.of(name, (double) count, "", Goal.atMost(0)));
  }
}
