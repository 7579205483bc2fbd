package org.plenary.web.feed;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedSubject.Author;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.finding.Search;
import org.plenary.member.MemberService;
import org.plenary.member.Profile;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.page.FeedLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.SearchLinks;
import org.plenary.web.page.Texts;

/** Feeds of posts from everywhere: what somebody wrote, and what a search finds. */
final class FoundFeeds {

  private static final int LONGEST_QUESTION = 1_000;

  private final MemberService members;
  private final FeedAnswers answers;

  FoundFeeds(MemberService members, FeedAnswers answers) {
    this.members = members;
    this.answers = answers;
  }

  Stream<Route> routes() {
    return Stream.of(
            FormedRoutes.of("member-feed", FeedLinks.member(":handle"), this::author),
            FormedRoutes.of("search-feed", FeedLinks.search(), this::search))
        .flatMap(routes -> routes);
  }

  private Future<Answer> author(Request request, FeedForm form) {
    Query query = request.query("text", "limit", "cursor");
    String handle = request.path("handle");
    AskedFeed asked =
        asked(
            new Author(handle),
            query.page(answers.entries(), FeedWish.KEYS),
            form,
            query,
            FeedLinks.member(handle),
            Links.member(handle));
    return members
        .getProfile(Caller.ANONYMOUS, handle)
        .compose(profile -> answers.answerAnew(request, told(asked, profile)))
        .recover(failure -> successor(request, form, handle, failure));
  }

  // Whoever turned out to be the author of imported posts has them among their own.
  private Future<Answer> successor(
      Request request, FeedForm form, String handle, Throwable failure) {
    return failure instanceof ProblemException refusal
            && refusal.problem() instanceof Problem.NotFound
        ? members
            .getSuccessor(Caller.ANONYMOUS, handle)
            .map(successor -> answers.moved(request, form, FeedLinks.member(successor)))
        : Future.failedFuture(failure);
  }

  private static ToldFeed told(AskedFeed asked, Profile profile) {
    Texts texts = Texts.of(profile.languages().stream().limit(1).toList());
    return new ToldFeed(
        asked, profile.joinedAt(), texts, _ -> texts.text("feed.author", profile.name()));
  }

  private Future<Answer> search(Request request, FeedForm form) {
    Query query = request.longQuery(LONGEST_QUESTION, "q", "text", "limit", "cursor");
    String question = question(query);
    AskedFeed asked =
        asked(
            new FeedSubject.Search(question),
            query.page(answers.entries(), Search.KEYS),
            form,
            query,
            request.here().carriedTo(FeedLinks.search(), "q"),
            SearchLinks.search(question));
    Texts texts = Texts.of(List.of());
    return answers.answerAnew(
        request,
        new ToldFeed(asked, FeedTags.SINCE, texts, _ -> texts.text("feed.search", question)));
  }

  private static String question(Query query) {
    return query
        .text("q")
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> ProblemException.notChosen("q"));
  }

  private static AskedFeed asked(
      FeedSubject subject, PageRequest page, FeedForm form, Query query, String feed, String home) {
    return new AskedFeed(
        new FeedWish(subject, Outlet.FEED, page), form, FeedQuery.isWhole(query), feed, home);
  }
}
