package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.discussion.Discussion;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Route;

/** The files that pages need; the address of each names its content, so that it never changes. */
public final class Assets {

  private final MadeFile style;
  private final MadeFile icon;
  private final MadeFile script;
  private final MadeFile search;
  private final MadeFile report;
  private final String build = Build.of(Assets.class, Discussion.class);

  public Assets() {
    Made made = Made.read();
    this.style = made.file("plenary.css");
    this.icon = made.file("icon.svg");
    this.script = made.file("plenary.js");
    this.search = made.file("search.js");
    this.report = made.file("report.js");
  }

  public String style() {
    return style.address();
  }

  public String icon() {
    return icon.address();
  }

  /** What makes every page nicer; each is whole without. */
  public String script() {
    return script.address();
  }

  /** What completes the words of the search; it works without. */
  public String search() {
    return search.address();
  }

  /** What works for a report without an account; with one nothing is needed. */
  public String report() {
    return report.address();
  }

  /** Changes with everything of ours that pages are made of: these doors, and the middle. */
  public String build() {
    return build;
  }

  public List<Route> routes() {
    return List.of(
        file("style", style),
        file("script", script),
        file("search-script", search),
        file("report-script", report),
        file("icon", icon),
        Route.asset("favicon", "/favicon.ico", _ -> Future.succeededFuture(Answer.found(icon()))));
  }

  private static Route file(String name, MadeFile file) {
    return Route.asset(
        name, file.address(), request -> Future.succeededFuture(file.answer(request)));
  }
}
