package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.completion.Known;
import org.plenary.forum.Forum;
import org.plenary.post.PostId;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Whom somebody who writes in a forum can name there. */
public final class PeoplePages {

  private final Services services;
  private final Assets assets;

  public PeoplePages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(Route.page("people", "/c/:chapter/:forum/people", this::list).forMembers());
  }

  private Future<Answer> list(Request request) {
    Query query = request.query("begins", "post");
    String begun = query.text("begins").orElse("");
    Optional<PostId> answered = query.text("post").map(_ -> new PostId(query.id("post")));
    return services
        .forums()
        .getForum(request.caller(), request.forum())
        .compose(
            forum ->
                services
                    .completions()
                    .listKnown(request.caller(), forum.id(), answered, begun)
                    .map(known -> page(request, forum, answered, begun, known)));
  }

  private Answer page(
      Request request, Forum forum, Optional<PostId> answered, String begun, List<Known> known) {
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            Texts.of(request).text("people"),
            Crumb.of(forum.brand(), forum.address().chapter()),
            new Crumb(forum.title(), Links.forum(forum.address()), forum.language()));
    String address = Links.people(forum.address());
    return Html.page(Html.TEMPLATES.people(chrome, address, answered, begun, known))
        .withHeader("cache-control", "no-store");
  }
}
