package org.plenary.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Callers;
import org.plenary.web.api.AdministrationApi;
import org.plenary.web.api.Api;
import org.plenary.web.api.AttachmentApi;
import org.plenary.web.api.AuthorshipApi;
import org.plenary.web.api.CaseApi;
import org.plenary.web.api.Contract;
import org.plenary.web.api.CuratingApi;
import org.plenary.web.api.DraftApi;
import org.plenary.web.api.EmbeddingApi;
import org.plenary.web.api.ExportApi;
import org.plenary.web.api.ExportRoom;
import org.plenary.web.api.FollowingApi;
import org.plenary.web.api.HeldApi;
import org.plenary.web.api.HoldingApi;
import org.plenary.web.api.InvitationApi;
import org.plenary.web.api.JudgingApi;
import org.plenary.web.api.LadderApi;
import org.plenary.web.api.MailApi;
import org.plenary.web.api.MembershipApi;
import org.plenary.web.api.MutingApi;
import org.plenary.web.api.NoticeApi;
import org.plenary.web.api.OpeningApi;
import org.plenary.web.api.OwnApi;
import org.plenary.web.api.OwnDataFile;
import org.plenary.web.api.PrivateFeedApi;
import org.plenary.web.api.QuoteApi;
import org.plenary.web.api.ReadingApi;
import org.plenary.web.api.RecordApi;
import org.plenary.web.api.RecordFiles;
import org.plenary.web.api.RelatedApi;
import org.plenary.web.api.ReportApi;
import org.plenary.web.api.RulesApi;
import org.plenary.web.api.SavedSearchApi;
import org.plenary.web.api.SearchApi;
import org.plenary.web.api.TransparencyApi;
import org.plenary.web.api.WritingApi;
import org.plenary.web.door.Door;
import org.plenary.web.door.Problems;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.embed.EmbedLists;
import org.plenary.web.embed.EmbedRoutes;
import org.plenary.web.embed.OEmbedRoutes;
import org.plenary.web.feed.FeedWriter;
import org.plenary.web.feed.PrivateFeeds;
import org.plenary.web.feed.PublicFeeds;
import org.plenary.web.live.LiveEvents;
import org.plenary.web.page.AdministrationPages;
import org.plenary.web.page.AppealDesk;
import org.plenary.web.page.Assets;
import org.plenary.web.page.AttachmentPages;
import org.plenary.web.page.CasePages;
import org.plenary.web.page.ChapterPages;
import org.plenary.web.page.ConversationPages;
import org.plenary.web.page.CuratingPages;
import org.plenary.web.page.DeclarationPages;
import org.plenary.web.page.DeclaringPages;
import org.plenary.web.page.DraftPages;
import org.plenary.web.page.EditingPages;
import org.plenary.web.page.EmbedFiles;
import org.plenary.web.page.EmbedPages;
import org.plenary.web.page.FollowingPages;
import org.plenary.web.page.FoundingPages;
import org.plenary.web.page.HeldPages;
import org.plenary.web.page.HoldingPages;
import org.plenary.web.page.InboxPages;
import org.plenary.web.page.InvitationPages;
import org.plenary.web.page.JudgingPages;
import org.plenary.web.page.KnownTopics;
import org.plenary.web.page.LadderPages;
import org.plenary.web.page.LanguagePages;
import org.plenary.web.page.MailPages;
import org.plenary.web.page.MemberPages;
import org.plenary.web.page.MutingPages;
import org.plenary.web.page.NoticePages;
import org.plenary.web.page.OpeningPages;
import org.plenary.web.page.OwnHeldPages;
import org.plenary.web.page.OwnPages;
import org.plenary.web.page.Pages;
import org.plenary.web.page.PeoplePages;
import org.plenary.web.page.PersonPages;
import org.plenary.web.page.PrivateFeedPages;
import org.plenary.web.page.ProblemPage;
import org.plenary.web.page.ProfilePages;
import org.plenary.web.page.PseudonymPages;
import org.plenary.web.page.QueuePages;
import org.plenary.web.page.ReadingSettingsPages;
import org.plenary.web.page.RecordPages;
import org.plenary.web.page.ReportPages;
import org.plenary.web.page.RulesPages;
import org.plenary.web.page.SavedSearchPages;
import org.plenary.web.page.SealPages;
import org.plenary.web.page.SearchPages;
import org.plenary.web.page.SignInPages;
import org.plenary.web.page.StopPages;
import org.plenary.web.page.SummaryPages;
import org.plenary.web.page.TokenPages;
import org.plenary.web.page.TransparencyPages;
import org.plenary.web.page.WritingPages;
import org.plenary.web.sitemap.SitemapRoutes;

/** Every door of the forum: one table of routes, and the router that is made of it. */
public final class Web {

  private final Site site;
  private final List<Route> routes;
  private final LiveEvents live;
  private final Door door;

