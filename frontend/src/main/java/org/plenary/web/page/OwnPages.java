package org.plenary.web.page;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import org.plenary.authorship.OwnClaim;
import org.plenary.caller.Membership;
import org.plenary.caller.Person;
import org.plenary.joining.OwnRequest;
import org.plenary.session.SessionId;
import org.plenary.session.SessionLine;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Cookies;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** What members see of themselves alone. */
public final class OwnPages {

  private static final String ME = "/me";
  private static final String SESSIONS = "/me/sessions";
  private static final int LONGEST_ID = 18;

  private final Services services;
  private final Assets assets;
  private final Cookies cookies;

  public OwnPages(URI publicUrl, Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.cookies = new Cookies(publicUrl);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("me", ME, this::me).forMembers(),
        Route.page("sessions", SESSIONS, this::sessions).forMembers(),
        Route.form("end-session", SESSIONS + "/end", this::endSession).forMembers(),
        Route.form("end-sessions", SESSIONS + "/end-all", this::endSessions).forMembers());
  }

  private Future<Answer> me(Request request) {
    request.query();
    Future<List<Membership>> memberships = services.memberships().listMemberships(request.member());
    Future<List<OwnRequest>> requests = services.joining().listRequests(request.caller());
    Future<List<OwnClaim>> claims = services.authorship().listClaims(request.member());
    return Future.all(memberships, requests, claims)
        .map(_ -> mePage(request, memberships.result(), requests.result(), claims.result()));
  }

  private Answer mePage(
      Request request,
      List<Membership> memberships,
      List<OwnRequest> requests,
      List<OwnClaim> claims) {
    Person person = request.caller().person().orElseThrow();
    return Html.page(
        Html.TEMPLATES.me(
            Chrome.of(request, assets, person.name()),
            person,
            memberships,
            requests,
            claims,
            request.caller().isOfTeam()));
  }

  private Future<Answer> sessions(Request request) {
    request.query();
    return services
        .signIn()
        .listSessions(request.member(), request.credentials().session())
        .map(sessions -> sessionsPage(request, sessions));
  }

  private Answer sessionsPage(Request request, List<SessionLine> sessions) {
    String title = Texts.of(request).text("sessions");
    String name = request.caller().person().map(Person::name).orElseThrow();
    return Html.page(
        Html.TEMPLATES.sessions(Chrome.of(request, assets, title, new Crumb(name, ME)), sessions));
  }

  private Future<Answer> endSession(Request request) {
    var session = new SessionId(request.form(LONGEST_ID, "session").id("session"));
    return services
        .signIn()
        .endSession(request.member(), session)
        .map(_ -> Answer.seeOther(SESSIONS));
  }

  private Future<Answer> endSessions(Request request) {
    request.form(0);
    return services
        .signIn()
        .endSessions(request.member())
        .map(_ -> Answer.seeOther("/").withCookie(cookies.removed(Cookies.SESSION)));
  }
}
