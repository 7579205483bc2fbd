package org.plenary.server.node;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.OwnEntries;
import org.plenary.correspondence.Readers;
import org.plenary.digest.DigestService;
import org.plenary.invitation.OpenInvitations;
import org.plenary.letter.Letter.Cause.Digest;
import org.plenary.letter.Letters;
import org.plenary.letter.MailTokens;
import org.plenary.letter.Scribe;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.outsider.OutsiderMail;
import org.plenary.report.OutcomeMail;
import org.plenary.sealing.Sealing;
import org.plenary.server.settings.Settings;
import org.plenary.web.letter.Correspondents;
import org.plenary.web.letter.DigestComposer;
import org.plenary.web.letter.Letterhead;
import org.plenary.web.letter.OutsiderComposers;
import org.plenary.web.page.Links;

/** Who writes letters, each those of their cause. */
final class Writers {

  private final Foundation foundation;
  private final Settings settings;
  private final Vertx vertx;
  private final Pool work;
  private final Sealing sealing;
  private final Readers readers;
  private final Letterhead letterhead;

  Writers(Foundation foundation, String domain, MailTokens tokens) {
    this.foundation = foundation;
    this.settings = foundation.settings();
    this.vertx = foundation.vertx();
    this.work = foundation.work();
    this.sealing = foundation.sealing();
    this.readers = new Readers(new AddressSeal(sealing));
    URI address = settings.http().publicUrl();
    this.letterhead =
        new Letterhead(
            new Links(address), domain, settings.feeds().limits(address).authority(), tokens);
  }

  Scribe scribe(OutsiderMail outsiders, OutcomeMail outcomes) {
    var digests = new DigestComposer(vertx, new DigestService(work, readers), letterhead);
    Letters members =
        new Correspondents(vertx, correspondence(), letterhead)
            .in(new Letters().with(Digest.class, digests));
    return new OutsiderComposers(outsiders, new OpenInvitations(work), outcomes, letterhead)
        .in(members);
  }

  private CorrespondenceService correspondence() {
    var moderation = new ModerationParts(vertx, work, sealing, settings, foundation.clock());
    return new CorrespondenceService(
        work,
        readers,
        new OwnEntries(work, moderation.notices(), moderation.appeals()),
        letterhead.authority(),
        settings.mail().grace());
  }
}
