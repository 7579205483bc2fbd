package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Membership;
import org.plenary.caller.Person;
import org.plenary.caller.Scope;
import org.plenary.sealing.Secret;
import org.plenary.token.PersonalToken;
import org.plenary.token.TokenId;
import org.plenary.token.TokenWish;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where members make tokens for their programs; a token itself makes none. */
public final class TokenPages {

  private static final String PATH = "/me/tokens";
  private static final int STANDARD_DAYS = 90;
  private static final int LONGEST = 200;
  private static final int LONGEST_ID = 18;
  private static final List<String> FIELDS =
      List.of("name", "read", "write", "moderate", "chapter", "days");

  private final Services services;
  private final Assets assets;
  private final Intake intake;
  private final Intake revoking;

  public TokenPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake = new Intake(assets, LONGEST, FIELDS);
    this.revoking = new Intake(assets, LONGEST_ID, List.of("token"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("tokens", PATH, this::show).forMembers(),
        Route.form("make-token", PATH, this::make),
        Route.form("revoke-token", PATH + "/revoke", this::revoke).forMembers());
  }

  private Future<Answer> show(Request request) {
    request.query();
    return page(request, Optional.empty(), Entered.NOTHING);
  }

  private Future<Answer> make(Request request) {
    return intake.take(
        request, form -> make(request, form), entered -> page(request, Optional.empty(), entered));
  }

  private Future<Answer> make(Request request, Query form) {
    var wish =
        new TokenWish(
            form.text("name").orElse("").strip(),
            scopes(form),
            form.text("chapter"),
            form.number("days", Integer.MAX_VALUE).orElse(STANDARD_DAYS));
    return services
        .tokens()
        .make(request.member(), wish)
        .compose(secret -> page(request, Optional.of(secret), Entered.NOTHING))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private static Set<Scope> scopes(Query form) {
    return Stream.of(Scope.values())
        .filter(scope -> form.text(scope.name().toLowerCase(Locale.ROOT)).isPresent())
        .collect(Collectors.toSet());
  }

  private Future<Answer> revoke(Request request) {
    return revoking.take(
        request,
        form -> revoke(request, new TokenId(form.id("token"))),
        entered -> page(request, Optional.empty(), Entered.NOTHING, entered));
  }

  private Future<Answer> revoke(Request request, TokenId token) {
    return services.tokens().revoke(request.member(), token).map(_ -> Answer.seeOther(PATH));
  }

  private Future<Answer> page(Request request, Optional<Secret> made, Entered entered) {
    return page(request, made, entered, Entered.NOTHING);
  }

  private Future<Answer> page(
      Request request, Optional<Secret> made, Entered entered, Entered revoked) {
    Future<List<PersonalToken>> tokens = services.tokens().listTokens(request.member());
    Future<List<Membership>> memberships = services.memberships().listMemberships(request.member());
    return Future.all(tokens, memberships)
        .map(
            _ ->
                page(
                    request,
                    made,
                    tokens.result(),
                    chapters(memberships.result()),
                    entered,
                    revoked));
  }

  private static List<String> chapters(List<Membership> memberships) {
    return memberships.stream().map(Membership::chapter).distinct().toList();
  }

  private Answer page(
      Request request,
      Optional<Secret> made,
      List<PersonalToken> tokens,
      List<String> chapters,
      Entered entered,
      Entered revoked) {
    String title = Texts.of(request).text("tokens");
    String name = request.caller().person().map(Person::name).orElseThrow();
    Chrome chrome = Chrome.of(request, assets, title, new Crumb(name, "/me"));
    return Html.page(
        Html.TEMPLATES.tokens(chrome, made.map(Secret::text), tokens, chapters, entered, revoked));
  }
}
