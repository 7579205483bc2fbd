package org.plenary.web.sitemap;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.chapter.Chapter;
import org.plenary.forum.Forum;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.sitemap.SitemapEntry;
import org.plenary.sitemap.SitemapFile;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.RuleLinks;
import org.plenary.web.sitemap.SitemapForm.Listed;

/** Where everything is that everybody may read. */
public final class SitemapRoutes {

  static final String INDEX = "/sitemap.xml";

  private static final String PLACES = "/sitemap/places.xml";

  // No title stands in it, and it is made by counting.
  private static final Duration INDEX_AGE = Duration.ofHours(1);

  private final Links links;
  private final Services services;
  private final Duration age;

  public SitemapRoutes(Site site, Services services) {
    this.links = new Links(site.publicUrl());
    this.age = site.feeds().age();
    this.services = services;
  }

  public List<Route> routes() {
    return List.of(
        Route.open("sitemap", INDEX, this::index),
        Route.open("sitemap-places", PLACES, this::places),
        Route.open("sitemap-discussions", "/sitemap/:language/:after.xml", this::discussions),
        new Robots(links).route());
  }

  private Future<Answer> index(Request request) {
    request.query();
    return services.sitemaps().listFiles().map(this::index).map(xml -> answer(xml, INDEX_AGE));
  }

  private Buffer index(List<SitemapFile> files) {
    return SitemapForm.INDEX.write(
        Stream.concat(
            Stream.of(new Listed(links.absolute(PLACES))),
            files.stream().map(file -> new Listed(address(file), file.changedAt()))));
  }

  private String address(SitemapFile file) {
    return links.absolute(
        "/sitemap/%s/%s.xml".formatted(file.language(), Long.toString(file.after())));
  }

  private Future<Answer> discussions(Request request) {
    request.query();
    return services
        .sitemaps()
        .listDiscussions(request.path("language"), request.id("after"))
        .compose(SitemapRoutes::some)
        .map(this::discussions)
        .map(xml -> answer(xml, age));
  }

  private static Future<List<SitemapEntry>> some(List<SitemapEntry> found) {
    return found.isEmpty()
        ? ProblemException.fail(new Problem.NotFound())
        : Future.succeededFuture(found);
  }

  private Buffer discussions(List<SitemapEntry> found) {
    return SitemapForm.PAGES.write(
        found.stream()
            .map(
                entry ->
                    new Listed(
                        links.absolute(DiscussionLinks.discussion(entry.id(), entry.title())),
                        entry.changedAt())));
  }

  private Future<Answer> places(Request request) {
    request.query();
    Future<List<Chapter>> chapters = services.chapters().listChapters();
    Future<List<Forum>> forums = services.forums().listForums(Caller.ANONYMOUS);
    Future<List<Topic>> topics = services.topics().listTopics();
    return Future.all(chapters, forums, topics)
        .map(_ -> places(chapters.result(), forums.result(), topics.result()))
        .map(xml -> answer(xml, age));
  }

  private Buffer places(List<Chapter> chapters, List<Forum> forums, List<Topic> topics) {
    return SitemapForm.PAGES.write(
        Stream.of(
                Stream.of("/", "/chapters", "/topics"),
                chapters.stream().map(Chapter::slug).flatMap(SitemapRoutes::ofChapter),
                forums.stream().map(Forum::address).map(Links::forum),
                topics.stream().map(Topic::slug).map(Links::topic))
            .flatMap(paths -> paths)
            .map(links::absolute)
            .map(Listed::new));
  }

  private static Stream<String> ofChapter(String slug) {
    return Stream.of(Links.chapter(slug), RuleLinks.rules(slug));
  }

  private static Answer answer(Buffer xml, Duration age) {
    return Answer.open("application/xml; charset=utf-8", xml, age);
  }
}
