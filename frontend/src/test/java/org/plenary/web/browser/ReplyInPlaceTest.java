package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.post.PostId;
import org.plenary.web.browser.BrowsedForum.Debate;
import org.plenary.web.fixture.Archive;

/** Somebody answers a post where it stands, quotes it, and thinks better of it. */
class ReplyInPlaceTest {

  private static final String SOURCE =
      """
      Who may *leave* the
      [union](https://example.org)? 🌍

      > Nobody may.

      1. And who
      2. may *stay*?
      """;

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private String thread = "";
  private String reply = "";
  private PostId post = new PostId(1);

  @BeforeEach
  void write() {
    Debate debate = FORUM.debate(SOURCE);
    post = debate.first();
    thread = debate.thread();
    reply = debate.reply();
  }

  private Page thread(NewContextOptions options) {
    Page page = FORUM.window(options);
    page.navigate(FORUM.address(thread));
    return page;
  }

  private Page thread() {
    return thread(FORUM.signedIn());
  }

  private static Locator text(Page page) {
    return page.locator("#p1 textarea");
  }

  private static void click(Page page, String link) {
    page.locator("#p1 a." + link).first().click();
  }

  @Test
  void aReplyIsWrittenBeneathThePostAndSent() {
    var watched = Watched.of(FORUM.window(FORUM.signedIn()));
    Page page = watched.page();
    page.navigate(FORUM.address(thread));
    click(page, "reply");
    assertThat(text(page)).isFocused();
    assertThat(page).hasURL(FORUM.address(thread));
    assertThat(page).hasTitle("Leaving");
    assertThat(page.locator("#p1 a.reply")).hasAttribute("aria-expanded", "true");
    assertThat(watched.asked()).containsExactly(thread, reply);
    text(page).fill("Whoever wants to.");
    page.locator("#p1 button[value=send]").click();
    assertThat(page.locator("#p2 .words")).hasText("Whoever wants to.");
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void theSameWorksWithoutScript() {
    Page page = thread(FORUM.signedIn().setJavaScriptEnabled(false));
    click(page, "reply");
    assertThat(page).hasURL(FORUM.address(reply));
    page.locator("a.cancel").click();
    assertThat(page).hasURL(FORUM.address(thread + "#p1"));
    page.navigate(FORUM.address(reply));
    page.locator("textarea").fill("Whoever wants to.");
    page.locator("button[value=send]").click();
    assertThat(page.locator("#p2 .words")).hasText("Whoever wants to.");
  }

  static Stream<Consumer<Route>> failures() {
    return Stream.of(
        Route::abort,
        route -> route.fulfill(new FulfillOptions().setStatus(503).setBody("<form></form>")),
        route -> route.fulfill(new FulfillOptions().setContentType("text/html").setBody("<p>?")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatCannotBeFetchedIsGoneTo(Consumer<Route> failure) {
    Page page = thread();
    page.route("**/reply*", route -> fail(route, failure));
    click(page, "quote");
    assertThat(page).hasURL(FORUM.address(reply + "?quote=all"));
    assertThat(page.locator("textarea")).hasValue(Pattern.compile("may \\*stay\\*"));
  }

  private static void fail(Route route, Consumer<Route> failure) {
    if (route.request().isNavigationRequest()) {
      route.resume();
    } else {
      failure.accept(route);
    }
  }

  @Test
  void whoClicksTwiceAtOnceGetsOneForm() {
    var watched = Watched.of(thread());
    watched.page().locator("#p1 a.reply").dblclick();
    assertThat(text(watched.page())).hasCount(1);
    assertThat(watched.asked()).containsExactly(reply);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reply", "cancel"})
  void whatWasTypedStaysWhenItIsPutAway(String link) {
    Page page = thread();
    click(page, "reply");
    text(page).fill("Whoever");
    page.keyboard().press("Escape");
    assertThat(text(page)).isVisible();
    click(page, link);
    assertThat(text(page)).isHidden();
    click(page, "reply");
    assertThat(text(page)).hasValue("Whoever");
    assertThat(text(page)).isFocused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reply", "cancel"})
  void whereNothingWasTypedNothingStays(String link) {
    Page page = thread();
    click(page, "reply");
    assertThat(text(page)).isVisible();
    click(page, link);
    assertThat(text(page)).hasCount(0);
    assertThat(page.locator("#p1 a.reply")).hasAttribute("aria-expanded", "false");
  }

  @Test
  void whatIsSelectedIsQuotedAlone() {
    Page page = thread();
    page.locator("#p1 .words li em").selectText();
    click(page, "quote");
    assertThat(text(page)).hasValue(quote("stay"));
    page.locator("#p1 .words li >> nth=0").selectText();
    click(page, "quote");
    assertThat(text(page)).hasValue(Pattern.compile("stay.*And who\\s*", Pattern.DOTALL));
  }

  @Test
  void whatIsQuotedLeadsToWhereItWasSaid() {
    Page page = thread();
    page.locator("#p1 .words li em").selectText();
    click(page, "quote");
    assertThat(text(page)).hasValue(quote("stay"));
    page.locator("#p1 button[value=send]").click();
    Locator quoted = page.locator("#p2 blockquote");
    assertThat(quoted).hasText(Pattern.compile("ana:\\s*stay"));
    quoted.locator("a").click();
    assertThat(page).hasURL(FORUM.served().address(thread + "#p1"));
  }

  private static Pattern quote(String words) {
    return Pattern.compile("> \\[ana]\\([^)]*\\):\\s+>\\s+> " + words + "\\s*");
  }

  @Test
  void aQuoteGoesBelowWhatIsTyped() {
    Page page = thread();
    click(page, "reply");
    text(page).fill("I ask:");
    page.locator("#p1 .words p a").selectText();
    click(page, "quote");
    assertThat(text(page))
        .hasValue(Pattern.compile("I ask:\n\n> \\[ana].*\n> union\\s*", Pattern.DOTALL));
  }

  @Test
  void aPieceThatTheServerDoesNotKnowIsQuotedWhole() {
    Page page = thread();
    page.route(
        Pattern.compile("quote=\\d"), route -> route.fulfill(new FulfillOptions().setStatus(400)));
    page.locator("#p1 .words li em").selectText();
    click(page, "quote");
    assertThat(text(page)).hasValue(Pattern.compile(".*union.*stay.*", Pattern.DOTALL));
  }

  @Test
  void whatASanitiserMissedAsksForNothing() {
    new Archive(FORUM.served().database().pool())
        .html(
            post,
            """
            <p id="one" hx-get="/topics" hx-trigger="load, click">One</p>
            <p id="two" data-hx-get="/topics" data-hx-trigger="load, click">Two</p>
            <p id="three" hx-on:click="document.title = 'Taken'">Three</p>
            <div hx-boost:inherited="true"><a id="four" href="#four">Four</a></div>
            <p hx-swap-oob="innerHTML:h1">Taken</p>
            <template hx type="partial" hx-target="h1">Taken</template>
            """);
    var watched = Watched.of(FORUM.window(FORUM.signedIn()));
    Page page = watched.page();
    page.navigate(FORUM.address(thread));
    for (String element : new String[] {"#one", "#two", "#three", "#four"}) {
      page.locator(element).click();
    }
    click(page, "reply");
    assertThat(text(page)).isFocused();
    assertThat(page.locator("h1")).hasText("Leaving");
    assertThat(page).hasTitle("Leaving");
    assertThat(watched.asked()).containsExactly(thread, reply);
    assertThat(watched.said()).isEmpty();
  }
}
