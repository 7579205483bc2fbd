package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.BranchedThread.branch;
import static org.plenary.web.browser.BranchedThread.fold;
import static org.plenary.web.browser.BranchedThread.isOpen;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fixture.GivenForum;

/** Somebody folds branches of a discussion, and comes back to it. */
class FoldingInBrowserTest {

  private static final String PAINTED = "performance.getEntriesByType = () => [{}];";
  private static final String REFUSING =
      """
      Object.defineProperty(window, "localStorage", {
        get: () => { throw new DOMException("No", "SecurityError"); },
      });
      """;

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static GivenForum place;

  private BranchedThread thread;

  @BeforeAll
  static void open() {
    place = BranchedThread.place(FORUM);
  }

  @BeforeEach
  void write() {
    thread = new BranchedThread(FORUM, place);
  }

  @Test
  void whatIsFoldedIsFoldedWhenTheSameBrowserComesBack() {
    Page page = thread.window();
    thread.read(page);
    fold(page, 3);
    fold(page, 1);
    fold(page, 1);
    page.reload();
    assertThat(page.locator("#p4")).isHidden();
    assertThat(page.locator("#p2")).isVisible();
    fold(page, 3);
    page.reload();
    assertThat(page.locator("#p4")).isVisible();
    Page other = thread.window();
    thread.read(other);
    assertThat(other.locator("#p4")).isVisible();
  }

  @Test
  void whatIsSeenAlreadyStays() {
    Page page = thread.window();
    thread.read(page);
    fold(page, 3);
    fold(page, 1);
    page.addInitScript(PAINTED);
    page.reload();
    assertThat(isOpen(page, 1)).isTrue();
    assertThat(isOpen(page, 3)).isFalse();
  }

  @Test
  void theLineAlongABranchFoldsItAndLeadsToItsHead() {
    Page page = thread.window();
    thread.read(page);
    pressLine(page, 1);
    assertThat(isOpen(page, 1)).isFalse();
    assertThat(branch(page, 1).locator("summary").first()).isInViewport();
    page.reload();
    assertThat(page.locator("#p2")).isHidden();
    Page phone = thread.window(new NewContextOptions().setHasTouch(true).setIsMobile(true));
    thread.read(phone);
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
    Page page = thread.window();
    thread.read(page);
    fold(page, 3);
    page.navigate("about:blank");
    page.navigate(FORUM.address(thread.address() + "#p4"));
    assertThat(page.locator("#p4")).isVisible();
  }

  @Test
  void anAddressThatLeadsNowhereStopsNothing() {
    var watched = Watched.of(thread.window());
    Page page = watched.page();
    thread.read(page);
    fold(page, 3);
    page.navigate("about:blank");
    page.navigate(FORUM.address(thread.address() + "#%"));
    assertThat(page.locator("#p4")).isHidden();
    fold(page, 3);
    page.reload();
    assertThat(page.locator("#p4")).isVisible();
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void theDiscussionsFoldedLastAreRemembered() {
    Page page = thread.window();
    thread.read(page);
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
    assertThat(now.getJsonArray(49)).isEqualTo(JsonArray.of("" + thread.id(), JsonArray.of(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "7", "[1]", "[[1, 2]]", "[[\"DEBATE\", [\"x\"]]]", "null"})
  void whatIsNoneOfOursMeansNothing(String kept) {
    var watched = Watched.of(thread.window());
    Page page = watched.page();
    thread.read(page);
    page.evaluate(
        "kept => localStorage.setItem('plenary-folds', kept)",
        kept.replace("DEBATE", "" + thread.id()));
    page.reload();
    assertThat(isOpen(page, 3)).isTrue();
    fold(page, 3);
    page.reload();
    assertThat(isOpen(page, 3)).isFalse();
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void aBrowserThatKeepsNothingIsNotAskedTo() {
    var watched = Watched.of(thread.window());
    Page page = watched.page();
    page.addInitScript(REFUSING);
    thread.read(page);
    fold(page, 3);
    assertThat(page.locator("#p4")).isHidden();
    page.reload();
    assertThat(page.locator("#p4")).isVisible();
    assertThat(watched.said()).isEmpty();
  }
}
