package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;

/** Somebody reads a long discussion, comes back to it, and pays for each byte. */
class ReadingInBrowserTest {

  // What is told of it is told before this goes on.
  private static final String PRESS =
      """
      branch => new Promise(done => {
        branch.addEventListener("toggle", done, {once: true});
        branch.querySelector("summary").click();
      })
      """;
  private static final String PAINTED = "performance.getEntriesByType = () => [{}];";
  private static final String REFUSING =
      """
      Object.defineProperty(window, "localStorage", {
        get: () => { throw new DOMException("No", "SecurityError"); },
      });
      """;

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static GivenForum forum;

  private String thread = "";
  private long debate;

  @BeforeAll
  static void open() {
    ChapterId senegal = FORUM.given().chapter("senegal", "en");
    forum = FORUM.given().forum(senegal, "access", Audience.PUBLIC);
  }

  /** Two branches: one begins where everybody sees it, one far below. */
  @BeforeEach
  void write() {
    GivenDiscussion discussion = FORUM.given().discussion(forum, "Leaving");
    discussion.post("ada", 0, "Who may leave?");
    discussion.post("bob", 1, "Whoever wants to.\n\n".repeat(40));
    discussion.post("cyd", 0, "And who may stay?");
    discussion.post("dan", 3, "Whoever does not.");
    debate = discussion.id().value();
    thread = "/d/" + debate + "/leaving";
  }

  private static Page window(NewContextOptions options) {
    return FORUM.window(options.setViewportSize(768, 700));
  }

  private static Page window() {
    return window(new NewContextOptions());
  }

  private void read(Page page) {
    page.navigate(FORUM.address(thread));
  }

  private static Locator branch(Page page, int post) {
    return page.locator("#p" + post + " + details");
  }

  private static void fold(Page page, int post) {
    branch(page, post).evaluate(PRESS);
  }

  private static boolean isOpen(Page page, int post) {
    return (boolean) branch(page, post).evaluate("branch => branch.open");
  }

  @Test
  void whatIsFoldedIsFoldedWhenTheSameBrowserComesBack() {
    Page page = window();
    read(page);
    fold(page, 3);
    fold(page, 1);
    fold(page, 1);
    page.reload();
    assertThat(page.locator("#p4")).isHidden();
    assertThat(page.locator("#p2")).isVisible();
    fold(page, 3);
    page.reload();
    assertThat(page.locator("#p4")).isVisible();
    Page other = window();
    read(other);
    assertThat(other.locator("#p4")).isVisible();
  }

  @Test
  void whatIsSeenAlreadyStays() {
    Page page = window();
    read(page);
    fold(page, 3);
    fold(page, 1);
    page.addInitScript(PAINTED);
    page.reload();
    assertThat(isOpen(page, 1)).isTrue();
    assertThat(isOpen(page, 3)).isFalse();
  }

  @Test
  void theLineAlongABranchFoldsItAndLeadsToItsHead() {
    Page page = window();
    read(page);
    pressLine(page, 1);
    assertThat(isOpen(page, 1)).isFalse();
    assertThat(branch(page, 1).locator("summary").first()).isInViewport();
    page.reload();
    assertThat(page.locator("#p2")).isHidden();
    Page phone = window(new NewContextOptions().setHasTouch(true).setIsMobile(true));
    read(phone);
    pressLine(phone, 1);
    assertThat(isOpen(phone, 1)).isTrue();
  }

  // Somewhere along it, where its head is seen no more.
  private static void pressLine(Page page, int post) {
    page.evaluate("scrollTo(0, 900)");
    page.mouse().click(branch(page, post).boundingBox().x + 5, 350);
  }

  @Test
  void whereAnAddressLeadsNothingIsFolded() {
    Page page = window();
    read(page);
    fold(page, 3);
    page.navigate("about:blank");
    page.navigate(FORUM.address(thread + "#p4"));
    assertThat(page.locator("#p4")).isVisible();
  }

