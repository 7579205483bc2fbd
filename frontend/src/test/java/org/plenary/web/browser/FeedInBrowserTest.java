package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.web.browser.BrowsedForum.Debate;

/** The component on a page of another site, while time goes on. */
class FeedInBrowserTest {

  @RegisterExtension static final VisitedSite SITE = new VisitedSite();

  private static final long PACE = 31_000;
  private static final int TIMES = 5;
  private static final double MOST_OF_MAIN_THREAD = 0.030;

  /** A page whose clock the test moves. */
  private static Page visit(String attributes) {
    Page page = SITE.window();
    page.clock().install();
    page.navigate(SITE.site().page(SITE.component(attributes)));
    return page;
  }

  private static Locator lines(Page page) {
    return page.locator("plenary-feed li");
  }

  private static Locator link(Page page) {
    return page.locator("plenary-feed > a");
  }

  private static void later(Page page, long milliseconds) {
    page.clock().fastForward(milliseconds);
  }

  @Test
  void whatIsNewAppearsByItselfAndMovesNothing() {
    Debate debate = SITE.browsed().debate("Who leaves?");
    Page page = visit("chapter=\"senegal\" lang=\"en\"");
    Locator first = lines(page).first();
    Locator news = page.locator("plenary-feed .news");
    assertThat(first.locator(".replies")).hasText("0 replies");
    first.locator(".name a").focus();
    SITE.reply(debate);
    later(page, PACE);
    assertThat(first.locator(".replies")).hasText("1 reply");
    assertThat(first.locator(".name a")).isFocused();
    assertThat(news).hasText("");
    SITE.browsed().debate("Who comes?");
    later(page, PACE);
    assertThat(news).hasText("New: Leaving");
    SITE.assertNothingMoved(page);
  }

  @Test
  void asksByTheTagOfWhatItHas() {
    Page page = visit("chapter=\"senegal\"");
    assertThat(lines(page)).not().hasCount(0);
    later(page, PACE);
    page.waitForCondition(() -> SITE.lists().size() == 2);
    assertThat(SITE.lists().getFirst().allHeaders()).doesNotContainKey("if-none-match");
    assertThat(SITE.lists().getLast().allHeaders())
        .containsKey("if-none-match")
        .doesNotContainKey("referer");
  }

  @Test
  void whatIsClosedMeanwhileIsGoneFromThePage() {
    Page page = visit("chapter=\"senegal\" forum=\"human-rights\"");
    assertThat(lines(page)).not().hasCount(0);
    int forum = forumId();
    SITE.browsed().given().access(forum, 9, Audience.CHAPTER);
    later(page, PACE);
    assertThat(lines(page)).hasCount(0);
    assertThat(link(page)).isVisible();
    SITE.browsed().given().access(forum, 10, Audience.PUBLIC);
    // After a refusal it waits twice as long.
    later(page, PACE);
    assertThat(lines(page)).hasCount(0);
    later(page, PACE);
    assertThat(lines(page)).not().hasCount(0);
  }

  private static int forumId() {
    return SITE.browsed()
        .served()
        .database()
        .pool()
        .query(
            """
            select forum.id
            from forum
            join chapter on chapter.id = forum.chapter_id
            where chapter.slug = 'senegal' and forum.slug = 'human-rights'
            """)
        .execute()
        .await()
        .iterator()
        .next()
        .getInteger("id");
  }

  @Test
  void whatItHasStaysWhereTheForumIsAway() {
    Page page = visit("chapter=\"senegal\"");
    assertThat(lines(page)).not().hasCount(0);
    page.route(url -> url.contains("/embed/feed.json"), Route::abort);
    later(page, PACE);
    page.waitForCondition(() -> SITE.lists().size() == 2);
    assertThat(lines(page)).not().hasCount(0);
    assertThat(link(page)).not().isVisible();
  }

  @Test
  void waitsAsLongAsItIsTold() {
    Page page = visit("chapter=\"senegal\"");
    assertThat(lines(page)).not().hasCount(0);
    page.route(url -> url.contains("/embed/feed.json"), FeedInBrowserTest::busy);
    later(page, PACE);
    page.waitForCondition(() -> SITE.lists().size() == 2);
    later(page, 4 * PACE);
    assertThat(SITE.lists()).hasSize(2);
    assertThat(lines(page)).not().hasCount(0);
    later(page, 12 * PACE);
    page.waitForCondition(() -> SITE.lists().size() == 3);
  }

  private static void busy(Route route) {
    route.fulfill(
        new FulfillOptions()
            .setStatus(503)
            .setHeaders(
                Map.of(
                    "retry-after", "300",
                    "access-control-allow-origin", "*",
                    "access-control-expose-headers", "Retry-After")));
  }

