package org.plenary.server.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plenary.appeal.AppealQuestions;
import org.plenary.auth.Reconciliation;
import org.plenary.checkpoint.SigningKey;
import org.plenary.curating.CuratingQuestions;
import org.plenary.curating.Reopening;
import org.plenary.holding.HoldingQuestions;
import org.plenary.holding.Repetition;
import org.plenary.inbox.Delivery;
import org.plenary.live.LiveService;
import org.plenary.moderation.ActionQuestions;
import org.plenary.moderation.NoticeRounds;
import org.plenary.moderation.RedactedWords;
import org.plenary.outbox.BacklogService;
import org.plenary.outbox.Pace;
import org.plenary.outbox.Worker;
import org.plenary.record.RecordCheck;
import org.plenary.record.RecordQuestion;
import org.plenary.record.RecordSequencer;
import org.plenary.record.RecordService;
import org.plenary.rounds.Rounds;
import org.plenary.search.node.SearchNode;
import org.plenary.server.health.JobGauges;
import org.plenary.server.health.RecordGauge;
import org.plenary.server.settings.Settings;
import org.plenary.standing.LimitQuestions;
import org.plenary.summary.SummaryQuestions;
import org.plenary.text.Mentions;
import org.plenary.writing.PostingHours;
import org.plenary.writing.TraceService;

/** What a node does by itself, beside what it is asked, in turn with other nodes. */
final class OwnWork {

  private static final Duration TENDING = Duration.ofSeconds(10);
  private static final Duration CHECKING = Duration.ofDays(1);
  private static final Duration RECORDING = Duration.ofMillis(500);
  private static final Duration FORGETTING = Duration.ofMinutes(10);

  private final Foundation foundation;
  private final Vertx vertx;
  private final Pool work;
  private final Settings settings;
  private final ServiceParts parts;
  private final MailParts mail;
  private final List<Task> tasks;

  OwnWork(
      Foundation foundation,
      ServiceParts parts,
      MailParts mail,
      Reconciliation reconciliation,
      SearchNode index) {
    this.foundation = foundation;
    this.vertx = foundation.vertx();
    this.work = foundation.work();
    this.settings = foundation.settings();
    this.parts = parts;
    this.mail = mail;
    LiveService live = parts.live();
    PostingHours hours = parts.hours();
    Worker inbox = inbox();
    List<Task> others =
        List.of(
            Task.untilTheEnd(reconciliation::start),
            chore("forgetting", FORGETTING, this::forget),
            chore("searches", TENDING, parts.search().rounds()::round),
            chore("notices", TENDING, new NoticeRounds(work)::round),
            chore("record-check", CHECKING, this::checkRecord),
            chore("index", TENDING, index::tend),
            chore("index-check", CHECKING, () -> index.check().mapEmpty()),
            Task.of(recording()),
            Task.of(reopening()),
            new Task(inbox::start, inbox::stop),
            new Task(index::start, index::stop),
            new Task(() -> hours.start(vertx), () -> hours.stop(vertx)),
            Task.stoppedAtOnce(live::start, live::stop),
            Task.untilTheEnd(jobs()::start),
            Task.untilTheEnd(record()::start));
    this.tasks = Stream.concat(others.stream(), mail.tasks().stream()).toList();
  }

  void start() {
    tasks.forEach(Task::start);
  }

  /** Ends when what was begun is done. */
  Future<Void> stop() {
    return Future.join(tasks.stream().map(Task::stop).toList()).mapEmpty();
  }

  private Task chore(String name, Duration again, Supplier<Future<Void>> done) {
    return Task.of(new Chore(vertx, foundation.duties(), foundation.clock(), name, again, done));
  }

  private Future<Void> forget() {
    return parts
        .attachments()
        .forget()
        .compose(_ -> new TraceService(work).forget())
        .compose(_ -> Repetition.forget(work))
        .compose(_ -> parts.once().forget())
        .compose(_ -> parts.drafts().forget())
        .compose(_ -> parts.moderation().reports().forget())
        .compose(_ -> mail.forget())
        .compose(_ -> new RedactedWords(work, settings.moderation().limits()).forget());
  }

  private Future<Void> checkRecord() {
    return new RecordCheck(work, questions()).check().mapEmpty();
  }

  private static List<RecordQuestion> questions() {
    return Stream.of(
            ActionQuestions.all(),
            LimitQuestions.all(),
            HoldingQuestions.all(),
            AppealQuestions.all(),
            CuratingQuestions.all(),
            SummaryQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  private Rounds recording() {
    SigningKey key = settings.publicRecord().signingKey(settings.http().publicUrl());
    var sequencer = new RecordSequencer(work, key);
    return new Rounds(vertx, RECORDING, "The record could not go on", sequencer::sequence);
  }

  private Rounds reopening() {
    var locked = new Reopening(work, parts.moderation().log());
    return new Rounds(
        vertx, settings.moderation().reopening(), "Locks that ended stayed", locked::round);
  }

  private Worker inbox() {
    var delivery = new Delivery(work, new Mentions(), settings.following().crowd());
    return new Worker(vertx, work, Delivery.CONSUMER, delivery, Pace.STANDARD);
  }

  private JobGauges jobs() {
    return new JobGauges(vertx, new BacklogService(work), foundation.metrics());
  }

  private RecordGauge record() {
    return new RecordGauge(vertx, new RecordService(work), foundation.metrics());
  }
}
