package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Membership;
import org.plenary.forum.Forum;
import org.plenary.member.MemberId;
import org.plenary.member.Profile;
import org.plenary.profile.FirstVisit;
import org.plenary.pseudonym.Pseudonym;
import org.plenary.token.TokenId;
import org.plenary.web.api.SentPeople.FirstVisitJson;
import org.plenary.web.api.SentPeople.NameJson;
import org.plenary.web.api.ShownPeople.MeJson;
import org.plenary.web.api.ShownPeople.PseudonymJson;
import org.plenary.web.api.ShownPeople.TokensJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** What programs learn and change of the member who lets them. */
public final class OwnApi {

  private static final String PSEUDONYM = "/forums/:chapter/:forum/pseudonym";

  private final Services services;
  private final Resources resources;

  public OwnApi(URI publicUrl, Services services) {
    this.services = services;
    this.resources = new Resources(new Links(publicUrl));
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-me", "/me", this::me).forMembers(),
        Route.api("api-first-visit", HttpMethod.POST, "/me/first-visit", this::welcome)
            .forMembers(),
        Route.api("api-tokens", "/me/tokens", this::tokens).forMembers(),
        Route.api("api-revoke-token", HttpMethod.DELETE, "/me/tokens/:id", this::revoke)
            .forMembers(),
        Route.api("api-pseudonym", PSEUDONYM, this::pseudonym).forMembers(),
        Route.api("api-choose-pseudonym", HttpMethod.PUT, PSEUDONYM, this::choose).forMembers());
  }

  private Future<Answer> me(Request request) {
    MemberId member = request.member();
    Future<Profile> profile = services.members().getProfile(member);
    Future<List<Membership>> memberships = services.memberships().listMemberships(member);
    return Future.all(profile, memberships)
        .map(_ -> Json.answer(me(request, profile, memberships)));
  }

  private MeJson me(
      Request request, Future<Profile> profile, Future<List<Membership>> memberships) {
    Caller caller = request.caller();
    return resources.me(
        caller,
        profile.result(),
        memberships.result().stream()
            .filter(membership -> caller.reaches(membership.chapterId()))
            .toList());
  }

  private Future<Answer> welcome(Request request) {
    request.query();
    FirstVisit visit = JsonBody.read(request, FirstVisitJson.class).wish();
    return services.profiles().welcome(request.member(), visit).map(_ -> Answer.done());
  }

  private Future<Answer> tokens(Request request) {
    return services
        .tokens()
        .listTokens(request.member())
        .map(tokens -> new TokensJson(tokens.stream().map(resources::token).toList()))
        .map(Json::answer);
  }

  private Future<Answer> revoke(Request request) {
    return services
        .tokens()
        .revoke(request.member(), new TokenId(request.id("id")))
        .map(_ -> Answer.done());
  }

  private Future<Answer> pseudonym(Request request) {
    return services
        .forums()
        .getForum(request.caller(), request.forum())
        .compose(forum -> pseudonym(request, forum));
  }

  private Future<Answer> pseudonym(Request request, Forum forum) {
    boolean allowed = services.pseudonyms().allows(request.caller(), forum);
    return services
        .pseudonyms()
        .find(request.caller(), forum)
        .map(own -> own.map(Pseudonym::name).orElse(null))
        .map(name -> Json.answer(new PseudonymJson(name, allowed)));
  }

  private Future<Answer> choose(Request request) {
    String name = JsonBody.read(request, NameJson.class).name();
    return services
        .pseudonyms()
        .choose(request.caller(), request.forum(), name)
        .map(own -> Json.answer(new PseudonymJson(own.name(), true)));
  }
}
