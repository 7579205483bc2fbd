package org.plenary.web.page;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.session.ReturnAddress;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Cookies;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;

/** Where readers choose in which language pages speak; their browser remembers it. */
public final class LanguagePages {

  private final Cookies cookies;

  public LanguagePages(URI publicUrl) {
    this.cookies = new Cookies(publicUrl);
  }

  public List<Route> routes() {
    return List.of(Route.form("choose-language", "/language", this::choose));
  }

  private Future<Answer> choose(Request request) {
    Query form = request.form(ReturnAddress.LONGEST, "language", "return");
    String back = ReturnAddress.of(form.text("return").orElse("/"));
    return form.text("language")
        .filter(Texts::speaks)
        .map(language -> Future.succeededFuture(chosen(language, back)))
        .orElseGet(
            () ->
                ProblemException.fail(
                    Problem.Invalid.field(
                        "language",
                        Why.of("language-unspoken", "Pages do not speak this language."))));
  }

  private Answer chosen(String language, String back) {
    return Answer.seeOther(back).withCookie(cookies.ofLanguage(language));
  }
}
