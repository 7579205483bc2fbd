package org.plenary.report;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.administration.AdministrationService;
import org.plenary.casework.CaseLine;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenPost;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.inbox.NotificationKind;
import org.plenary.judging.Extent;
import org.plenary.judging.Judgement;
import org.plenary.judging.JudgingService;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Cut;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.standing.LadderService;

/** A post that can be reported, a moderator who judges its case, and what its reporters learn. */
final class GivenOutcomes {

  final GivenDesk desk;
  final GivenModeration moderation;
  final GivenPost reported;
  final GivenMember reporter;
  final GivenMember moderator;
  final Reason reason;
  final JudgingService judging;

  GivenOutcomes(TestDatabase database) {
    this.desk = new GivenDesk(database);
    this.moderation = new GivenModeration(database);
    this.reported = new GivenPost(database, desk);
    this.reporter = reported.reporter();
    this.moderator = reported.moderator();
    this.reason = new Reason(reported.rule(), "It is an insult.", "en");
    this.judging =
        moderation.judging(
            desk,
            new LadderService(
                database.pool(),
                new AdministrationService(
                    database.pool(),
                    new ChapterService(database.pool()),
                    new ForumService(database.pool())),
                moderation.standings()));
  }

  /** Somebody reports the post. */
  void report(GivenMember who) {
    desk.report(who.caller(), reported.post(), reported.rule());
  }

  /** The case that waits first. */
  CaseLine line() {
    return desk.queue(moderator).getFirst();
  }

  /** The moderator judges it. */
  ActionId judge(ActionKind kind) {
    return judge(line(), kind).await();
  }

  /** The same of a case as they saw it. */
  Future<ActionId> judge(CaseLine line, ActionKind kind) {
    var judgement = new Judgement(kind, reason, Cut.NOTHING, Extent.CHAPTER, Optional.empty());
    return judging.judge(moderator.caller(), line.id(), line.version(), judgement);
  }

  /** The moderator takes a judgement back. */
  Future<ActionId> undo(ActionId action) {
    return judging.undo(moderator.caller(), action);
  }

  /** The moderator does nothing about it. */
  void close(CaseLine line) {
    desk.casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "It is rude, no more.")
        .await();
  }

  /** What the reporter reads of their report. */
  OwnReport own() {
    return own(reporter).getFirst();
  }

  /** The latest first. */
  List<OwnReport> own(GivenMember member) {
    return desk.reports().listReports(member.caller(), PageRequest.first(10)).await().items();
  }

  List<NotificationKind> told(GivenMember member) {
    return desk.told(member);
  }
}
