package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.plenary.authorship.ClaimId;
import org.plenary.authorship.ClaimVerdict;
import org.plenary.authorship.OpenClaim;
import org.plenary.authorship.OwnClaim;
import org.plenary.member.Author;
import org.plenary.web.api.SentPeople.ClaimingJson;
import org.plenary.web.api.SentPeople.VerdictJson;
import org.plenary.web.api.ShownPeople.AuthorJson;
import org.plenary.web.api.ShownPeople.ClaimJson;
import org.plenary.web.api.ShownPeople.OwnClaimJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** How programs of members claim what was imported, and those of officers answer. */
public final class AuthorshipApi {

  private static final String OWN = "/me/author-claims";
  private static final String CLAIMS = "/chapters/:chapter/author-claims";

  private final Services services;

  public AuthorshipApi(Services services) {
    this.services = services;
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-own-claims", OWN, this::own).forMembers(),
        Route.api("api-claim-author", HttpMethod.POST, OWN, this::claim).forMembers(),
        Route.api("api-withdraw-claim", HttpMethod.DELETE, OWN + "/:handle", this::withdraw)
            .forMembers(),
        Route.api("api-claims", CLAIMS, this::claims).forMembers(),
        Route.api("api-answer-claim", HttpMethod.POST, CLAIMS + "/:id/answer", this::answer)
            .forMembers());
  }

  private Future<Answer> own(Request request) {
    return services
        .authorship()
        .listClaims(request.member())
        .map(claims -> Lists.all(claims, AuthorshipApi::json));
  }

  private static OwnClaimJson json(OwnClaim claim) {
    return new OwnClaimJson(
        new AuthorJson(claim.handle(), claim.name()),
        Json.time(claim.askedAt()),
        claim.accepted().orElse(null),
        claim.reason().orElse(null));
  }

  private Future<Answer> claim(Request request) {
    ClaimingJson json = JsonBody.read(request, ClaimingJson.class);
    return services
        .authorship()
        .ask(request.caller(), json.author(), json.text())
        .compose(_ -> services.authorship().listClaims(request.member()))
        .map(own -> Json.created("/api/v1" + OWN, json(own.getFirst())));
  }

  private Future<Answer> withdraw(Request request) {
    return services
        .authorship()
        .withdraw(request.member(), request.path("handle"))
        .map(_ -> Answer.done());
  }

  private Future<Answer> claims(Request request) {
    return services
        .chapters()
        .getChapter(request.path("chapter"))
        .compose(chapter -> services.authorship().listClaims(request.caller(), chapter))
        .map(claims -> Lists.all(claims, AuthorshipApi::json));
  }

  private static ClaimJson json(OpenClaim claim) {
    return new ClaimJson(
        claim.id().value(),
        json(claim.author()),
        json(claim.claimant()),
        claim.message(),
        Json.time(claim.askedAt()));
  }

  private static AuthorJson json(Author author) {
    return new AuthorJson(author.handle().orElse(null), author.name());
  }

  private Future<Answer> answer(Request request) {
    VerdictJson json = JsonBody.read(request, VerdictJson.class);
    var verdict = new ClaimVerdict(new ClaimId(request.id("id")), json.accepted(), json.text());
    return services
        .authorship()
        .answer(request.caller(), request.path("chapter"), verdict)
        .map(_ -> Answer.done());
  }
}
