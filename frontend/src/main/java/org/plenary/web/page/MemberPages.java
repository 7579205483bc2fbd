package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.authorship.ClaimId;
import org.plenary.authorship.ClaimVerdict;
import org.plenary.member.Profile;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostSummary;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** Who somebody is and what they wrote; and how members claim what they wrote before. */
public final class MemberPages {

  private static final String MEMBER = "/m/:handle";
  private static final int ON_PAGE = 20;
  private static final int LONGEST = 2_000;

  private final Services services;
  private final Assets assets;
  private final MembersDesk desk;
  private final Intake claiming;
  private final Intake answering;

  public MemberPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.desk = new MembersDesk(services, assets);
    this.claiming = new Intake(assets, LONGEST, List.of("message"));
    this.answering = new Intake(assets, LONGEST, List.of("claim", "verdict", "reason"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("member", MEMBER, this::member),
        Route.form("claim-author", MEMBER + "/claim", this::claim),
        Route.form("withdraw-claim", MEMBER + "/claim/withdraw", this::withdraw).forMembers(),
        Route.form("answer-claim", "/c/:chapter/members/claims", this::answer));
  }

  private Future<Answer> member(Request request) {
    PageRequest page = request.query("cursor").page(ON_PAGE, PostSummary.KEYS);
    String handle = request.path("handle");
    Future<Profile> profile = services.members().getProfile(request.caller(), handle);
    Future<Page<PostSummary>> posts = services.posts().listPostsBy(request.caller(), handle, page);
    return Future.all(profile, posts)
        .map(_ -> memberPage(request, profile.result(), posts.result()))
        .recover(failure -> successor(request, handle, failure));
  }

  private Answer memberPage(Request request, Profile profile, Page<PostSummary> posts) {
    return Html.page(
        Html.TEMPLATES.member(
            Chrome.of(request, assets, profile.name()).known(elsewhere(request, profile)),
            profile,
            posts.items(),
            Pager.of(request, posts),
            mayMute(request, profile)));
  }

  private static Elsewhere elsewhere(Request request, Profile profile) {
    String handle = profile.handle();
    return Elsewhere.at(request, Links.member(handle))
        .as(Elsewhere.Kind.PROFILE)
        .fedBy(FeedLinks.member(handle), "")
        .listedIfWhole(request);
  }

  // Nobody is behind an imported name, and nobody mutes themselves.
  private static boolean mayMute(Request request, Profile profile) {
    return !profile.imported()
        && request
            .caller()
            .person()
            .filter(reader -> !reader.handle().equals(profile.handle()))
            .isPresent();
  }

  private Future<Answer> successor(Request request, String handle, Throwable failure) {
    return failure instanceof ProblemException refusal
            && refusal.problem() instanceof Problem.NotFound
        ? services
            .members()
            .getSuccessor(request.caller(), handle)
            .map(successor -> Answer.moved(Links.member(successor)))
            .recover(_ -> chapter(handle))
        : Future.failedFuture(failure);
  }

  // Posts name chapters as they name members, and link them alike.
  private Future<Answer> chapter(String slug) {
    return services
        .chapters()
        .getChapter(slug)
        .map(chapter -> Answer.found(Links.chapter(chapter.slug())));
  }

  private Future<Answer> claim(Request request) {
    return claiming.take(request, form -> claim(request, form));
  }

  private Future<Answer> claim(Request request, Query form) {
    return services
        .authorship()
        .ask(request.caller(), request.path("handle"), form.text("message").orElse(""))
        .map(_ -> Answer.seeOther("/me"));
  }

  private Future<Answer> withdraw(Request request) {
    request.form(0);
    return services
        .authorship()
        .withdraw(request.member(), request.path("handle"))
        .map(_ -> Answer.seeOther("/me"));
  }

  private Future<Answer> answer(Request request) {
    return answering.take(
        request,
        form -> answer(request, form),
        entered -> desk.showAgain(request, MembersForms.ofLine(entered)));
  }

  private Future<Answer> answer(Request request, Query form) {
    var verdict =
        new ClaimVerdict(
            new ClaimId(form.id("claim")),
            YesNo.of(form, "verdict"),
            form.text("reason").orElse(""));
    String slug = request.path("chapter");
    return services
        .authorship()
        .answer(request.caller(), slug, verdict)
        .map(_ -> Answer.seeOther(Links.members(slug)));
  }
}
