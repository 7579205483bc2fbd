package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.pseudonym.Pseudonym;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where members choose the name under which they stand in one forum. */
public final class PseudonymPages {

  private static final String PATH = "/c/:chapter/:forum/pseudonym";
  private static final int LONGEST_NAME = 200;

  private final Services services;
  private final Assets assets;
  private final Intake naming;

  public PseudonymPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.naming = new Intake(assets, LONGEST_NAME, List.of("name"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("pseudonym", PATH, this::show).forMembers(),
        Route.form("choose-pseudonym", PATH, this::choose));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return show(request, Entered.NOTHING);
  }

  private Future<Answer> show(Request request, Entered entered) {
    return services
        .forums()
        .getForum(request.caller(), request.forum())
        .compose(
            forum ->
                services
                    .pseudonyms()
                    .find(request.caller(), forum)
                    .map(found -> page(request, forum, found, entered)));
  }

  private Answer page(
      Request request, Forum forum, Optional<Pseudonym> pseudonym, Entered entered) {
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            Texts.of(request).text("pseudonym"),
            Crumb.of(forum.brand(), forum.address().chapter()),
            new Crumb(forum.title(), Links.forum(forum.address()), forum.language()));
    boolean mayChoose = services.pseudonyms().allows(request.caller(), forum);
    return Html.page(Html.TEMPLATES.pseudonym(chrome, forum, pseudonym, mayChoose, entered));
  }

  private Future<Answer> choose(Request request) {
    return naming.take(
        request, form -> choose(request, form), entered -> showAgain(request, entered));
  }

  // Nobody else has this page.
  private Future<Answer> showAgain(Request request, Entered entered) {
    return Future.succeededFuture(request)
        .map(Request::member)
        .compose(_ -> show(request, entered));
  }

  private Future<Answer> choose(Request request, Query form) {
    ForumAddress address = request.forum();
    return services
        .pseudonyms()
        .choose(request.caller(), address, form.text("name").orElse(""))
        .map(_ -> Answer.seeOther(Links.pseudonym(address)));
  }
}