  public Web(Site site, Contract contract, Callers callers, Services services, Clock clock) {
    URI publicUrl = site.publicUrl();
    var assets = new Assets();
    var embeds = new EmbedFiles();
    var topics = new KnownTopics(services.topics(), clock);
    var writer = new FeedWriter(site, services.feeds(), topics);
    var lists = new EmbedLists(site, services, topics);
    var room = new ExportRoom(site.exports());
    var exports = new ExportApi(site, room, services);
    this.site = site;
    this.live = new LiveEvents(services, callers, site.streams());
    this.routes =
        Stream.of(
                live.routes(),
                new PublicFeeds(site, services, writer, assets).routes(),
                new PrivateFeeds(site, services, writer, assets).routes(),
                exports.downloads(),
                new RecordFiles(room, services).routes(),
                new OwnDataFile(room, services.ownData()).routes(),
                new RecordPages(publicUrl, services, assets).routes(),
                new TransparencyPages(services, assets, clock).routes(),
                new TransparencyApi(services.transparency(), clock).downloads(),
                new ChapterPages(services, assets).routes(),
                new AdministrationPages(services, assets).routes(),
                new MemberPages(services, assets).routes(),
                new InvitationPages(publicUrl, services, assets).routes(),
                new FoundingPages(services, assets).routes(),
                new RulesPages(services, assets).routes(),
                new LadderPages(services, assets).routes(),
                new QueuePages(services, assets).routes(),
                new HeldPages(services, assets).routes(),
                new OwnHeldPages(services, assets).routes(),
                new HoldingPages(services, assets).routes(),
                new EmbedPages(site, services, assets, embeds).routes(),
                new AppealDesk(services, assets).routes(),
                new OpeningPages(services, assets).routes(),
                new SealPages(services, assets).routes(),
                new CasePages(services, assets, clock).routes(),
                new JudgingPages(services, assets, clock).routes(),
                new PersonPages(services, assets, clock).routes(),
                new DeclarationPages(publicUrl, services, assets).routes(),
                new DeclaringPages(services, assets).routes(),
                new FollowingPages(services, assets).routes(),
                new InboxPages(services, assets).routes(),
                new MailPages(services, assets).routes(),
                new StopPages(services.stops(), assets).routes(),
                new ReportPages(services, assets).routes(),
                new NoticePages(services, assets, clock).routes(),
                new ConversationPages(services, assets).routes(),
                new MutingPages(services, assets).routes(),
                new Pages(site, services, topics, assets, clock).routes(),
                new EmbedRoutes(site, lists, assets, embeds).routes(),
                embeds.routes(),
                new OEmbedRoutes(site, services, lists).routes(),
                new SitemapRoutes(site, services).routes(),
                new SearchPages(services, topics, assets).routes(),
                new SavedSearchPages(services, assets).routes(),
                new SignInPages(publicUrl, services.signIn()).routes(),
                new LanguagePages(publicUrl).routes(),
                new ReadingSettingsPages(publicUrl, assets).routes(),
                new OwnPages(publicUrl, services, assets).routes(),
                new ProfilePages(services, assets).routes(),
                new TokenPages(services, assets).routes(),
                new PrivateFeedPages(publicUrl, services, assets).routes(),
                new PseudonymPages(services, assets).routes(),
                new WritingPages(services, assets).routes(),
                new EditingPages(services, assets).routes(),
                new SummaryPages(services, assets).routes(),
                new CuratingPages(services, assets).routes(),
                new PeoplePages(services, assets).routes(),
                new DraftPages(services, assets).routes(),
                new AttachmentPages(site.fileBytes(), services, assets).routes(),
                contract.over(
                    Stream.concat(api(site, services, clock), exports.routes().stream()),
                    services.once()),
                assets.routes())
            .flatMap(List::stream)
            .toList();
    this.door = new Door(site, callers, new Problems(new ProblemPage(assets)));
  }

  private static Stream<Route> api(Site site, Services services, Clock clock) {
    URI publicUrl = site.publicUrl();
    return Stream.of(
            new Api(publicUrl, services).routes(),
            new SearchApi(publicUrl, services).routes(),
            new RelatedApi(publicUrl, services).routes(),
            new SavedSearchApi(publicUrl, services).routes(),
            new PrivateFeedApi(publicUrl, services).routes(),
            new ReportApi(publicUrl, services).routes(),
            new NoticeApi(publicUrl, services).routes(),
            new HeldApi(publicUrl, services).routes(),
            new HoldingApi(services).routes(),
            new EmbeddingApi(services).routes(),
            new MutingApi(publicUrl, services).routes(),
            new WritingApi(publicUrl, services).routes(),
            new QuoteApi(services).routes(),
            new AttachmentApi(site.fileBytes(), services).routes(),
            new ReadingApi(publicUrl, services).routes(),
            new FollowingApi(publicUrl, services).routes(),
            new MailApi(publicUrl, services).routes(),
            new OwnApi(publicUrl, services).routes(),
            new DraftApi(publicUrl, services).routes(),
            new MembershipApi(publicUrl, services).routes(),
            new AuthorshipApi(services).routes(),
            new InvitationApi(publicUrl, services).routes(),
            new AdministrationApi(publicUrl, services).routes(),
            new RulesApi(publicUrl, services).routes(),
            new LadderApi(services).routes(),
            new RecordApi(publicUrl, services).routes(),
            new TransparencyApi(services.transparency(), clock).routes(),
            new CaseApi(publicUrl, services).routes(),
            new JudgingApi(publicUrl, services).routes(),
            new OpeningApi(services).routes(),
            new CuratingApi(publicUrl, services).routes())
        .flatMap(List::stream);
  }

  /** All routes, in the order in which they are tried. */
  public List<Route> routes() {
    return routes;
  }

  /** Those who follow what happens. */
  public LiveEvents live() {
    return live;
  }

  public Router router(Vertx vertx) {
    return door.router(vertx, routes);
  }

  /** A server that asks this router and refuses in the same manner what it cannot read. */
  public HttpServer server(Vertx vertx, HttpServerOptions options) {
    return vertx
        .createHttpServer(options.setMaxFormAttributeSize(site.bodyBytes()))
        .requestHandler(router(vertx))
        .invalidRequestHandler(door.unreadable());
  }
}
