package org.plenary.server.node;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.bounce.InboundService;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.OwnEntries;
import org.plenary.correspondence.Readers;
import org.plenary.digest.DigestRounds;
import org.plenary.digest.DigestService;
import org.plenary.digest.DigestTime;
import org.plenary.invitation.OpenInvitations;
import org.plenary.letter.Letter.Cause;
import org.plenary.letter.LetterService;
import org.plenary.letter.PostOffice;
import org.plenary.mailaddress.AddressBook;
import org.plenary.mailaddress.AddressLimits;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.outsider.OutsiderMail;
import org.plenary.report.OutcomeMail;
import org.plenary.sealing.Sealing;
import org.plenary.server.health.InboundDoor;
import org.plenary.server.health.LetterGauges;
import org.plenary.server.mail.SmtpRelay;
import org.plenary.server.settings.MailSettings;
import org.plenary.server.settings.RelayAddress.Place;
import org.plenary.server.settings.Settings;
import org.plenary.web.letter.Correspondents;
import org.plenary.web.letter.DigestComposer;
import org.plenary.web.letter.Letterhead;
import org.plenary.web.letter.OutsiderComposers;
import org.plenary.web.page.Links;

/** Mail's part of the object graph; without a relay no letter is made, and nothing is sent. */
final class MailParts {

  private static final Duration LOOKING = Duration.ofMinutes(1);
  private static final Duration BEGINNING = Duration.ofMinutes(10);

  private final Foundation foundation;
  private final Settings settings;
  private final Pool work;
  private final Refusals refusals;

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
    var digests = new DigestRounds(work, digestTime(), foundation.clock());
    return List.of(
        new Task(office::start, office::stop),
        Task.untilTheEnd(gauges::start),
        chore("digests", LOOKING, digests::round),
        chore("digest-times", BEGINNING, digests::begin),
        chore("report-outcomes", LOOKING, outcomes()::round));
  }

  private DigestTime digestTime() {
    return new DigestTime(LocalTime.of(settings.mail().digestHour(), 0));
  }

  private Task chore(String name, Duration again, Supplier<Future<Void>> done) {
    return Task.of(
        new Chore(foundation.vertx(), foundation.duties(), foundation.clock(), name, again, done));
  }

  /** Where mail comes back; absent where none is sent. */
  Optional<InboundDoor> inbound() {
    var inbound = new InboundService(foundation.vertx(), tokens(), domain(), refusals::refused);
    return Optional.of(
            new InboundDoor(inbound, foundation.metrics(), settings.mail().inboundBytes()))
        .filter(_ -> settings.mail().relay().isThere());
  }

  private OutcomeMail outcomes() {
    return new OutcomeMail(work, outsiders());
  }

  private OutsiderMail outsiders() {
    return new OutsiderMail(foundation.sealing());
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

  private Scribe scribe() {
    var letterhead = new Letterhead(links(), domain(), tokens());
    var digests = new DigestService(work, readers());
    Letters members =
        new Correspondents(foundation.vertx(), correspondence(), letterhead)
            .in(new Letters())
            .with(Cause.Digest.class, new DigestComposer(foundation.vertx(), digests, letterhead));
    return new OutsiderComposers(outsiders(), new OpenInvitations(work), outcomes(), letterhead)
        .in(members);
  }

  private MailTokens tokens() {
    return new MailTokens(foundation.sealing());
  }

  private Readers readers() {
    return new Readers(new AddressSeal(foundation.sealing()));
  }

  private CorrespondenceService correspondence() {
    Sealing sealing = foundation.sealing();
    var moderation =
        new ModerationParts(foundation.vertx(), work, sealing, settings, foundation.clock());
    return new CorrespondenceService(
        work,
        readers(),
        new OwnEntries(work, moderation.notices(), moderation.appeals()),
        links().host(),
        settings.mail().grace());
  }

  private Links links() {
    return new Links(settings.http().publicUrl());
  }

  private String domain() {
    return settings.mail().domain(settings.http().publicUrl());
  }

  /** Forgets what was sent long enough ago. */
  Future<Void> forget() {
    return new LetterService(work).forget(settings.kept()).compose(_ -> addresses.forget());
  }
}
