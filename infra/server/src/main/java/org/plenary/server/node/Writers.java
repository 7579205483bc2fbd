package org.plenary.server.node;

import io.vertx.sqlclient.Pool;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.OwnEntries;
import org.plenary.correspondence.Readers;
import org.plenary.digest.DigestService;
import org.plenary.letter.Letter.Cause.Digest;
import org.plenary.letter.Letters;
import org.plenary.letter.MailTokens;
import org.plenary.letter.Scribe;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.sealing.Sealing;
import org.plenary.server.settings.Settings;
import org.plenary.web.letter.Correspondents;
import org.plenary.web.letter.DigestComposer;
import org.plenary.web.letter.Letterhead;
import org.plenary.web.page.Links;

/** Who writes letters, each those of their cause. */
final class Writers {

  private final Foundation foundation;
  private final Settings settings;
  private final Pool work;
  private final Sealing sealing;
  private final Readers readers;

  Writers(Foundation foundation) {
    this.foundation = foundation;
    this.settings = foundation.settings();
    this.work = foundation.work();
    this.sealing = foundation.sealing();
    this.readers = new Readers(new AddressSeal(sealing));
  }

  Scribe scribe() {
    var letterhead =
        new Letterhead(
            links(),
            settings.mail().domain(settings.http().publicUrl()),
            new MailTokens(sealing));
    var digests =
        new DigestComposer(foundation.vertx(), new DigestService(work, readers), letterhead);
    return new Correspondents(foundation.vertx(), correspondence(), letterhead)
        .in(new Letters().with(Digest.class, digests));
  }

  private CorrespondenceService correspondence() {
    var moderation =
        new ModerationParts(foundation.vertx(), work, sealing, settings, foundation.clock());
    return new CorrespondenceService(
        work,
        readers,
        new OwnEntries(work, moderation.notices(), moderation.appeals()),
        links().host(),
        settings.mail().grace());
  }

  private Links links() {
    return new Links(settings.http().publicUrl());
  }
}
