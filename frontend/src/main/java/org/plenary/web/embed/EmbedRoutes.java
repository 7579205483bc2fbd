package org.plenary.web.embed;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Problems;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Site;
import org.plenary.web.page.Assets;
import org.plenary.web.page.EmbedFiles;
import org.plenary.web.page.EmbedLinks;
import org.plenary.web.page.EmbedTheme;
import org.plenary.web.page.Html;
import org.plenary.web.page.Links;
import org.plenary.web.page.Texts;

/** What other sites embed. Nobody is known here, and each answer is the same for everybody. */
public final class EmbedRoutes {

  // From here on nothing is wrong with what was asked.
  private static final int OURS = 500;

  private final Site site;
  private final Links links;
  private final EmbedLists lists;
  private final EmbedFrame frame;
  private final Assets assets;

  public EmbedRoutes(Site site, EmbedLists lists, Assets assets, EmbedFiles files) {
    this.site = site;
    this.links = new Links(site.publicUrl());
    this.lists = lists;
    this.frame = new EmbedFrame(site.publicUrl(), files);
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.open("embed-feed", EmbedLinks.feed(), this::feed),
        Route.open("embed-fragment", EmbedLinks.fragment(), this::fragment),
        Route.open("embed-frame", EmbedLinks.frame(), this::frame));
  }

  private Future<Answer> feed(Request request) {
    EmbedWish wish = wish(request);
    String here = links.absolute(request.here().without(""));
    return forScripts(request, wish, list -> feed(new FeedJson(links, list, here)));
  }

  private static Answer feed(FeedJson feed) {
    return Answer.of("application/feed+json", feed.json().toBuffer());
  }

  private EmbedWish wish(Request request, String... others) {
    return EmbedWish.of(request, site.embedEntries(), others);
  }

  private Future<Answer> forScripts(
      Request request, EmbedWish wish, Function<EmbedList, Answer> form) {
    return lists.edition(wish).compose(edition -> forScripts(request, wish, edition, form));
  }

  private Future<Answer> forScripts(
      Request request, EmbedWish wish, EmbedEdition edition, Function<EmbedList, Answer> form) {
    Sites sites = edition.sites();
    return sites.admit(request)
        ? fresh(request, wish, edition, form).map(answer -> sites.openedTo(request, answer))
        : Future.succeededFuture(sites.refuse(request));
  }

  // Nothing is listed for who has it already.
  private Future<Answer> fresh(
      Request request, EmbedWish wish, EmbedEdition edition, Function<EmbedList, Answer> form) {
    String tag = edition.tag(assets);
    Future<Answer> answer =
        request.conditions().knows(tag)
            ? Future.succeededFuture(Answer.notModified(tag))
            : lists.list(wish, edition).map(list -> form.apply(list).withEtag(tag));
    return answer.map(found -> found.keptFor(site.feeds().age()));
  }

  private Future<Answer> fragment(Request request) {
    return Future.succeededFuture(request)
        .map(this::wish)
        .compose(wish -> fragment(request, wish))
        .recover(
            failure -> told(failure, problem -> refusedFragment(texts(Optional.empty()), problem)));
  }

  private Future<Answer> fragment(Request request, EmbedWish wish) {
    return forScripts(request, wish, list -> Html.page(Html.TEMPLATES.embedfragment(list)))
        .recover(failure -> told(failure, problem -> refusedFragment(texts(wish.lang()), problem)));
  }

  private static Answer refusedFragment(Texts texts, Description problem) {
    return Html.page(Html.TEMPLATES.embedrefusedfragment(texts, problem))
        .withStatus(problem.status());
  }

  private Future<Answer> frame(Request request) {
    return Future.succeededFuture(request)
        .map(asked -> wish(asked, "theme"))
        .compose(wish -> frame(request, wish))
        .recover(
            failure ->
                told(
                    failure,
                    problem -> frame.refuse(texts(Optional.empty()), EmbedTheme.AUTO, problem)));
  }

  private Future<Answer> frame(Request request, EmbedWish wish) {
    return lists
        .edition(wish)
        .compose(edition -> frame(request, wish, edition))
        .recover(
            failure ->
                told(failure, problem -> frame.refuse(texts(wish.lang()), wish.theme(), problem)));
  }

  // Who may frame it changes without anything in it, and is told to those who have it too.
  private Future<Answer> frame(Request request, EmbedWish wish, EmbedEdition edition) {
    Sites sites = edition.sites();
    return fresh(
            request, wish, edition, list -> frame.show(list, wish.theme(), edition.tag(assets)))
        .map(page -> frame.framedBy(sites.ancestors(), page));
  }

  // Nobody's cookie tells the language of an embed.
  private static Texts texts(Optional<String> lang) {
    return Texts.of(lang.stream().toList());
  }

  // What is wrong with what was asked is told where the list would have stood.
  private static Future<Answer> told(Throwable failure, Function<Description, Answer> page) {
    return failure instanceof ProblemException refusal
            && Problems.description(refusal.problem()).status() < OURS
        ? Future.succeededFuture(page.apply(Problems.description(refusal.problem())))
        : Future.failedFuture(failure);
  }
}
