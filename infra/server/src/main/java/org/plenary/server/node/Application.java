package org.plenary.server.node;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.plenary.administration.AccessService;
import org.plenary.administration.AdministrationService;
import org.plenary.administration.FoundingService;
import org.plenary.appeal.AppealQuestions;
import org.plenary.attachment.AttachmentService;
import org.plenary.attachment.DiskStore;
import org.plenary.auth.Keycloak;
import org.plenary.auth.KeycloakClient;
import org.plenary.auth.Reconciliation;
import org.plenary.authorship.AuthorshipService;
import org.plenary.bookmark.BookmarkService;
import org.plenary.caller.MembershipService;
import org.plenary.chapter.ChapterService;
import org.plenary.checkpoint.SigningKey;
import org.plenary.completion.CompletionService;
import org.plenary.conduct.AcceptanceService;
import org.plenary.conduct.PublishingService;
import org.plenary.conduct.RulesService;
import org.plenary.curating.CuratingQuestions;
import org.plenary.curating.DeedService;
import org.plenary.curating.Reopening;
import org.plenary.declaration.DeclarationService;
import org.plenary.discussion.DiscussionService;
import org.plenary.draft.DraftService;
import org.plenary.duty.DutyService;
import org.plenary.export.ExportService;
import org.plenary.finding.FindingService;
import org.plenary.finding.MeaningService;
import org.plenary.forum.ForumService;
import org.plenary.holding.HoldingQuestions;
import org.plenary.holding.HoldingService;
import org.plenary.holding.OwnHeldService;
import org.plenary.holding.Repetition;
import org.plenary.inbox.Delivery;
import org.plenary.inbox.InboxService;
import org.plenary.invitation.InvitationService;
import org.plenary.joining.JoiningService;
import org.plenary.link.LinkService;
import org.plenary.live.LiveService;
import org.plenary.member.ArrivalService;
import org.plenary.member.ClaimService;
import org.plenary.member.MemberService;
import org.plenary.moderation.ActionQuestions;
import org.plenary.moderation.NoticeRounds;
import org.plenary.moderation.RedactedWords;
import org.plenary.muting.MutingService;
import org.plenary.once.JoiningPool;
import org.plenary.once.OnceService;
import org.plenary.outbox.BacklogService;
import org.plenary.outbox.Pace;
import org.plenary.outbox.Worker;
import org.plenary.post.PostService;
import org.plenary.profile.ProfileService;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.quote.QuoteService;
import org.plenary.reading.ReadingService;
import org.plenary.record.RecordCheck;
import org.plenary.record.RecordQuestion;
import org.plenary.record.RecordSequencer;
import org.plenary.record.RecordService;
import org.plenary.related.RelatedService;
import org.plenary.roster.RosterService;
import org.plenary.rounds.Rounds;
import org.plenary.sample.SampleForum;
import org.plenary.saved.SavedSearchService;
import org.plenary.saved.SearchRounds;
import org.plenary.schema.Migrations;
import org.plenary.schema.SchemaCheck;
import org.plenary.sealing.Sealing;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.finding.ElasticAlike;
import org.plenary.search.finding.ElasticFinder;
import org.plenary.search.finding.ElasticSpeller;
import org.plenary.search.marking.LuceneMarker;
import org.plenary.search.node.SearchNode;
import org.plenary.server.health.JobGauges;
import org.plenary.server.health.ManagementDoor;
import org.plenary.server.health.PartName;
import org.plenary.server.health.Readiness;
import org.plenary.server.health.RecordGauge;
import org.plenary.server.settings.AttachmentSettings;
import org.plenary.server.settings.HttpSettings;
import org.plenary.server.settings.ManagementSettings;
import org.plenary.server.settings.PartSettings;
import org.plenary.server.settings.Settings;
import org.plenary.session.SessionLimits;
import org.plenary.session.SessionService;
import org.plenary.session.SignIn;
import org.plenary.standing.LadderService;
import org.plenary.standing.LimitQuestions;
import org.plenary.subscription.SubscriptionService;
import org.plenary.summary.SummaryQuestions;
import org.plenary.summary.SummaryService;
import org.plenary.text.Mentions;
import org.plenary.token.TokenService;
import org.plenary.topic.TopicService;
import org.plenary.transparency.TransparencyService;
import org.plenary.web.Web;
import org.plenary.web.api.Contract;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.live.LiveEvents;
import org.plenary.writing.Composer;
import org.plenary.writing.EditingService;
import org.plenary.writing.PostingHours;
import org.plenary.writing.ReactionService;
import org.plenary.writing.TraceService;
import org.plenary.writing.WritingLimits;
import org.plenary.writing.WritingService;

