package org.plenary.server.node;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.appeal.AppealService;
import org.plenary.casework.CaseClosing;
import org.plenary.casework.CaseService;
import org.plenary.casework.CaseworkService;
import org.plenary.casework.ConversationService;
import org.plenary.casework.Docket;
import org.plenary.casework.Faces;
import org.plenary.casework.HeldPosts;
import org.plenary.curating.CuratingReversal;
import org.plenary.curating.CuratingService;
import org.plenary.curating.RestructuringReversal;
import org.plenary.curating.RestructuringService;
import org.plenary.forum.ForumService;
import org.plenary.holding.HeldService;
import org.plenary.judging.JudgingService;
import org.plenary.judging.PersonService;
import org.plenary.moderation.ActingService;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.ContributionReversal;
import org.plenary.moderation.Machine;
import org.plenary.moderation.NoticeService;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Reversals;
import org.plenary.moderation.RoleHandles;
import org.plenary.moderation.UndoService;
import org.plenary.opening.OpeningService;
import org.plenary.outsider.OutsiderMail;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.report.Confirmations;
import org.plenary.report.OutsideReportService;
import org.plenary.report.ReportService;
import org.plenary.sealing.Sealing;
import org.plenary.server.settings.Settings;
import org.plenary.standing.LadderService;
import org.plenary.standing.Relimiting;
import org.plenary.standing.StandingReversal;
import org.plenary.standing.StandingService;
import org.plenary.summary.SummarisingService;
import org.plenary.summary.SummaryReversal;
import org.plenary.writing.Composer;

/** Moderation's part of the object graph. */
final class ModerationParts {

  private final Vertx vertx;
  private final Pool pool;
  private final Sealing sealing;
  private final Settings settings;
  private final Clock clock;

  ModerationParts(Vertx vertx, Pool pool, Sealing sealing, Settings settings, Clock clock) {
    this.vertx = vertx;
    this.pool = pool;
    this.sealing = sealing;
    this.settings = settings;
    this.clock = clock;
  }

  /** What writes actions down. */
  ActionLog log() {
    return new ActionLog(settings.moderation().undo());
  }

  private PseudonymService pseudonyms() {
    return new PseudonymService(pool, new ForumService(pool), sealing);
  }

  RoleHandles handles() {
    return new RoleHandles(sealing);
  }

  private Oneself oneself() {
    return new Oneself(pseudonyms(), handles());
  }

  /** What tells under which names somebody stands. */
  Faces faces() {
    return new Faces(pseudonyms(), handles());
  }

  private Docket docket() {
    return new Docket(settings.cases().limits(), faces());
  }

  private HeldPosts untilJudged() {
    return new HeldPosts(new Machine(log()));
  }

  private Reversals reversals() {
    return new Reversals(
        log(),
        List.of(
            new ContributionReversal(),
            new StandingReversal(),
            new CuratingReversal(),
            new RestructuringReversal(2 * settings.moderation().moved()),
            new SummaryReversal()));
  }

  ReportService reports() {
    return new ReportService(
        pool, docket(), faces(), untilJudged(), sealing, settings.reports().limits());
  }

  OutsideReportService outsideReports() {
    return new OutsideReportService(
        pool, docket(), faces(), sealing, clock, confirmations(), settings.reports().limits());
  }

  private Optional<Confirmations> confirmations() {
    return Optional.of(new Confirmations(new OutsiderMail(sealing), sealing, clock))
        .filter(_ -> settings.mail().relay().isThere());
  }

  CaseService cases() {
    return new CaseService(pool, faces());
  }

  CaseworkService casework(Composer composer) {
    return new CaseworkService(
        pool,
        cases(),
        docket(),
        new CaseClosing(untilJudged()),
        handles(),
        composer,
        settings.cases().limits());
  }

  ConversationService conversations(Composer composer) {
    return new ConversationService(pool, faces(), composer, settings.cases().limits());
  }

  JudgingService judging(LadderService ladders) {
    return new JudgingService(
        pool,
        cases(),
        new CaseClosing(untilJudged()),
        acting(),
        standings(),
        ladders,
        notices(),
        undoing());
  }

  PersonService persons() {
    return new PersonService(
        pool, cases(), new CaseClosing(untilJudged()), acting(), standings(), notices());
  }

  ActingService acting() {
    return new ActingService(
        vertx, pool, log(), handles(), oneself(), settings.moderation().limits());
  }

  UndoService undoing() {
    return new UndoService(pool, handles(), oneself(), reversals());
  }

  NoticeService notices() {
    return new NoticeService(pool, pseudonyms(), handles(), settings.moderation().limits());
  }

  StandingService standings() {
    return new StandingService(pool, log(), handles(), oneself());
  }

  HeldService heldPosts() {
    return new HeldService(pool, acting(), notices(), handles(), oneself());
  }

  AppealService appeals() {
    return new AppealService(
        pool,
        pseudonyms(),
        handles(),
        oneself(),
        reversals(),
        new Relimiting(log()),
        settings.moderation().appeals());
  }

  OpeningService openings() {
    return new OpeningService(
        pool, pseudonyms(), handles(), oneself(), settings.moderation().openingLasts());
  }

  CuratingService curating() {
    return new CuratingService(pool, oneself(), handles(), log(), clock);
  }

  RestructuringService restructuring() {
    return new RestructuringService(
        pool, oneself(), handles(), log(), settings.moderation().moved());
  }

  SummarisingService summarising() {
    return new SummarisingService(
        vertx, pool, oneself(), handles(), log(), settings.moderation().summaryLetters());
  }
}
