package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.vertx.core.http.HttpMethod;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.plenary.caller.Caller;
import org.plenary.web.browser.BrowsedForum.Debate;

/**
 * A chapter's site on another origin than the forum that it shows, and visitors of it who are
 * signed in to the forum.
 */
final class VisitedSite implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final String SHIFT =
      """
      window.shift = 0;
      new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
        .observe({type: "layout-shift", buffered: true});
      """;

  private final BrowsedForum browsed = BrowsedForum.reachedAs("localhost");
  private final List<Request> asked = new ArrayList<>();
  private @Nullable ChapterSite site;

  @Override
  public void beforeAll(ExtensionContext context) {
    browsed.beforeAll(context);
    site = new ChapterSite(forum(""));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    browsed.afterEach(context);
    asked.clear();
    execute("update chapter set embed_origins = '{}'");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (site != null) {
      site.close();
    }
    browsed.afterAll(context);
  }

  BrowsedForum browsed() {
    return browsed;
  }

  ChapterSite site() {
    return Objects.requireNonNull(site);
  }

  /** Where something of the forum is. */
  String forum(String path) {
    return "http://localhost:" + browsed.served().port() + path;
  }

  void execute(String sql, Object... values) {
    browsed.served().database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  /** A window of somebody who is signed in to the forum, and has a cookie for it from anywhere. */
  Page window() {
    return window(browsed.ana());
  }

  /** The same of somebody in particular. */
  Page window(Caller caller) {
    Page page = browsed.window(new NewContextOptions());
    page.context()
        .addCookies(
            List.of(
                new Cookie("plenary-session", browsed.served().pass(caller)).setUrl(forum("")),
                new Cookie("anywhere", "1")
                    .setDomain("localhost")
                    .setPath("/")
                    .setSecure(true)
                    .setSameSite(SameSiteAttribute.NONE)));
    page.onRequest(asked::add);
    page.addInitScript(SHIFT);
    return page;
  }

  /** The same at a page of the site. */
  Page visit(String path) {
    Page page = window();
    page.navigate(site().address(path));
    return page;
  }

  /** The same at a page of a test's own. */
  Page visitOwn(String body) {
    Page page = window();
    page.navigate(site().page(body));
    return page;
  }

  /** The component as a page has it that knows no more than this of it. */
  String component(String attributes) {
    return """
        <script async src="%1$s/embed/plenary-feed-1.js" crossorigin=anonymous></script>
        <plenary-feed %2$s style="display:block;block-size:24rem"><a href="%1$s/c/senegal">All</a></plenary-feed>
        """
        .formatted(forum(""), attributes);
  }

  /** The lists that were asked for. */
  List<Request> lists() {
    return asked.stream().filter(request -> request.url().contains("/embed/feed.json")).toList();
  }

  /** Somebody answers with one word: nobody. */
  void reply(Debate debate) {
    browsed
        .served()
        .sendAs(
            browsed.ana(),
            HttpMethod.POST,
            "/api/v1/discussions/" + debate.id() + "/posts",
            "{\"source\": \"Nobody\", \"language\": \"en\"}");
  }

  void assertNothingMoved(Page page) {
    assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isZero();
  }

  /** The cookies that embeds were asked with, each empty where it was without. */
  List<String> cookies() {
    return asked.stream()
        .filter(request -> request.url().startsWith(forum("/embed/")))
        .map(request -> request.allHeaders().getOrDefault("cookie", ""))
        .toList();
  }
}