/** The one room that knows all: the object graph of a server, and its life. */
public final class Application {

  private static final Duration TENDING = Duration.ofSeconds(10);
  private static final Duration CHECKING = Duration.ofDays(1);
  private static final Duration RECORDING = Duration.ofMillis(500);
  private static final Duration FORGETTING = Duration.ofMinutes(10);

  private final Settings settings;
  private final Clock clock;
  private final Vertx vertx;
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Pool pool;
  private final Pool work;
  private final SearchCluster search;
  private final SearchNode index;
  private final Chore tending;
  private final Chore checking;
  private final Keycloak keycloak;
  private final Reconciliation reconciliation;
  private final LiveService live;
  private final Worker inbox;
  private final AttachmentService attachments;
  private final PostingHours hours;
  private final Chore forgetting;
  private final Chore asking;
  private final Rounds recording;
  private final Rounds reopening;
  private final Chore checkingRecord;
  private final Chore telling;
  private final Readiness readiness;
  private final ManagementDoor management;
  private final PublicDoor door;
  private final AtomicBoolean ending = new AtomicBoolean();
  private final Promise<Void> ended = Promise.promise();

  public Application(Settings settings, Clock clock) {
    this.settings = settings;
    this.vertx = vertx(metrics);
    this.pool = new JoiningPool(DatabasePool.open(vertx, settings.database()));
    this.work = DatabasePool.openForWork(vertx, settings.database());
    this.search = new SearchCluster(vertx, settings.search().address());
    this.clock = clock;
    this.index =
        new SearchNode(vertx, work, search, settings.search().index(), settings.http().publicUrl());
    this.tending = new Chore(vertx, new DutyService(work), clock, "index", TENDING, index::tend);
    this.checking =
        new Chore(vertx, new DutyService(work), clock, "index-check", CHECKING, this::check);
    this.keycloak = keycloak();
    this.reconciliation = reconciliation();
    this.inbox = inbox();
    this.attachments = attachments();
    this.hours = new PostingHours(work, UUID.randomUUID());
    this.forgetting = forgetting();
    this.asking = asking();
    this.recording = recording();
    this.reopening = reopening();
    this.checkingRecord = checkingRecord();
    this.telling = telling();
    this.readiness =
        new Readiness(vertx, settings.parts().check())
            .with(PartName.READING, () -> SchemaCheck.require(pool).map(true))
            .with(PartName.SEARCH, search::isReady)
            .with(PartName.SIGN_IN, keycloak::isReady);
    this.management = new ManagementDoor(readiness, metrics);
    this.live = live();
    this.door = new PublicDoor(settings.http());
  }

  private Keycloak keycloak() {
    SessionLimits limits = settings.sessions().limits();
    var members =
        new Keycloak.Members(
            new SessionService(pool, limits),
            new ArrivalService(pool),
            new MembershipService(pool),
            tokens(),
            limits);
    return new Keycloak(vertx, client(settings), sealing(), members, clock);
  }

  private Reconciliation reconciliation() {
    var ours =
        new Reconciliation.Ours(
            new ChapterService(work),
            new ClaimService(work, settings.reconciliation().trust()),
            new DutyService(work));
    return new Reconciliation(
        vertx, client(settings), ours, settings.reconciliation().pace(), clock);
  }

