package org.plenary.server.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.web.browser.Chromium;

/** People in Chromium, through Keycloak's real pages. */
class BrowserSignInTest {

  private static final double BOUND = 20_000;

  private static Chromium chromium;

  private final SignedForum forum = SignedForum.running();
  private Page page;

  @BeforeAll
  static void open() {
    chromium = Chromium.ofThisMachine();
  }

  @BeforeEach
  void openWindow() {
    page = chromium.window(new NewContextOptions().setLocale("en"));
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private void go(String path) {
    page.navigate(forum.address().resolve(path).toString());
  }

  private void enter(String account) {
    page.locator("#username").fill(account);
    page.locator("#password").fill("plenary");
    page.locator("#kc-login").click();
  }

  private Locator self() {
    return page.locator("nav.site a[href='/me']");
  }

  private Locator signInLink() {
    return page.locator("nav.site a[href^='/sign-in']");
  }

  @Test
  void signsInAndOut() {
    go("/c/netherlands");
    signInLink().click();
    enter("netherlands-member");
    assertThat(page).hasURL(forum.address().resolve("/c/netherlands").toString());
    assertThat(self()).isVisible();
    page.locator("form[action='/sign-out'] button").click();
    assertThat(signInLink()).isVisible();
    signInLink().click();
    assertThat(page.locator("#kc-login")).isVisible();
  }

  @Test
  void signsInAtSenegalsOwnProviderAndIsTheSameInAnotherChapter() {
    go("/c/senegal");
    signInLink().click();
    page.locator("#social-senegal").click();
    enter("senegal-member");
    assertThat(page).hasURL(forum.address().resolve("/c/senegal").toString());
    String name = self().textContent();
    go("/c/netherlands");
    assertThat(self()).hasText(name);
    page.context().clearCookies(new ClearCookiesOptions().setName("plenary-session"));
    go("/c/netherlands");
    signInLink().click();
    assertThat(self()).hasText(name);
  }

  @Test
  void isSignedOutHereWhenSignedOutAtKeycloak() {
    go("/sign-in");
    enter("lebanon-moderator");
    assertThat(self()).isVisible();
    forum.signOutAtKeycloak("lebanon-moderator");
    page.waitForCondition(
        () -> {
          page.reload();
          return signInLink().isVisible();
        },
        new Page.WaitForConditionOptions().setTimeout(BOUND));
  }

  @Test
  void losesAChaptersRoleWhileSignedIn() {
    go("/sign-in?return=/me");
    enter("argentina-moderator");
    Locator roles = page.locator("ul.lines");
    assertThat(roles).containsText("Argentina moderator");
    forum.takeOut("argentina-moderator", "/chapters/argentina/moderator");
    page.waitForCondition(
        () -> {
          page.reload();
          return !roles.textContent().contains("Argentina moderator");
        },
        new Page.WaitForConditionOptions().setTimeout(BOUND));
    assertThat(roles).containsText("Argentina member");
    forum.putBack("argentina-moderator", "/chapters/argentina/moderator");
  }
}