  @Test
  void asksNothingWhileNobodySeesIt() {
    Debate debate = SITE.browsed().debate("Who looks?");
    Page page = visit("chapter=\"senegal\" lang=\"en\"");
    Locator replies = lines(page).first().locator(".replies");
    assertThat(replies).hasText("0 replies");
    show(page, "hidden");
    SITE.reply(debate);
    later(page, 4 * PACE);
    assertThat(SITE.lists()).hasSize(1);
    show(page, "visible");
    assertThat(replies).hasText("1 reply");
    page.context().setOffline(true);
    page.waitForFunction("!navigator.onLine");
    later(page, 4 * PACE);
    assertThat(SITE.lists()).hasSize(2);
    page.context().setOffline(false);
    page.waitForFunction("navigator.onLine");
    later(page, 4 * PACE);
    page.waitForCondition(() -> SITE.lists().size() > 2);
  }

  private static void show(Page page, String state) {
    page.evaluate(
        """
        state => {
          Object.defineProperty(document, "visibilityState", {value: state, configurable: true});
          document.dispatchEvent(new Event("visibilitychange"));
        }
        """,
        state);
  }

  @Test
  void whatNeverCameLeavesTheLink() {
    Page page = visit("chapter=\"atlantis\"");
    page.waitForCondition(() -> !SITE.lists().isEmpty());
    assertThat(link(page)).isVisible();
    assertThat(lines(page)).hasCount(0);
  }

  @Test
  void anotherWishIsAskedForAtOnceAndNobodyAsksWhoLeft() {
    Page page = visit("chapter=\"senegal\" limit=\"1\"");
    assertThat(lines(page)).hasCount(1);
    Locator feed = page.locator("plenary-feed");
    feed.evaluate("feed => { feed.setAttribute('limit', '2'); feed.setAttribute('lang', 'ar'); }");
    assertThat(lines(page)).hasCount(2);
    assertThat(feed.locator(".list")).hasAttribute("dir", "rtl");
    assertThat(SITE.lists()).hasSize(2);
    feed.evaluate("feed => feed.remove()");
    later(page, PACE);
    later(page, PACE);
    assertThat(SITE.lists()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "light, DARK, 'rgb(253, 252, 249)'",
    "dark, LIGHT, 'rgb(21, 25, 27)'",
    "auto, DARK, 'rgb(21, 25, 27)'",
    "auto, LIGHT, 'rgb(253, 252, 249)'",
    "javascript:alert(1), LIGHT, 'rgb(253, 252, 249)'",
    "'dark;background:red', DARK, 'rgb(21, 25, 27)'"
  })
  void isLightOrDarkAsItIsTold(String theme, ColorScheme system, String paper) {
    Page page = SITE.browsed().window(new NewContextOptions().setColorScheme(system));
    page.navigate(SITE.site().page(SITE.component("chapter=\"senegal\" theme=\"" + theme + "\"")));
    assertThat(lines(page)).not().hasCount(0);
    assertThat(page.locator("plenary-feed")).hasCSS("background-color", paper);
  }

  @Test
  void takesHardlyAnyOfTheMainThread() {
    String link = "<p><a href=\"" + SITE.forum("/c/senegal") + "\">All</a></p>";
    double without = leastOf(link, "main a");
    double with = leastOf(SITE.component("chapter=\"senegal\""), "plenary-feed li");
    assertThat(with - without).isLessThanOrEqualTo(MOST_OF_MAIN_THREAD);
  }

  // What else the machine does meanwhile is not the component's.
  private static double leastOf(String body, String shown) {
    return DoubleStream.generate(() -> mainThread(body, shown)).limit(TIMES).min().orElseThrow();
  }

  private static double mainThread(String body, String shown) {
    Page page = SITE.window();
    CDPSession session = page.context().newCDPSession(page);
    var ticks = new JsonObject();
    ticks.addProperty("timeDomain", "threadTicks");
    session.send("Performance.enable", ticks);
    page.navigate(SITE.site().page(body));
    assertThat(page.locator(shown).first()).isVisible();
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    double taken =
        StreamSupport.stream(
                session.send("Performance.getMetrics").getAsJsonArray("metrics").spliterator(),
                false)
            .map(metric -> metric.getAsJsonObject())
            .filter(metric -> metric.get("name").getAsString().equals("TaskDuration"))
            .mapToDouble(metric -> metric.get("value").getAsDouble())
            .sum();
    page.context().close();
    return taken;
  }
}
