package org.plenary.server.node;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.UUID;
import org.plenary.administration.AccessService;
import org.plenary.administration.AdministrationService;
import org.plenary.administration.FoundingService;
import org.plenary.attachment.AttachmentService;
import org.plenary.attachment.DiskStore;
import org.plenary.auth.Keycloak;
import org.plenary.authorship.AuthorshipService;
import org.plenary.bookmark.BookmarkService;
import org.plenary.caller.MembershipService;
import org.plenary.capability.FeedPlaces;
import org.plenary.capability.PrivateFeedService;
import org.plenary.chapter.ChapterService;
import org.plenary.completion.CompletionService;
import org.plenary.conduct.AcceptanceService;
import org.plenary.conduct.PublishingService;
import org.plenary.conduct.RulesService;
import org.plenary.curating.DeedService;
import org.plenary.declaration.DeclarationService;
import org.plenary.discussion.DiscussionService;
import org.plenary.draft.DraftService;
import org.plenary.embedding.EmbeddingService;
import org.plenary.export.ExportService;
import org.plenary.feed.FeedService;
import org.plenary.finding.FindingService;
import org.plenary.forum.ForumService;
import org.plenary.holding.HoldingService;
import org.plenary.holding.OwnHeldService;
import org.plenary.inbox.InboxService;
import org.plenary.invitation.InvitationService;
import org.plenary.joining.JoiningService;
import org.plenary.letter.MailTokens;
import org.plenary.live.LiveService;
import org.plenary.mailaddress.AddressBook;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailing.ListReadingService;
import org.plenary.mailing.MailChoiceService;
import org.plenary.mailing.StopService;
import org.plenary.member.MemberService;
import org.plenary.muting.MutingService;
import org.plenary.once.OnceService;
import org.plenary.owndata.OwnDataService;
import org.plenary.post.PostService;
import org.plenary.profile.ProfileService;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.quote.QuoteService;
import org.plenary.reading.ReadingService;
import org.plenary.record.RecordService;
import org.plenary.roster.RosterService;
import org.plenary.sealing.Sealing;
import org.plenary.server.settings.AttachmentSettings;
import org.plenary.server.settings.Settings;
import org.plenary.sitemap.SitemapService;
import org.plenary.standing.LadderService;
import org.plenary.subscription.SubscriptionService;
import org.plenary.summary.SummaryService;
import org.plenary.topic.TopicService;
import org.plenary.transparency.TransparencyService;
import org.plenary.web.door.Services;
import org.plenary.writing.Composer;
import org.plenary.writing.EditingService;
import org.plenary.writing.PostingHours;
import org.plenary.writing.ReactionService;
import org.plenary.writing.TraceService;
import org.plenary.writing.WritingLimits;
import org.plenary.writing.WritingService;

/** The services of a node: the part of the object graph that its doors ask. */
final class ServiceParts {

  private final Foundation foundation;
  private final Settings settings;
  private final SignInParts signIn;
  private final SearchParts search;
  private final ModerationParts moderation;
  private final PostingHours hours;
  private final AttachmentService attachments;
  private final LiveService live;

  ServiceParts(Foundation foundation, SignInParts signIn, SearchParts search) {
    this.foundation = foundation;
    this.settings = foundation.settings();
    this.signIn = signIn;
    this.search = search;
    this.moderation =
        new ModerationParts(
            foundation.vertx(),
            foundation.pool(),
            foundation.sealing(),
            settings,
            foundation.clock());
    this.hours = new PostingHours(foundation.work(), UUID.randomUUID());
    this.attachments = openAttachments();
    this.live = openLive();
  }

  private AttachmentService openAttachments() {
    AttachmentSettings files = settings.attachments();
    return new AttachmentService(
        foundation.vertx(),
        foundation.pool(),
        new DiskStore(foundation.vertx(), files.place()),
        foundation.sealing(),
        files.limits());
  }

  private LiveService openLive() {
    PseudonymService pseudonyms = pseudonyms(foundation.work());
    var inboxes =
        new InboxService(
            foundation.work(), pseudonyms, moderation.handles()::digests, foundation.sealing());
    return new LiveService(
        foundation.vertx(), foundation.work(), settings.live().pace(), inboxes, pseudonyms);
  }

  private PseudonymService pseudonyms(Pool connections) {
    return new PseudonymService(connections, new ForumService(connections), foundation.sealing());
  }

  SearchParts search() {
    return search;
  }

