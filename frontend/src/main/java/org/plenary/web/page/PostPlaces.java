package org.plenary.web.page;

import io.vertx.core.Future;
import org.plenary.discussion.DiscussionId;
import org.plenary.export.OwnMail;
import org.plenary.post.PostId;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;

/** Leads to the page of its discussion on which a post is read. */
final class PostPlaces {

  private final Links links;
  private final Services services;

  PostPlaces(Links links, Services services) {
    this.links = links;
    this.services = services;
  }

  /** To the page of the discussion on which this post is read. */
  Future<Answer> answerPost(Request request) {
    // As the sources of quotes are written.
    Query query = request.query("revision", "range", "order");
    ReadOrder order = ReadOrder.of(query, ReadingSettings.of(request));
    return place(request, new PostId(request.id("id")), order);
  }

  /** To the post that came from this mail, or goes out as it. */
  Future<Answer> answerMessage(Request request) {
    ReadOrder order = ReadOrder.of(request.query(), ReadingSettings.of(request));
    String id = request.path("id").strip().replaceAll("^<|>$", "");
    return OwnMail.post(id, links.host())
        .map(Future::succeededFuture)
        .orElseGet(() -> services.posts().findMessage(request.caller(), id))
        .compose(post -> place(request, post, order));
  }

  /** To the post of this number; where there is none, or none any more, to the discussion. */
  Future<Answer> at(Request request, DiscussionId id, int number, ReadOrder order) {
    return services
        .posts()
        .findPost(id, number)
        .compose(post -> place(request, post, order))
        .recover(
            failure ->
                failure instanceof ProblemException
                    ? beginning(request, id)
                    : Future.failedFuture(failure));
  }

  private Future<Answer> beginning(Request request, DiscussionId id) {
    return services
        .discussions()
        .getEdition(request.caller(), id)
        .map(edition -> DiscussionLinks.discussion(id, edition.title()))
        .map(address -> Answer.found(request.here().carriedTo(address, "order")));
  }

  private Future<Answer> place(Request request, PostId id, ReadOrder order) {
    return services
        .posts()
        .placeOf(request.caller(), id, order.order(), WantedPage.POSTS)
        .map(place -> Answer.found(DiscussionLinks.place(place, order)));
  }
}
