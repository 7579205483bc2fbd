package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.chapter.Chapter;
import org.plenary.forum.CountedForum;
import org.plenary.forum.Forum;
import org.plenary.page.PageRequest;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.page.Chrome.Crumb;

/** Where officers put an embed of their chapter together, see it, and say who may show it. */
public final class EmbedPages {

  private static final String BUILDING = "/c/:chapter/embed";
  private static final String ORIGINS = "origins";
  private static final int LONGEST = 10_000;

  private final Links links;
  private final int standard;
  private final Services services;
  private final Assets assets;
  private final EmbedFiles files;
  private final Intake intake;

  public EmbedPages(Site site, Services services, Assets assets, EmbedFiles files) {
    this.links = new Links(site.publicUrl());
    this.standard = site.embedEntries();
    this.services = services;
    this.assets = assets;
    this.files = files;
    this.intake = new Intake(assets, LONGEST, List.of(ORIGINS));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("build-embed", BUILDING, this::build).forMembers(),
        Route.form("name-origins", BUILDING, this::nameOrigins));
  }

  private Future<Answer> build(Request request) {
    Query query = request.query(EmbedChoice.NAMES.toArray(String[]::new));
    return show(request, EmbedChoice.of(request.path("chapter"), query, standard), Entered.NOTHING);
  }

  private Future<Answer> show(Request request, EmbedChoice choice, Entered entered) {
    return services
        .administration()
        .getChapter(request.caller(), choice.chapter())
        .compose(chapter -> show(request, chapter, choice, entered));
  }

  private Future<Answer> show(
      Request request, Chapter chapter, EmbedChoice choice, Entered entered) {
    Future<List<Forum>> forums =
        services
            .forums()
            .listForums(
                request.caller(), Optional.of(chapter.slug()), PageRequest.first(PageRequest.MOST))
            .map(page -> page.items().stream().map(CountedForum::forum).toList());
    Future<List<Topic>> topics = services.topics().listTopics();
    Future<List<String>> origins =
        services.embedding().getOrigins(request.caller(), chapter.slug());
    return Future.all(forums, topics, origins)
        .map(
            _ ->
                EmbedView.of(
                    chapter,
                    choice,
                    forums.result(),
                    topics.result(),
                    links,
                    files,
                    origins.result()))
        .map(view -> page(request, view, entered));
  }

  private Answer page(Request request, EmbedView view, Entered entered) {
    Chapter chapter = view.chapter();
    String title = Texts.of(request).text("embed.build");
    Chrome chrome = Chrome.of(request, assets, title, Crumb.of(chapter.brand(), chapter.slug()));
    return Html.page(Html.TEMPLATES.buildembed(chrome, view, entered)).framingOurs();
  }

  private Future<Answer> nameOrigins(Request request) {
    String slug = request.path("chapter");
    return intake.take(
        request,
        form -> nameOrigins(request, slug, form),
        entered -> show(request, EmbedChoice.usual(slug, standard), entered));
  }

  private Future<Answer> nameOrigins(Request request, String slug, Query form) {
    List<String> origins =
        Stream.of(form.text(ORIGINS).orElse(""))
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return services
        .embedding()
        .setOrigins(request.caller(), slug, origins)
        .map(_ -> Answer.seeOther(EmbedLinks.building(slug)));
  }
}
