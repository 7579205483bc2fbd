package org.plenary.server.node;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.bounce.InboundService;
import org.plenary.caller.CallerMemory;
import org.plenary.digest.DigestRounds;
import org.plenary.digest.DigestTime;
import org.plenary.letter.LetterService;
import org.plenary.letter.MailTokens;
import org.plenary.letter.PostOffice;
import org.plenary.mailaddress.AddressBook;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailing.ListDelivery;
import org.plenary.mailing.MailRelay;
import org.plenary.outbox.Pace;
import org.plenary.outbox.Worker;
import org.plenary.outsider.OutsiderMail;
import org.plenary.report.OutcomeMail;
import org.plenary.server.health.InboundDoor;
import org.plenary.server.health.LetterGauges;
import org.plenary.server.mail.SmtpRelay;
import org.plenary.server.settings.MailSettings;
import org.plenary.server.settings.RelayAddress.Place;

/** Mail's part of the object graph; without a relay no letter is made, and nothing is sent. */
final class MailParts {

  private static final Duration LOOKING = Duration.ofMinutes(1);
  private static final Duration BEGINNING = Duration.ofMinutes(10);

  private final Foundation foundation;
  private final MailSettings settings;
  private final Pool work;
  private final AddressBook addresses;
  private final MailTokens tokens;
  private final OutsiderMail outsiders;
  private final OutcomeMail outcomes;
  private final String domain;

  MailParts(Foundation foundation, CallerMemory memory) {
    this.foundation = foundation;
    this.settings = foundation.settings().mail();
    this.work = foundation.work();
    var seal = new AddressSeal(foundation.sealing());
    this.addresses = new AddressBook(work, seal, settings.failing(), memory);
    this.tokens = new MailTokens(foundation.sealing());
    this.outsiders = new OutsiderMail(foundation.sealing());
    this.outcomes = new OutcomeMail(work, outsiders);
    this.domain = settings.domain(foundation.settings().http().publicUrl());
  }

  /** Says whether letters are to be made from now on. */
  Future<Void> turn() {
    return MailRelay.turn(work, settings.relay().isThere());
  }

  /** Where mail comes back; absent where none is sent. */
  Optional<InboundDoor> inbound() {
    var inbound =
        new InboundService(
            foundation.vertx(),
            tokens,
            domain,
            (bounce, status) -> addresses.returned(bounce.member(), bounce.address(), status));
    return Optional.of(new InboundDoor(inbound, foundation.metrics(), settings.inboundBytes()))
        .filter(_ -> settings.relay().isThere());
  }

  /** What a node does of it by itself. */
  List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    Worker lists = lists();
    tasks.add(new Task(lists::start, lists::stop));
    chores().stream().map(Task::of).forEach(tasks::add);
    settings.relay().place().ifPresent(relay -> tasks.addAll(sending(relay)));
    return tasks;
  }

  /** What it does now and then; the addresses of those who reported something go in any case. */
  List<Chore> chores() {
    List<Chore> chores = new ArrayList<>();
    chores.add(chore("report-outcomes", LOOKING, outcomes::round));
    if (settings.relay().isThere()) {
      var hour = new DigestTime(LocalTime.of(settings.digestHour(), 0));
      var digests = new DigestRounds(work, hour, foundation.clock());
      chores.add(chore("digests", LOOKING, digests::round));
      chores.add(chore("digest-times", BEGINNING, digests::begin));
    }
    return chores;
  }

  private Worker lists() {
    var delivery = new ListDelivery(work, settings.grace());
    return new Worker(foundation.vertx(), work, ListDelivery.CONSUMER, delivery, Pace.STANDARD);
  }

  private List<Task> sending(Place relay) {
    PostOffice office = office(relay);
    var gauges =
        new LetterGauges(foundation.vertx(), new LetterService(work), office, foundation.metrics());
    return List.of(new Task(office::start, office::stop), Task.untilTheEnd(gauges::start));
  }

  private PostOffice office(Place relay) {
    return new PostOffice(
        foundation.vertx(),
        work,
        foundation.clock(),
        new Writers(foundation, domain, tokens).scribe(outsiders, outcomes),
        SmtpRelay.at(relay, foundation.vertx(), settings, domain),
        addresses::failed,
        settings.postalPace());
  }

  private Chore chore(String name, Duration again, Supplier<Future<Void>> done) {
    return new Chore(
        foundation.vertx(), foundation.duties(), foundation.clock(), name, again, done);
  }

  /**
   * Forgets what was sent long enough ago, or was to be sent for too long, and what came back too
   * long ago to count.
   */
  Future<Void> forget() {
    var letters = new LetterService(work);
    return letters
        .giveUp(settings.triesFor())
        .compose(_ -> letters.forget(settings.kept()))
        .compose(_ -> addresses.forget());
  }
}
