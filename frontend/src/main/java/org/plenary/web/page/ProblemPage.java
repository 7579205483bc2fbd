package org.plenary.web.page;

import io.vertx.core.buffer.Buffer;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Problems.PageOf;
import org.plenary.web.door.Request;

/**
 * A problem for people. What they sent in a form while something was away that is needed for it, or
 * went wrong here, stands there to be sent again; nothing else is asked for that.
 */
public final class ProblemPage implements PageOf {

  // From here on nothing is wrong with what was sent.
  private static final int OURS = 500;

  // What there does nothing but choose a language.
  private static final String TELLING = "/language";

  private final Assets assets;
  private final Returned returned;

  public ProblemPage(Assets assets) {
    this.assets = assets;
    this.returned = new Returned(assets);
  }

  @Override
  public Buffer render(Request request, Description problem) {
    return problem.status() >= OURS && hasForm(request)
        ? withForm(request, problem)
        : alone(request, problem);
  }

  private static boolean hasForm(Request request) {
    return !request.isReading() && !request.body().fieldNames("").isEmpty();
  }

  private Buffer withForm(Request request, Description problem) {
    try {
      return returned.render(request, problem);
    } catch (ProblemException _) {
      // What no form of ours sends need not come back.
      return alone(request, problem);
    }
  }

  private Buffer alone(Request request, Description problem) {
    String heading = Texts.of(request).problem(problem.name());
    Chrome chrome = Chrome.of(request, assets, heading).toldBy(TELLING);
    return Html.render(Html.TEMPLATES.problem(chrome, heading, problem));
  }
}
