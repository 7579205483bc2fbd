package org.plenary.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.mail.Mailboxes;
import org.plenary.bench.mail.MailedForum;
import org.plenary.bench.mail.Whim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills servers while they hand posts over to a relay that has its whims. */
@Command(
    name = "mail-faults",
    description =
        "Posts to list readers through deaths of the servers (kill -9), at a relay that hangs up,"
            + " puts off and refuses.",
    mixinStandardHelpOptions = true)
final class MailFaultsCommand implements Callable<Integer> {

  private static final int NODES = 2;

  // As relays elsewhere take it: who dies has mails on their way.
  private static final Duration TIME = Duration.ofMillis(250);

  @Mixin private Output output = new Output();

  @Option(names = "--readers", paramLabel = "N", defaultValue = "4000")
  private int readers = 4_000;

  @Option(
      names = "--posts",
      paramLabel = "N",
      defaultValue = "5",
      description = "how many they get each, spread over the deaths")
  private int posts = 5;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "50",
      description = "how often one of the two servers is killed")
  private int kills = 50;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "2")
  private long seed = 2;

  @Override
  public Integer call() {
    Figures figures = output.figures();
    var mailboxes = Mailboxes.whimsical(seed, TIME);
    try (MailedForum forum = MailedForum.read(mailboxes, readers, NODES)) {
      for (int post = 0; post < posts; post++) {
        forum.post();
        killUntil(kills * (post + 1) / posts, forum);
      }
      forum.ends();
      tell(figures, forum, mailboxes);
    }
    return figures.conclude();
  }

  private void killUntil(int deaths, MailedForum forum) {
    while (forum.deaths() < deaths) {
      forum.awaitTaken((int) (usual() * (forum.deaths() + 1) / (kills + 1)));
      forum.die();
    }
  }

  // So many are taken at once, whatever the whims are.
  private long usual() {
    return (long) readers * posts * 4 / 5;
  }

  private void tell(Figures figures, MailedForum forum, Mailboxes mailboxes) {
    figures.add(Figure.of("letters", (double) readers * posts, ""));
    figures.add(Figure.of("deaths of a server", forum.deaths(), "", Goal.atLeast(kills)));
    tellWhims(figures, mailboxes);
    none(figures, "letters that did not end", forum.open());
    tellReaders(figures, forum, mailboxes);
    none(figures, "doubles in mailboxes", mailboxes.doublesInMailboxes());
    figures.add(Figure.of("mails that the relay took", mailboxes.taken(), ""));
    figures.add(
        Figure.of(
            "doubles at the relay",
            mailboxes.doublesAtRelay(),
            "",
            Goal.atMost(
                forum.deaths() * MailedForum.CONNECTIONS + mailboxes.had(Whim.HANG_UP_AFTER))));
    figures.add(Figure.of("all of it took", forum.seconds(), "s"));
  }

  private static void tellWhims(Figures figures, Mailboxes mailboxes) {
    int refused = mailboxes.had(Whim.REFUSED_AT_ONCE) + mailboxes.had(Whim.REFUSED_AT_LAST);
    int deferred = mailboxes.had(Whim.PUT_OFF) + mailboxes.had(Whim.HOST_PUT_OFF);
    figures.add(Figure.of("refused for good", refused, ""));
    figures.add(Figure.of("put off", deferred, ""));
    figures.add(
        Figure.of("hang-ups before a mail was taken", mailboxes.had(Whim.HANG_UP_BEFORE), ""));
    figures.add(Figure.of("hang-ups right after", mailboxes.had(Whim.HANG_UP_AFTER), ""));
  }

  private void tellReaders(Figures figures, MailedForum forum, Mailboxes mailboxes) {
    List<String> all = forum.readers().addresses();
    Map<String, Long> givenUp = forum.givenUp();
    none(
        figures,
        "lost",
        sum(all, one -> mailboxes.refuses(one) ? 0 : Math.max(0, posts - mailboxes.seenBy(one))));
    none(
        figures,
        "refused, and sent all the same",
        sum(all, one -> mailboxes.refuses(one) ? mailboxes.seenBy(one) : 0));
    none(
        figures,
        "given up otherwise than the relay refused",
        sum(
            all,
            one ->
                Math.abs(
                    givenUp.getOrDefault(name(one), 0L) - (mailboxes.refuses(one) ? posts : 0))));
  }

  private static long sum(List<String> all, ToLongFunction<String> count) {
    return all.stream().mapToLong(count).sum();
  }

  private static String name(String address) {
    return address.substring(0, address.indexOf('@'));
  }

  private static void none(Figures figures, String name, long count) {
    figures.add(Figure.of(name, (double) count, "", Goal.atMost(0)));
  }
}
