package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.export.OwnMail;
import org.plenary.post.PostId;
import org.plenary.post.PostPlace;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;

/** Leads to the page of its discussion on which a post is read. */
final class PostPlaces {

  private final String authority;
  private final Services services;

  /**
   * @param authority by which posts are called in mail
   */
  PostPlaces(String authority, Services services) {
    this.authority = authority;
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
    return OwnMail.post(id, authority)
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
        .map(place -> found(request, id, place, order));
  }

  // The page to which it leads is the discussion's, which tells nobody of the post.
  private static Answer found(Request request, PostId id, PostPlace place, ReadOrder order) {
    Answer found = Answer.found(DiscussionLinks.place(place, order));
    Discussion discussion = place.discussion();
    List<Elsewhere.Form> embeddings =
        Elsewhere.at(request, PostLinks.post(id))
            .embedded(discussion.isPublic() && discussion.embeds())
            .embeddings();
    return embeddings.isEmpty() ? found : found.withHeader("link", linked(embeddings));
  }

  private static String linked(List<Elsewhere.Form> embeddings) {
    return embeddings.stream()
        .map(form -> "<%s>; rel=\"alternate\"; type=\"%s\"".formatted(form.address(), form.type()))
        .collect(Collectors.joining(", "));
  }
}
