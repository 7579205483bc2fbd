package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.DebateThatGoesOn.POSTS;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.caller.Caller;
import org.plenary.fixture.Eventually;

/** Pages follow a debate as long as they are seen and may, and as few as can be. */
class FollowingInBrowserTest {

  private static final String HIDE =
      """
      isHidden => {
        Object.defineProperty(document, "hidden", {get: () => isHidden, configurable: true});
        document.dispatchEvent(new Event("visibilitychange"));
      }
      """;

  @RegisterExtension static final BrowsedForum FORUM = DebateThatGoesOn.forum();

  private DebateThatGoesOn debate;
  private Caller ben;

  @BeforeEach
  void write() {
    debate = new DebateThatGoesOn(FORUM);
    ben = debate.ben();
  }

  @Test
  void whoSavesDataFollowsNothing() {
    Page page = debate.page();
    var asked = new ArrayList<String>();
    page.addInitScript(
        "Object.defineProperty(navigator, 'connection', {get: () => ({saveData: true})})");
    page.onRequest(request -> asked.add(request.url()));
    debate.read();
    assertThat(page.locator("article")).hasCount(POSTS);
    page.locator("#p1 a.reply").click();
    assertThat(page.locator("#p1 textarea")).isFocused();
    assertThat(asked)
        .anyMatch(address -> address.endsWith("/reply"))
        .noneMatch(address -> address.contains("/events"));
  }

  @Test
  void aStreamThatIsRefusedIsMissedByNobody() {
    Page page = debate.page();
    var watched = Watched.of(page);
    String pass = FORUM.served().pass(debate.ana());
    page.context().setExtraHTTPHeaders(Map.of("cookie", "__Host-session=" + pass));
    debate.beforeItIsFollowed(() -> FORUM.served().take(pass));
    page.waitForResponse(
        response -> response.url().contains("/events") && response.status() == 204, debate::read);
    assertThat(page.locator("article")).hasCount(POSTS);
    assertThat(debate.line()).isEmpty();
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void aStreamEndsWithItsSession() {
    Page page = debate.page();
    var watched = Watched.of(page);
    String pass = FORUM.served().pass(debate.ana());
    page.context().setExtraHTTPHeaders(Map.of("cookie", "__Host-session=" + pass));
    debate.read();
    debate.write(ben);
    assertThat(debate.line()).hasText("1 new reply");
    page.waitForResponse(
        response -> response.url().contains("/events") && response.status() == 204,
        () -> FORUM.served().take(pass));
    assertThat(debate.line()).hasText("1 new reply");
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void aPageThatIsHiddenFollowsForAMinuteAndGoesOnWhenItIsSeen() {
    Page page = debate.page();
    page.clock().install();
    debate.read();
    debate.write(ben);
    assertThat(debate.line()).hasText("1 new reply");
    page.evaluate(HIDE, true);
    page.clock().runFor(Duration.ofMinutes(2).toMillis());
    Eventually.so("nobody follows", () -> FORUM.served().web().live().size() == 0);
    debate.write(ben);
    page.evaluate(HIDE, false);
    assertThat(debate.line()).hasText("2 new replies");
  }

  @Test
  void ofHiddenPagesOneFollows() {
    Page page = debate.read();
    Page other = page.context().newPage();
    page.evaluate(HIDE, true);
    other.navigate(FORUM.address(debate.thread()));
    debate.write(ben);
    assertThat(other.locator(".bar .live")).hasText("1 new reply");
    Eventually.so("one follows", () -> FORUM.served().web().live().size() == 1);
    assertThat(debate.line()).isEmpty();
  }
}
