package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;

class BrowserTest {

  private static final String WIDE =
      """
      A_word_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on

      | a header that is long | another header that is long | a third header | a fourth header |
      |---|---|---|---|
      | https://example.org/a/very/long/address/that/nobody/types | two | three | four |

          code_that_is_never_wrapped(because, its, lines, mean, something, and, so, on, and, so, on);

      See [the draft](https://example.org/draft).
      """;

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private static GivenForum forum;
  private static String thread;

  @BeforeAll
  static void open() {
    Given given = FORUM.given();
    forum = given.forum(given.chapter("tuvalu", "en"), "access", Audience.PUBLIC);
    GivenDiscussion debate = given.discussion(forum, "Antidisestablishmentarianism".repeat(5));
    for (int parent = 0; parent < 8; parent++) {
      debate.post("ada", parent, WIDE);
    }
    PostId removed = debate.post("bob", 1, "Gone");
    debate.post("ada", 9, "Answer");
    given.state(removed.value(), "removed");
    thread = "/d/" + debate.id().value();
  }

  @Test
  void aThreadReadsWithoutScript() {
    Page page = FORUM.page(thread, new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("article").count()).isEqualTo(10);
    page.locator("#p7 .branch a").click();
    assertThat(page.locator("article").first().getAttribute("id")).isEqualTo("p7");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void whatIsWrittenCanBeReadInBothSchemes(ColorScheme scheme) {
    Page page =
        FORUM.page(thread, new NewContextOptions().setColorScheme(scheme).setBypassCSP(true));
    for (String text :
        List.of(
            "h1",
            ".words p",
            ".words a",
            ".words pre code",
            ".meta time",
            ".meta .by",
            ".branch a",
            ".tombstone",
            ".top a",
            "footer p")) {
      assertThat(contrast(page, text)).as(text).isGreaterThanOrEqualTo(4.5);
    }
  }

  private static double contrast(Page page, String selector) {
    String colour = painted(page, computed(page, selector, "e => getComputedStyle(e).color"));
    String ground =
        computed(
            page,
            selector,
            "e => { while (getComputedStyle(e).backgroundColor === 'rgba(0, 0, 0, 0)'"
                + " && e.parentElement) e = e.parentElement;"
                + " return getComputedStyle(e).backgroundColor; }");
    return Contrast.of(colour, painted(page, ground));
  }

  // As red, green and blue, whatever a style sheet names it by.
  private static String painted(Page page, String colour) {
    return (String)
        page.evaluate(
            """
            colour => {
              const canvas = document.createElement("canvas").getContext("2d");
              canvas.fillStyle = colour;
              canvas.fillRect(0, 0, 1, 1);
              const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
              return `rgb(${red}, ${green}, ${blue})`;
            }
            """,
            colour);
  }

  private static String computed(Page page, String selector, String script) {
    return (String) page.locator(selector).first().evaluate(script);
  }

  @Test
  void theSchemesDiffer() {
    Page light = FORUM.page("/", scheme(ColorScheme.LIGHT));
    Page dark = FORUM.page("/", scheme(ColorScheme.DARK));
    String ground = "e => getComputedStyle(e).backgroundColor";
    assertThat(computed(light, "body", ground)).isNotEqualTo(computed(dark, "body", ground));
  }

  private static NewContextOptions scheme(ColorScheme scheme) {
    return new NewContextOptions().setColorScheme(scheme).setBypassCSP(true);
  }

  @ParameterizedTest
  @CsvSource({"/, en", "THREAD, en", "THREAD?order=time, en", "THREAD, ar", "/topics, ar"})
  void aNarrowPhoneNeverScrollsSideways(String path, String language) {
    Page page =
        FORUM.page(
            path.replace("THREAD", thread),
            new NewContextOptions()
                .setViewportSize(320, 640)
                .setLocale(language)
                .setBypassCSP(true));
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(320);
  }

  @Test
  void anArabicPageStartsAtTheRight() {
    Page page = FORUM.page(thread, new NewContextOptions().setLocale("ar"));
    double brand = page.locator(".brand").boundingBox().x;
    assertThat(brand)
        .isGreaterThan(page.locator(".top nav + nav a[href='/topics']").boundingBox().x);
    double first = page.locator("#p1").boundingBox().width + page.locator("#p1").boundingBox().x;
    double answer = page.locator("#p2").boundingBox().width + page.locator("#p2").boundingBox().x;
    assertThat(answer).isLessThan(first);
  }

  @Test
  void whatIsFoldedOnTheScreenIsPrinted() {
    GivenDiscussion debate = FORUM.given().discussion(forum, "Mail");
    new Archive(FORUM.served().database().pool())
        .mail(debate.post("ada", 0, ""), "Yes.\n\n" + "> No.\n".repeat(20) + "\nThanks.\n");
    Page page = FORUM.page("/d/" + debate.id().value(), new NewContextOptions());
    Locator quoted = page.locator(".quoted blockquote");
    assertThat(quoted.isVisible()).isFalse();
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(quoted.isVisible()).isTrue();
    assertThat(quoted.evaluate("e => e.checkVisibility()")).isEqualTo(true);
  }

  @Test
  void onPaperHoursAreInUtc() {
    Page page = FORUM.page(thread, new NewContextOptions());
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    Locator time = page.locator("article time").first();
    assertThat(time.evaluate("e => getComputedStyle(e, '::after').content"))
        .isEqualTo('"' + time.getAttribute("title") + '"');
    assertThat(time.evaluate("e => getComputedStyle(e).fontSize")).isEqualTo("0px");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/c/global", "/c/global/encryption", "/topics", "/c/global/rules"})
  void theConsoleStaysSilent(String path) {
    assertThat(said(path)).isEmpty();
  }

  @Test
  void theConsoleStaysSilentInAThread() {
    assertThat(said(thread)).isEmpty();
  }

  private static List<String> said(String path) {
    var said = new ArrayList<String>();
    Page page = FORUM.window(new NewContextOptions());
    page.onConsoleMessage(message -> said.add(message.text()));
    page.onPageError(said::add);
    page.onRequestFailed(request -> said.add(request.url()));
    page.navigate(FORUM.address(path));
    return said;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document.body.innerHTML = '<p>'",
        "trustedTypes.createPolicy('plenary', {createHTML: html => html})",
        "trustedTypes.createPolicy('another', {createHTML: html => html})"
      })
  void noOtherScriptMakesAPartOfAPage(String script) {
    Page page = FORUM.page(thread, new NewContextOptions());
    assertThatThrownBy(() -> page.evaluate(script)).hasMessageContaining("TypeError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "<svg><p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<details><summary>a<p>b</summary></details><b><i>c</b>d</i>",
        "<table><tr><td>a</table><p>b<div>c</p>d</div>",
        "[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://evil.example/x.png)",
        "a < b && c > d &amp; &lt;e&gt; &nbsp; \u00a0 \u2028 \u202e",
        "- [x] done\n- [ ] not\n\n| a |\n|---|\n| `<td>` |\n",
        "<a href=\"https://x.example/?a=1&amp;b=<c>\">x</a> <q cite=x>y</q>"
      })
  void theBrowserSeesWhatWasStoredAndNothingElse(String source) {
    GivenDiscussion debate = FORUM.given().discussion(forum, "Hostile");
    PostId post = debate.post("eve", 0, source);
    String stored = FORUM.served().get("/api/v1/posts/" + post.value()).json().getString("html");
    Page page = FORUM.page("/d/" + debate.id().value() + "/hostile", new NewContextOptions());
    assertThat(normal(page.locator(".words").innerHTML())).isEqualTo(normal(stored));
    assertThat(page.locator("article").count()).isEqualTo(1);
  }

  private static String normal(String html) {
    var quiet = new Document.OutputSettings().prettyPrint(false);
    Document document = Jsoup.parseBodyFragment(html);
    // The page makes what scrolls reachable.
    document.select("pre, table").removeAttr("tabindex");
    return document.outputSettings(quiet).body().html();
  }
}
