package org.plenary.web.page;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.session.ReturnAddress;
import org.plenary.session.SignIn;
import org.plenary.session.SignIn.Beginning;
import org.plenary.session.SignIn.Completion;
import org.plenary.session.SignIn.Return;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Cookies;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;

/** The way to the identity provider and back, and out again. */
public final class SignInPages {

  static final String BEGUN = "sign-in-";

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,3}");
  private static final int MOST_LANGUAGES = 8;
  private static final int MOST_TABS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int LONGEST_ANSWER = 4_000;
  private static final int LONGEST_ORDER = 20_000;
  private static final int LONGEST_BROWSER = 300;

  private final SignIn signIn;
  private final Cookies cookies;

  public SignInPages(URI publicUrl, SignIn signIn) {
    this.signIn = signIn;
    this.cookies = new Cookies(publicUrl);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("sign-in", "/sign-in", this::begin),
        Route.page("sign-in-callback", "/sign-in/callback", this::complete),
        Route.form("sign-out", "/sign-out", this::signOut),
        Route.order("backchannel-logout", "/sign-in/backchannel-logout", this::obey));
  }

  private Future<Answer> begin(Request request) {
    Query query = request.longQuery(ReturnAddress.LONGEST, "return", "provider");
    return signIn
        .begin(query.text("return").orElse("/"), query.text("provider"), languages(request))
        .map(beginning -> begun(request, beginning));
  }

  // A browser may accept anything, and this goes into an address.
  private static List<String> languages(Request request) {
    return request.languages().stream()
        .filter(LANGUAGE.asMatchPredicate())
        .limit(MOST_LANGUAGES)
        .toList();
  }

  // Who opens many tabs keeps the last few: a browser sends all of its cookies with each request.
  private Answer begun(Request request, Beginning beginning) {
    Answer answer =
        Answer.found(beginning.address())
            .withCookie(cookies.lasting(BEGUN + beginning.name(), beginning.memory(), PATIENCE));
    List<String> others = request.credentials().cookieNames(cookies.name(BEGUN));
    return others.size() < MOST_TABS ? answer : forgetting(answer, others);
  }

  private Answer forgetting(Answer answer, List<String> names) {
    Answer shorter = answer;
    for (String name : names) {
      shorter = shorter.withCookie(cookies.removed(name.substring(cookies.name("").length())));
    }
    return shorter;
  }

  private Future<Answer> complete(Request request) {
    Query query =
        request.longQuery(
            LONGEST_ANSWER,
            "code",
            "state",
            "session_state",
            "iss",
            "error",
            "error_description",
            "error_uri");
    var returned =
        new Return(
            query.text("code"),
            query.text("state"),
            query.text("iss"),
            query.text("error"),
            name -> request.credentials().cookie(cookies.name(BEGUN + name)),
            request.credentials().session(),
            request.credentials().browser(LONGEST_BROWSER));
    return signIn.complete(returned).map(this::completed);
  }

  private Answer completed(Completion completion) {
    return Answer.seeOther(completion.returnTo())
        .withCookie(cookies.passing(Cookies.SESSION, completion.cookie()))
        .withCookie(cookies.removed(BEGUN + completion.name()));
  }

  private Future<Answer> signOut(Request request) {
    request.form(0);
    return signIn
        .signOut(request.credentials().session())
        .map(_ -> Answer.seeOther("/").withCookie(cookies.removed(Cookies.SESSION)));
  }

  private Future<Answer> obey(Request request) {
    String order = request.form(LONGEST_ORDER, "logout_token").text("logout_token").orElse("");
    return signIn.obey(order).map(_ -> Answer.done());
  }
}