  private Worker inbox() {
    var delivery = new Delivery(work, new Mentions(), settings.following().crowd());
    return new Worker(vertx, work, Delivery.CONSUMER, delivery, Pace.STANDARD);
  }

  private LiveService live() {
    PseudonymService pseudonyms = pseudonyms(work);
    var inboxes = new InboxService(work, pseudonyms, sealing());
    return new LiveService(vertx, work, settings.live().pace(), inboxes, pseudonyms);
  }

  private PseudonymService pseudonyms(Pool connections) {
    return new PseudonymService(connections, new ForumService(connections), sealing());
  }

  private FindingService finding(Pool connections) {
    return new FindingService(
        connections, new ElasticFinder(search), new LuceneMarker(vertx), sealing());
  }

  private Chore telling() {
    var rounds = new NoticeRounds(work);
    return new Chore(vertx, new DutyService(work), clock, "notices", TENDING, rounds::round);
  }

  private Chore asking() {
    var rounds = new SearchRounds(work, finding(work), settings.following().searchPace());
    return new Chore(vertx, new DutyService(work), clock, "searches", TENDING, rounds::round);
  }

  private Rounds recording() {
    SigningKey key = settings.publicRecord().signingKey(settings.http().publicUrl());
    var sequencer = new RecordSequencer(work, key);
    return new Rounds(vertx, RECORDING, "The record could not go on", sequencer::sequence);
  }

  private Rounds reopening() {
    var locked = new Reopening(work, moderation().log());
    return new Rounds(
        vertx, settings.moderation().reopening(), "Locks that ended stayed", locked::round);
  }

