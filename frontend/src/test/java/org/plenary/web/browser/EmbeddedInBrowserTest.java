package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of {@code docs/embedding}, served from another origin: what their visitors see. */
class EmbeddedInBrowserTest {

  @RegisterExtension static final VisitedSite SITE = new VisitedSite();

  @ParameterizedTest
  @CsvSource({
    "/static/index.html, 'plenary-feed .list', fr, ltr",
    "/strict-csp/index.html, 'plenary-feed .list', fr, ltr",
    "/right-to-left/index.html, 'plenary-feed .list', ar, rtl",
    "/wordpress/component.html, 'plenary-feed .list', fr, ltr",
    "/include/index.shtml, 'section.plenary', fr, ltr"
  })
  void visitorsSeeTheList(String path, String list, String language, String direction) {
    Page page = SITE.window();
    Watched watched = Watched.of(page);
    page.navigate(SITE.site().address(path));
    Locator shown = page.locator(list);
    assertThat(shown).hasAttribute("lang", language);
    assertThat(shown).hasAttribute("dir", direction);
    assertThat(shown.locator(".title")).hasCount(1);
    assertThat(shown.locator("li")).not().hasCount(0);
    assertThat(shown.locator("li .name").evaluateAll("names => names.every(name => name.lang)"))
        .isEqualTo(true);
    assertThat((List<?>) shown.locator("a").evaluateAll("links => links.map(link => link.href)"))
        .hasSizeGreaterThan(2)
        .allMatch(address -> address.toString().startsWith(SITE.forum("/")));
    assertThat(watched.said()).isEmpty();
    SITE.assertNothingMoved(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/index.html",
        "/static/frame.html",
        "/strict-csp/index.html",
        "/right-to-left/index.html",
        "/wordpress/component.html",
        "/wordpress/pasted.html"
      })
  void nothingTellsTheForumWhoTheyAre(String path) {
    Page page = SITE.visit(path);
    shown(page, path);
    assertThat(SITE.cookies()).isNotEmpty().containsOnly("");
  }

  /** Otherwise nothing would follow from the above. */
  @Test
  void theForumKnowsThemAndTheirBrowserTellsItToNoOtherSite() {
    SITE.window().navigate(SITE.forum("/embed/fragment"));
    assertThat(SITE.cookies().getFirst()).contains("plenary-session=", "anywhere=1");
    Page page = SITE.visitOwn("<p>Third parties have no cookies.</p>");
    page.evaluate(
        "address => fetch(address, {credentials: 'include', mode: 'no-cors'})",
        SITE.forum("/embed/feed.json"));
    assertThat(SITE.cookies().getLast()).isEmpty();
  }

  private static void shown(Page page, String path) {
    boolean isFramed = path.endsWith("frame.html") || path.endsWith("pasted.html");
    Locator lines =
        isFramed ? page.frameLocator("iframe").locator("li") : page.locator(".title ~ .items li");
    assertThat(lines).not().hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/index.html",
        "/static/frame.html",
        "/strict-csp/index.html",
        "/right-to-left/index.html",
        "/wordpress/component.html",
        "/wordpress/pasted.html",
        "/include/index.shtml"
      })
  void axeFindsNothing(String path) {
    Page page = SITE.browsed().window(new NewContextOptions().setBypassCSP(true));
    page.addInitScript(Axe.SCRIPT);
    page.navigate(SITE.site().address(path));
    shown(page, path);
    assertThat(Axe.findings(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&theme=dark", "&lang=ar"})
  void axeFindsNothingInTheFrame(String more) {
    Page page = SITE.browsed().window(new NewContextOptions().setBypassCSP(true));
    page.addInitScript(Axe.SCRIPT);
    page.navigate(SITE.forum("/embed/frame?chapter=senegal" + more));
    assertThat(page.locator("li")).not().hasCount(0);
    assertThat(Axe.findings(page)).isEmpty();
  }

  @Test
  void withoutScriptTheLinkStandsThere() {
    Page page = SITE.browsed().window(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(SITE.site().address("/static/index.html"));
    assertThat(page.locator("plenary-feed > a")).isVisible();
  }

  @Test
  void aChapterThatNamesItsSitesIsShownThereAlone() {
    name("https://senegal.example");
    Page page = SITE.visit("/static/index.html");
    page.waitForCondition(() -> !SITE.lists().isEmpty());
    assertThat(page.locator("plenary-feed > a")).isVisible();
    assertThat(page.locator("plenary-feed li")).hasCount(0);
    assertThat(SITE.visit("/static/frame.html").frameLocator("iframe").locator("main")).hasCount(0);
    name(SITE.site().address(""));
    assertThat(SITE.visit("/static/index.html").locator("plenary-feed li")).not().hasCount(0);
    assertThat(SITE.visit("/static/frame.html").frameLocator("iframe").locator("li"))
        .not()
        .hasCount(0);
  }

  private static void name(String origin) {
    SITE.execute(
        "update chapter set embed_origins = string_to_array($1, ' ') where slug = 'senegal'",
        origin);
  }
}
