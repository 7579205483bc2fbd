package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.pseudonym.Pseudonym;
import org.plenary.web.door.Answer;
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

  public PseudonymPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("pseudonym", PATH, this::show).forMembers(),
        Route.form("choose-pseudonym", PATH, this::choose).forMembers());
  }

  private Future<Answer> show(Request request) {
    request.query();
    return services
        .forums()
        .getForum(request.caller(), request.forum())
        .compose(
            forum ->
                services
                    .pseudonyms()
                    .find(request.caller(), forum)
                    .map(found -> page(request, forum, found)));
  }

  private Answer page(Request request, Forum forum, Optional<Pseudonym> pseudonym) {
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            Texts.of(request).text("pseudonym"),
            Crumb.of(forum.brand(), forum.address().chapter()),
            new Crumb(forum.title(), Links.forum(forum.address()), forum.language()));
    boolean mayChoose = services.pseudonyms().allows(request.caller(), forum);
    return Html.page(Html.TEMPLATES.pseudonym(chrome, forum, pseudonym, mayChoose));
  }

  private Future<Answer> choose(Request request) {
    ForumAddress address = request.forum();
    String name = request.form(LONGEST_NAME, "name").text("name").orElse("");
    return services
        .pseudonyms()
        .choose(request.caller(), address, name)
        .map(_ -> Answer.seeOther(Links.pseudonym(address)));
  }
}