  ModerationParts moderation() {
    return moderation;
  }

  /** The one count of what is written on this node. */
  PostingHours hours() {
    return hours;
  }

  AttachmentService attachments() {
    return attachments;
  }

  /** The one log of what happens as this node sees it. */
  LiveService live() {
    return live;
  }

  DraftService drafts() {
    return new DraftService(foundation.pool(), foundation.sealing(), settings.drafts().kept());
  }

  OnceService once() {
    return new OnceService(foundation.pool(), foundation.sealing(), foundation.clock());
  }

  /** What the doors ask. */
  Services services(Keycloak keycloak) {
    Pool pool = foundation.pool();
    Vertx vertx = foundation.vertx();
    Sealing sealing = foundation.sealing();
    var discussions = new DiscussionService(pool);
    var posts = new PostService(pool, discussions);
    var forums = new ForumService(pool);
    var chapters = new ChapterService(pool);
    var members = new MemberService(pool);
    PseudonymService pseudonyms = pseudonyms(pool);
    FindingService finding = search.finding();
    WritingLimits limits = settings.writing().limits();
    var composer = new Composer(vertx, limits);
    var summaries = new SummaryService(vertx, pool, discussions);
    var administration = new AdministrationService(pool, chapters, forums);
    var topics = new TopicService(pool);
    var ladders = new LadderService(pool, administration, moderation.standings());
    var feeds = new FeedService(pool, discussions, finding);
    return new Services(
        chapters,
        new RulesService(pool),
        new AcceptanceService(pool),
        forums,
        topics,
        finding,
        search.meaning(finding),
        new CompletionService(pool, topics),
        search.related(finding),
        search.savedSearches(finding, pseudonyms),
        members,
        new MembershipService(pool),
        keycloak.signIn(),
        signIn.tokens(),
        discussions,
        posts,
        new QuoteService(vertx, posts),
        pseudonyms,
        new JoiningService(pool, chapters, keycloak),
        new InvitationService(pool, chapters, sealing, settings.invitations().limits(), keycloak),
        new RosterService(pool, chapters, keycloak),
        new AuthorshipService(pool, chapters, members),
        new ProfileService(pool, keycloak),
        administration,
        new AccessService(pool, administration),
        new FoundingService(pool, keycloak),
        new PublishingService(pool, administration),
        new DeclarationService(vertx, pool, administration, settings.declarations().limits()),
        composer,
        new WritingService(pool, composer, pseudonyms, sealing, hours, limits),
        new EditingService(pool, posts, composer, pseudonyms, sealing, hours, limits),
        new ReactionService(pool, pseudonyms, sealing, hours, limits),
        drafts(),
        live,
        new ReadingService(pool, pseudonyms),
        new SubscriptionService(pool, discussions, forums, settings.following().subscriptions()),
        new BookmarkService(pool, posts, settings.following().bookmarks()),
        new InboxService(pool, pseudonyms, moderation.handles()::digests, sealing),
        new MailChoiceService(pool),
        new ListReadingService(pool, forums, settings.following().lists()),
        new StopService(pool, new MailTokens(sealing)),
        attachments,
        new ExportService(vertx, pool, discussions, posts, summaries),
        new OwnDataService(pool, moderation.faces()),
        new AddressBook(pool, new AddressSeal(sealing), settings.mail().failing(), keycloak),
        moderation.reports(),
        moderation.outsideReports(),
        moderation.cases(),
        moderation.casework(composer),
        moderation.conversations(composer),
        moderation.judging(ladders),
        moderation.persons(),
        new MutingService(pool),
        moderation.curating(),
        moderation.restructuring(),
        new DeedService(pool),
        summaries,
        moderation.summarising(),
        new RecordService(pool),
        moderation.acting(),
        moderation.notices(),
        moderation.standings(),
        ladders,
        moderation.heldPosts(),
        new OwnHeldService(pool, pseudonyms, TraceService.of(sealing)),
        new HoldingService(pool, administration, pseudonyms),
        moderation.appeals(),
        moderation.openings(),
        new TransparencyService(pool),
        feeds,
        new EmbeddingService(pool, administration, settings.embeds().origins()),
        new PrivateFeedService(
            pool,
            new FeedPlaces(feeds, discussions, forums),
            members,
            settings.following().privateFeeds()),
        new SitemapService(pool, settings.feeds().sitemapAddresses()),
        once());
  }
}