  private Chore checkingRecord() {
    var check = new RecordCheck(work, questions());
    return new Chore(
        vertx,
        new DutyService(work),
        clock,
        "record-check",
        CHECKING,
        () -> check.check().mapEmpty());
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

  private AttachmentService attachments() {
    AttachmentSettings files = settings.attachments();
    return new AttachmentService(
        vertx, pool, new DiskStore(vertx, files.place()), sealing(), files.limits());
  }

  private Chore forgetting() {
    return new Chore(vertx, new DutyService(work), clock, "forgetting", FORGETTING, this::forget);
  }

  private Future<Void> forget() {
    return attachments
        .forget()
        .compose(_ -> new TraceService(work).forget())
        .compose(_ -> Repetition.forget(work))
        .compose(_ -> once().forget())
        .compose(_ -> drafts().forget())
        .compose(_ -> moderation().reports().forget())
        .compose(_ -> new RedactedWords(work, settings.moderation().limits()).forget());
  }

  private Future<Void> check() {
    return index.check().mapEmpty();
  }

  private DraftService drafts() {
    return new DraftService(pool, sealing(), settings.drafts().kept());
  }

  private OnceService once() {
    return new OnceService(pool, sealing(), clock);
  }

  private ModerationParts moderation() {
    return new ModerationParts(vertx, pool, sealing(), settings, clock);
  }

  private TokenService tokens() {
    return new TokenService(pool, settings.tokens().limits());
  }

  private Sealing sealing() {
    return new Sealing(settings.sessions().sealingKey().bytes());
  }

  private static KeycloakClient client(Settings settings) {
    PartSettings parts = settings.parts();
    return new KeycloakClient(
        parts.keycloak(), parts.clientId(), parts.clientSecret(), settings.http().publicUrl());
  }

  private Web web(Contract contract) {
    return new Web(site(), contract, keycloak, services(keycloak.signIn()), clock);
  }

  private Site site() {
    return new Site(
        settings.http().publicUrl(),
        settings.http().bodyBytes(),
        settings.http().keptBytes(),
        settings.attachments().bytes(),
        settings.live().limits(),
        settings.exports().limits(),
        settings.proxies().proxies());
  }

  private Services services(SignIn signIn) {
    var discussions = new DiscussionService(pool);
    var posts = new PostService(pool, discussions);
    var forums = new ForumService(pool);
    var chapters = new ChapterService(pool);
    var members = new MemberService(pool);
    PseudonymService pseudonyms = pseudonyms(pool);
    FindingService finding = finding(pool);
    WritingLimits limits = settings.writing().limits();
    var composer = new Composer(vertx, limits);
    var summaries = new SummaryService(vertx, pool, discussions);
    var administration = new AdministrationService(pool, chapters, forums);
    var topics = new TopicService(pool);
    ModerationParts moderation = moderation();
    var ladders = new LadderService(pool, administration, moderation.standings());
    return new Services(
        chapters,
        new RulesService(pool),
        new AcceptanceService(pool),
        forums,
        topics,
        finding,
        new MeaningService(finding, new ElasticSpeller(search)),
        new CompletionService(pool, topics),
        new RelatedService(
            work,
            new LinkService(vertx, work, settings.http().publicUrl()),
            finding,
            new ElasticAlike(search)),
        new SavedSearchService(pool, finding, pseudonyms, settings.following().searches()),
        members,
        new MembershipService(pool),
        signIn,
        tokens(),
        discussions,
        posts,
        new QuoteService(vertx, posts),
        pseudonyms,
        new JoiningService(pool, chapters, keycloak),
        new InvitationService(pool, chapters, sealing(), settings.invitations().limits(), keycloak),
        new RosterService(pool, chapters, keycloak),
        new AuthorshipService(pool, chapters, members),
        new ProfileService(pool, keycloak),
        administration,
        new AccessService(pool, administration),
        new FoundingService(pool, keycloak),
        new PublishingService(pool, administration),
        new DeclarationService(vertx, pool, administration, settings.declarations().limits()),
        composer,
        new WritingService(pool, composer, pseudonyms, sealing(), hours, limits),
        new EditingService(pool, posts, composer, pseudonyms, sealing(), hours, limits),
        new ReactionService(pool, pseudonyms, sealing(), hours, limits),
        drafts(),
        live,
        new ReadingService(pool, pseudonyms),
        new SubscriptionService(pool, discussions, forums, settings.following().subscriptions()),
        new BookmarkService(pool, posts, settings.following().bookmarks()),
        new InboxService(pool, pseudonyms, sealing()),
        attachments,
        new ExportService(vertx, pool, discussions, posts, summaries),
        moderation.reports(),
        moderation.outsideReports(),
        moderation.cases(),
        moderation.casework(composer),
        moderation.conversations(composer),
        moderation.judging(ladders),
        new MutingService(pool),
        moderation.curating(),
        moderation.restructuring(),
        new DeedService(pool),
        summaries,
        moderation.summarising(),
        new RecordService(pool),
        moderation.acting(),
        moderation.undoing(),
        moderation.notices(),
        moderation.standings(),
        ladders,
        moderation.heldPosts(),
        new OwnHeldService(pool, pseudonyms, TraceService.of(sealing())),
        new HoldingService(pool, administration, pseudonyms),
        moderation.appeals(),
        moderation.openings(),
        new TransparencyService(pool),
        once());
  }

  // Registries are kept in a static map, so each node needs a name of its own. Labels are what we
  // choose: a stranger may send any method, and each new one would be kept.
  private static Vertx vertx(PrometheusMeterRegistry metrics) {
    var measured =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            .addDisabledMetricsCategory(MetricsDomain.NET_CLIENT)
            .setRegistryName(UUID.randomUUID().toString())
            .setLabels(
                EnumSet.of(Label.HTTP_ROUTE, Label.HTTP_CODE, Label.POOL_TYPE, Label.POOL_NAME));
    var options = new VertxOptions().setPreferNativeTransport(true).setMetricsOptions(measured);
    return Vertx.builder().with(options).withMetrics(new MicrometerMetricsFactory(metrics)).build();
  }

  /** Opens both doors; fails, with all closed, when the schema is too old or a port is taken. */
  public Future<Running> start() {
    Promise<Running> started = Promise.promise();
    prepare()
        .compose(_ -> live.look().otherwiseEmpty())
        .compose(_ -> Contract.load(vertx))
        .map(this::web)
        .compose(this::open)
        .onSuccess(started::complete)
        .onFailure(failure -> close().onComplete(_ -> started.fail(failure)));
    return started.future();
  }

  private Future<Void> prepare() {
    Future<Void> migrated =
        settings.database().migrate()
            ? vertx
                .executeBlocking(() -> Migrations.migrate(settings.database().address()))
                .mapEmpty()
            : Future.succeededFuture();
    return migrated.compose(_ -> SchemaCheck.require(pool)).compose(_ -> fill());
  }

  private Future<Void> fill() {
    return settings.content().sample()
        ? SampleForum.fill(pool).mapEmpty()
        : Future.succeededFuture();
  }

  private Future<Running> open(Web web) {
    Gauge.builder("plenary.live.streams", web.live(), LiveEvents::size).register(metrics);
    return openPublicDoor(web).compose(port -> openManagementDoor(web, port));
  }

  private Future<Integer> openPublicDoor(Web web) {
    HttpSettings http = settings.http();
    return door.open(vertx, web)
        .recover(cause -> closed("PLENARY_HTTP_PORT", http.host(), http.port(), cause));
  }

  private Future<Running> openManagementDoor(Web web, int port) {
    ManagementSettings settings = this.settings.management();
    return management
        .listen(vertx, settings)
        .map(server -> running(web, port, server))
        .recover(
            cause -> closed("PLENARY_MANAGEMENT_PORT", settings.host(), settings.port(), cause));
  }

  private static <T> Future<T> closed(String setting, String host, int port, Throwable cause) {
    return Future.failedFuture(new DoorException(setting, host, port, cause));
  }

  private Running running(Web web, int port, HttpServer management) {
    readiness.start();
    reconciliation.start();
    forgetting.start();
    asking.start();
    recording.start();
    reopening.start();
    checkingRecord.start();
    telling.start();
    inbox.start();
    index.start();
    tending.start();
    checking.start();
    new JobGauges(vertx, new BacklogService(work), metrics).start();
    new RecordGauge(vertx, new RecordService(work), metrics).start();
    hours.start(vertx);
    live.start();
    web.live().start(vertx);
    return new Running(port, management.actualPort(), () -> end(web));
  }

  /** Says that it is not ready, lets running requests end, then closes everything; once. */
  private Future<Void> end(Web web) {
    if (ending.compareAndSet(false, true)) {
      drain(web).onComplete(_ -> close().onComplete(ended));
    }
    return ended.future();
  }

  private Future<Void> drain(Web web) {
    readiness.drain();
    return vertx
        .timer(Math.max(1, settings.http().drainNotice().toMillis()), TimeUnit.MILLISECONDS)
        .compose(_ -> drainDoor(web));
  }

  // Whoever follows is no request that will end.
  private Future<Void> drainDoor(Web web) {
    web.live().close();
    return door.drain(settings.http().drain());
  }

  // A future that belongs to an event loop never completes when that loop is gone, so the one that
  // tells of the end must belong to none.
  private Future<Void> close() {
    Promise<Void> closed = Promise.promise();
    live.stop();
    recording.stop();
    reopening.stop();
    Future.join(inbox.stop(), index.stop())
        .eventually(() -> hours.stop(vertx))
        .eventually(work::close)
        .eventually(pool::close)
        .eventually(() -> vertx.<Void>executeBlocking(this::closeSearch))
        .onComplete(_ -> vertx.close().onComplete(closed));
    return closed.future();
  }

  private Void closeSearch() {
    search.close();
    return null;
  }
}
