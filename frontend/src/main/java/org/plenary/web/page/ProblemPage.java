package org.plenary.web.page;

import io.vertx.core.buffer.Buffer;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Problems.PageOf;
import org.plenary.web.door.Request;

/** A problem for people. */
public final class ProblemPage implements PageOf {

  private final Assets assets;

  public ProblemPage(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Buffer render(Request request, Description problem) {
    String heading = Texts.of(request).text("problem." + problem.name());
    Chrome chrome = Chrome.of(request, assets, heading);
    return Html.render(Html.TEMPLATES.problem(chrome, heading, problem));
  }
}
