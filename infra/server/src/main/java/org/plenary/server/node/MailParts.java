package org.plenary.server.node;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.plenary.caller.CallerMemory;
import org.plenary.digest.DigestRounds;
import org.plenary.digest.DigestTime;
import org.plenary.letter.LetterService;
import org.plenary.letter.PostOffice;
import org.plenary.mailaddress.AddressBook;
import org.plenary.mailaddress.AddressLimits;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailing.ListDelivery;
import org.plenary.mailing.MailRelay;
import org.plenary.outbox.Pace;
import org.plenary.outbox.Worker;
import org.plenary.server.health.LetterGauges;
import org.plenary.server.mail.SmtpRelay;
import org.plenary.server.settings.MailSettings;
import org.plenary.server.settings.RelayAddress.Place;

/** Mail's part of the object graph; without a relay no letter is made, and nothing is sent. */
final class MailParts {

  private static final Duration DIGESTING = Duration.ofSeconds(10);
  private static final LocalTime SEVEN = LocalTime.of(7, 0);

  private final Foundation foundation;
  private final MailSettings settings;
  private final Pool work;
  private final AddressBook addresses;

  MailParts(Foundation foundation, CallerMemory memory) {
    this.foundation = foundation;
    this.settings = foundation.settings().mail();
    this.work = foundation.work();
    this.addresses =
        new AddressBook(work, new AddressSeal(foundation.sealing()), AddressLimits.STANDARD, memory);
  }

  /** Says whether letters are to be made from now on. */
  Future<Void> turn() {
    return MailRelay.turn(work, settings.relay().place().isPresent());
  }

  /** What a node does of it by itself. */
  List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    Worker lists =
        new Worker(
            foundation.vertx(),
            work,
            ListDelivery.CONSUMER,
            new ListDelivery(work, settings.grace()),
            Pace.STANDARD);
    tasks.add(new Task(lists::start, lists::stop));
    settings.relay().place().ifPresent(relay -> tasks.addAll(sending(relay)));
    return tasks;
  }

  private List<Task> sending(Place relay) {
    PostOffice office = office(relay);
    var gauges =
        new LetterGauges(foundation.vertx(), new LetterService(work), office, foundation.metrics());
    return List.of(
        new Task(office::start, office::stop),
        Task.untilTheEnd(gauges::start),
        Task.of(digests()));
  }

  private PostOffice office(Place relay) {
    String domain = settings.domain(foundation.settings().http().publicUrl());
    return new PostOffice(
        foundation.vertx(),
        work,
        foundation.clock(),
        new Writers(foundation).scribe(),
        SmtpRelay.at(relay, foundation.vertx(), settings, domain),
        addresses::failed,
        settings.pace());
  }

  private Chore digests() {
    var rounds = new DigestRounds(work, new DigestTime(SEVEN), foundation.clock());
    return new Chore(
        foundation.vertx(),
        foundation.duties(),
        foundation.clock(),
        "digests",
        DIGESTING,
        () -> rounds.begin().compose(_ -> rounds.round()));
  }

  /** Forgets what was sent long enough ago, and what came back too long ago to count. */
  Future<Void> forget() {
    return new LetterService(work).forget(settings.kept()).compose(_ -> addresses.forget());
  }
}