  @Test
  void anAddressThatLeadsNowhereStopsNothing() {
    var watched = Watched.of(window());
    Page page = watched.page();
    read(page);
    fold(page, 3);
    page.navigate("about:blank");
    page.navigate(FORUM.address(thread + "#%"));
    assertThat(page.locator("#p4")).isHidden();
    fold(page, 3);
    page.reload();
    assertThat(page.locator("#p4")).isVisible();
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void theDiscussionsFoldedLastAreRemembered() {
    Page page = window();
    read(page);
    String kept =
        IntStream.rangeClosed(1, 50)
            .mapToObj(number -> new JsonArray().add("old-" + number).add(JsonArray.of(1)))
            .collect(JsonArray::new, JsonArray::add, JsonArray::addAll)
            .encode();
    page.evaluate("kept => localStorage.setItem('plenary-folds', kept)", kept);
    fold(page, 3);
    assertThat(page.locator("#p4")).isHidden();
    var now = new JsonArray((String) page.evaluate("localStorage.getItem('plenary-folds')"));
    assertThat(now).hasSize(50);
    assertThat(now.getJsonArray(0).getString(0)).isEqualTo("old-2");
    assertThat(now.getJsonArray(49)).isEqualTo(JsonArray.of("" + debate, JsonArray.of(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "7", "[1]", "[[1, 2]]", "[[\"DEBATE\", [\"x\"]]]", "null"})
  void whatIsNoneOfOursMeansNothing(String kept) {
    var watched = Watched.of(window());
    Page page = watched.page();
    read(page);
    page.evaluate(
        "kept => localStorage.setItem('plenary-folds', kept)", kept.replace("DEBATE", "" + debate));
    page.reload();
    assertThat(isOpen(page, 3)).isTrue();
    fold(page, 3);
    page.reload();
    assertThat(isOpen(page, 3)).isFalse();
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void aBrowserThatKeepsNothingIsNotAskedTo() {
    var watched = Watched.of(window());
    Page page = watched.page();
    page.addInitScript(REFUSING);
    read(page);
    fold(page, 3);
    assertThat(page.locator("#p4")).isHidden();
    page.reload();
    assertThat(page.locator("#p4")).isVisible();
    assertThat(watched.said()).isEmpty();
  }

  private void attach() {
    String upload = "/api/v1/attachments?name=map.png";
    String id =
        FORUM
            .served()
            .sendAs(FORUM.ana(), HttpMethod.POST, upload, SampleFiles.image("png"))
            .json()
            .getString("id");
    var wish =
        new JsonObject()
            .put("source", "See the map.")
            .put("language", "en")
            .put("attachments", JsonArray.of(id));
    String posts = "/api/v1/discussions/" + debate + "/posts";
    assertThat(FORUM.served().sendAs(FORUM.ana(), HttpMethod.POST, posts, wish.encode()).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPictureIsFetchedWhenItIsAskedFor(boolean script) {
    attach();
    var watched =
        Watched.of(
            window(
                new NewContextOptions()
                    .setJavaScriptEnabled(script)
                    .setExtraHTTPHeaders(Map.of("save-data", "on"))));
    Page page = watched.page();
    read(page);
    Locator link = page.locator("a.picture");
    link.scrollIntoViewIfNeeded();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(watched.asked()).containsExactly(thread);
    page.waitForResponse("**/attachments/**", link::click);
    assertThat(page.locator("img")).isVisible();
    assertThat(page.url().contains("/attachments/")).isEqualTo(!script);
  }

  @Test
  void theOrderThatTheBarChoosesIsThatOfTheNextDiscussion() {
    Page page = window(new NewContextOptions().setJavaScriptEnabled(false));
    read(page);
    page.locator(".bar button").click();
    assertThat(page).hasURL(FORUM.address(thread + "?order=time"));
    write();
    read(page);
    assertThat(page.locator(".bar [aria-current]")).hasText("Time");
    assertThat(page.locator("details.answers")).hasCount(0);
    page.locator(".bar button").click();
    assertThat(page.locator("details.answers")).hasCount(2);
  }

  @Test
  void thePathToAPageIsOneLineOnAPhone() {
    GivenDiscussion deep = FORUM.given().discussion(forum, "Deep");
    IntStream.range(0, 8).forEach(parent -> deep.post("somebody-with-a-name", parent, "Words"));
    Page page = FORUM.window(new NewContextOptions().setViewportSize(320, 640).setBypassCSP(true));
    page.navigate(FORUM.address("/d/" + deep.id().value() + "/deep?branch=8"));
    assertThat(page.locator(".path").boundingBox().height).isLessThan(40);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(320);
    page.locator(".path a").first().click();
    assertThat(page).hasURL(FORUM.address("/d/" + deep.id().value() + "/deep#p1"));
  }

  @Test
  void onAPageFromRightToLeftARowIsReadAsOneThing() {
    Page page = window(new NewContextOptions().setLocale("ar"));
    page.navigate(FORUM.address("/m/ada"));
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    String begins =
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
            + " return Math.round(range.getBoundingClientRect().right); }";
    Locator row = page.locator(".discussions li").first();
    assertThat(row.locator("p[lang=en]").evaluate(begins))
        .isEqualTo(row.locator("h3").evaluate(begins));
    assertThat(
            (String) row.locator("p[lang=en]").evaluate("one => getComputedStyle(one).direction"))
        .isEqualTo("ltr");
  }
}
