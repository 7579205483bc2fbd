package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;

/** All pages. */
public final class Pages {

  private final Services services;
  private final Assets assets;
  private final ListPages lists;
  private final ChaptersPage chapters;
  private final PostPlaces places;
  private final ThreadPage thread;
  private final DesignPage design;

  public Pages(Site site, Services services, KnownTopics topics, Assets assets, Clock clock) {
    this.services = services;
    this.assets = assets;
    this.lists = new ListPages(services, topics, assets);
    this.chapters = new ChaptersPage(services, assets);
    this.design = new DesignPage(assets);
    this.places = new PostPlaces(site.feeds().authority(), services);
    this.thread =
        new ThreadPage(services, places, topics, assets, new KeptPages(site.keptBytes()), clock);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("home", "/", lists::home),
        Route.page("design", "/design", design::answer),
        Route.page("chapters", "/chapters", chapters::answer),
        Route.page("shortcuts", "/shortcuts", this::shortcuts),
        Route.page("topics", "/topics", this::topics),
        Route.page("topic", "/topics/:topic", lists::topic),
        Route.page("chapter", "/c/:chapter", lists::chapter),
        Route.page("forum", "/c/:chapter/:forum", lists::forum),
        Route.page("discussion-without-title", "/d/:id", thread::answer),
        Route.page("discussion", "/d/:id/:slug", thread::answer),
        Route.page("post", "/p/:id", places::answerPost),
        Route.page("message", "/message/:id", places::answerMessage));
  }

  private Future<Answer> shortcuts(Request request) {
    request.query();
    String title = Texts.of(request).text("shortcuts");
    return Future.succeededFuture(
        Html.page(Html.TEMPLATES.shortcuts(known(request, title, "/shortcuts"))));
  }

  private Future<Answer> topics(Request request) {
    request.query();
    return services.topics().listTopics().map(topics -> topicsPage(request, topics));
  }

  private Answer topicsPage(Request request, List<Topic> topics) {
    String title = Texts.of(request).text("topics");
    return Html.page(Html.TEMPLATES.topics(known(request, title, "/topics"), topics));
  }

  private Chrome known(Request request, String title, String address) {
    return Chrome.of(request, assets, title).known(Elsewhere.at(request, address));
  }
}
