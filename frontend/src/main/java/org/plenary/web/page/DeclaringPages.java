package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.chapter.Chapter;
import org.plenary.declaration.Concern;
import org.plenary.declaration.DeclarationEdition;
import org.plenary.declaration.DeclaredText;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where officers write what their chapter says on contact and on privacy. */
public final class DeclaringPages {

  private final Services services;
  private final Assets assets;
  private final EditionDesk desk;

  public DeclaringPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.desk = new EditionDesk(assets);
  }

  public List<Route> routes() {
    return Stream.of(Concern.values()).flatMap(this::routes).toList();
  }

  private Stream<Route> routes(Concern concern) {
    String place = "/c/:chapter/administration/" + concern.text();
    return Stream.of(
        Route.page(
                "write-" + concern.text(),
                place,
                request -> desk.show(request, new Declaration(request, concern)))
            .forMembers(),
        Route.form(
            "publish-" + concern.text(),
            place,
            request -> desk.take(request, new Declaration(request, concern))));
  }

  private final class Declaration implements Publication {

    private final Request request;
    private final String slug;
    private final Concern concern;

    Declaration(Request request, Concern concern) {
      this.request = request;
      this.slug = request.path("chapter");
      this.concern = concern;
    }

    @Override
    public Future<Chapter> chapter() {
      return services.chapters().getChapter(slug);
    }

    @Override
    public Future<NextEdition> newest() {
      return services
          .declarations()
          .getEdition(request.caller(), slug, concern)
          .map(
              newest ->
                  new NextEdition(
                      newest.version(),
                      newest.address(),
                      newest.texts().stream()
                          .map(text -> new NextText(text.language(), text.source()))
                          .toList()));
    }

    @Override
    public Future<Void> publish(NextEdition wish) {
      List<DeclaredText> texts =
          wish.texts().stream()
              .map(text -> new DeclaredText(text.language(), text.text()))
              .toList();
      return services
          .declarations()
          .publish(
              request.caller(),
              slug,
              concern,
              new DeclarationEdition(wish.judged(), wish.address(), texts));
    }

    @Override
    public String published() {
      return Links.declared(slug, concern);
    }

    @Override
    public Answer page(Chapter chapter, EditionView view) {
      Chrome chrome =
          Chrome.of(
              request,
              assets,
              view.texts().text(concern.text() + ".edit"),
              Crumb.of(chapter.brand(), slug));
      return Html.page(
          Html.TEMPLATES.declaring(chrome, slug, concern, view, services.declarations().longest()));
    }
  }
}
