package org.plenary.server.node;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.OwnEntries;
import org.plenary.correspondence.Readers;
import org.plenary.letter.LetterService;
import org.plenary.letter.Letters;
import org.plenary.letter.MailTokens;
import org.plenary.letter.PostOffice;
import org.plenary.letter.Refusals;
import org.plenary.letter.Scribe;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.sealing.Sealing;
import org.plenary.server.health.LetterGauges;
import org.plenary.server.mail.SmtpRelay;
import org.plenary.server.settings.MailSettings;
import org.plenary.server.settings.RelayAddress.Place;
import org.plenary.server.settings.Settings;
import org.plenary.web.letter.Correspondents;
import org.plenary.web.letter.Letterhead;
import org.plenary.web.page.Links;

/** Mail's part of the object graph; without a relay nothing is sent. */
final class MailParts {

  private final Foundation foundation;
  private final Settings settings;
  private final Pool work;
  private final Refusals refusals;

  MailParts(Foundation foundation, Refusals refusals) {
    this.foundation = foundation;
    this.settings = foundation.settings();
    this.work = foundation.work();
    this.refusals = refusals;
  }

  /** What a node does of it by itself. */
  List<Task> tasks() {
    return settings.mail().relay().place().map(this::tasks).orElseGet(List::of);
  }

  private List<Task> tasks(Place relay) {
    PostOffice office = office(relay);
    var gauges =
        new LetterGauges(foundation.vertx(), new LetterService(work), office, foundation.metrics());
    return List.of(new Task(office::start, office::stop), Task.untilTheEnd(gauges::start));
  }

  private PostOffice office(Place relay) {
    MailSettings mail = settings.mail();
    return new PostOffice(
        foundation.vertx(),
        work,
        foundation.clock(),
        scribe(),
        SmtpRelay.at(relay, foundation.vertx(), mail, domain()),
        refusals,
        mail.pace());
  }

  private Scribe scribe() {
    var letterhead = new Letterhead(links(), domain(), new MailTokens(foundation.sealing()));
    return new Correspondents(foundation.vertx(), correspondence(), letterhead).in(new Letters());
  }

  private CorrespondenceService correspondence() {
    Sealing sealing = foundation.sealing();
    var moderation =
        new ModerationParts(foundation.vertx(), work, sealing, settings, foundation.clock());
    return new CorrespondenceService(
        work,
        new Readers(new AddressSeal(sealing)),
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
    return new LetterService(work).forget(settings.mail().kept());
  }
}
