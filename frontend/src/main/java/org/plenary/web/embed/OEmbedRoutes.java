package org.plenary.web.embed;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.embed.EmbedSubject.Debate;
import org.plenary.web.embed.EmbedSubject.Single;
import org.plenary.web.page.EmbedLinks;
import org.plenary.web.page.Links;

/** Tells other sites what to show for an address that somebody pasted there (oEmbed 1.0). */
public final class OEmbedRoutes {

  private static final int LONGEST_ADDRESS = 2_000;

  private final Site site;
  private final Links links;
  private final PostService posts;
  private final EmbedLists lists;
  private final OEmbedTelling telling;

  public OEmbedRoutes(Site site, Services services, EmbedLists lists) {
    this.site = site;
    this.links = new Links(site.publicUrl());
    this.posts = services.posts();
    this.lists = lists;
    this.telling = new OEmbedTelling(links, posts, lists);
  }

  public List<Route> routes() {
    return List.of(Route.open("oembed", EmbedLinks.oEmbed(), this::tell));
  }

  // Some tell that nobody is to be followed (dnt); nobody is.
  private Future<Answer> tell(Request request) {
    Query query =
        request.longQuery(LONGEST_ADDRESS, "url", "format", "maxwidth", "maxheight", "dnt");
    String format = query.text("format").orElse(OEmbedForm.JSON.word());
    return OEmbedForm.of(format)
        .map(form -> tell(request, query, form))
        .orElseGet(
            () ->
                Future.succeededFuture(
                    Answer.text("It is told as json or as xml.\n").withStatus(501)));
  }

  private Future<Answer> tell(Request request, Query query, OEmbedForm form) {
    OEmbedSize size = OEmbedSize.of(query);
    String address = query.text("url").orElseThrow(() -> ProblemException.notChosen("url"));
    var pasted = new OEmbedAddress(links);
    return ProblemException.found(pasted.subject(address))
        .compose(subject -> sought(subject, pasted.number(address)))
        .map(subject -> EmbedWish.of(subject, site.embedEntries()))
        .compose(wish -> tell(request, wish, size, form))
        .recover(OEmbedRoutes::alike);
  }

  // Whose post is none any more leads to its discussion, as it does on pages.
  private Future<EmbedSubject> sought(EmbedSubject subject, Optional<Integer> number) {
    return subject instanceof Debate debate && number.isPresent()
        ? posts
            .findPost(debate.id(), number.get())
            .compose(id -> posts.getPost(Caller.ANONYMOUS, id))
            .<EmbedSubject>map(post -> new Single(post.id()))
            .recover(
                failure ->
                    failure instanceof ProblemException
                        ? Future.succeededFuture(debate)
                        : Future.failedFuture(failure))
        : Future.succeededFuture(subject);
  }

  // What was taken away is told as what never was.
  private static Future<Answer> alike(Throwable failure) {
    return failure instanceof ProblemException refusal && refusal.problem() instanceof Problem.Gone
        ? ProblemException.fail(new Problem.NotFound())
        : Future.failedFuture(failure);
  }

  private Future<Answer> tell(Request request, EmbedWish wish, OEmbedSize size, OEmbedForm form) {
    return lists
        .edition(wish)
        .compose(
            edition ->
                edition.sites().admit(request)
                    ? telling
                        .tell(wish, edition, size)
                        .map(told -> form.answer(told.fields(links, site.feeds().age())))
                        .map(answer -> answer.keptFor(site.feeds().age()))
                        .map(answer -> edition.sites().openedTo(request, answer))
                    : Future.succeededFuture(edition.sites().refuse(request)));
  }
}
