package org.plenary.web.api;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import org.plenary.completion.Completion;
import org.plenary.discussion.DiscussionId;
import org.plenary.related.Likeness;
import org.plenary.web.api.ShownFindings.CompletionJson;
import org.plenary.web.api.ShownFindings.ItemsJson;
import org.plenary.web.api.ShownFindings.RelatedJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.Related;

/** What has to do with what somebody reads, types or is about to write, by programs. */
public final class RelatedApi {

  private final Services services;
  private final Links links;

  public RelatedApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-completions", "/search/completions", this::complete),
        Route.api("api-similar", "/search/similar", this::similar),
        Route.api("api-related", "/discussions/:id/related", this::related));
  }

  private Future<Answer> complete(Request request) {
    Query query = request.query("q", "language");
    return services
        .completions()
        .complete(request.caller(), query.text("q").orElse(""), query.text("language").orElse("en"))
        .map(found -> found.stream().map(this::json).toList())
        .map(items -> Json.answer(new ItemsJson<>(items)));
  }

  private CompletionJson json(Completion completion) {
    return switch (completion) {
      case Completion.OfTitle(var discussion, String title, String language) ->
          new CompletionJson(
              "title",
              title,
              language,
              links.absolute(DiscussionLinks.discussion(discussion, title)));
      case Completion.OfTopic(var topic, String name) ->
          new CompletionJson("topic", name, null, links.absolute(Links.topic(topic.slug())));
    };
  }

  private Future<Answer> similar(Request request) {
    Query query = request.query("title", "text", "language");
    var words =
        new Likeness(
            query.text("title").orElse(""),
            query.text("text").orElse(""),
            query.text("language").orElse("en"));
    return services
        .related()
        .listAlike(request.caller(), words)
        .compose(named -> read(request, named));
  }

  private Future<Answer> related(Request request) {
    request.query();
    var id = new DiscussionId(request.id("id"));
    return services
        .discussions()
        .getEdition(request.caller(), id)
        .compose(_ -> services.related().listRelated(id))
        .compose(named -> read(request, named));
  }

  private Future<Answer> read(Request request, List<DiscussionId> named) {
    return services
        .discussions()
        .getEditions(request.caller(), named)
        .map(read -> Related.of(named, read).stream().map(this::json).toList())
        .map(items -> Json.answer(new ItemsJson<>(items)));
  }

  private RelatedJson json(Related one) {
    return new RelatedJson(
        one.id().value(), one.title(), one.language(), links.absolute(one.address()));
  }
}
