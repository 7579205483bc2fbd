package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.web.browser.BrowsedForum.Debate;

/** Axe looks at what only script puts into a page, in the light and in the dark. */
class AxeInPlaceTest {

  private static BrowsedForum forum;
  private static Caller ana;

  private Debate debate;
  private Page page;

  @BeforeAll
  static void open() {
    forum = BrowsedForum.open();
    ana = forum.member("ana");
  }

  @AfterAll
  static void close() {
    if (forum != null) {
      forum.close();
    }
  }

  @BeforeEach
  void write() {
    debate = forum.debate(ana, "Who may leave?");
    page = forum.window(forum.as(ana).setBypassCSP(true));
    page.addInitScript(Axe.SCRIPT);
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  private static Locator text(Page window) {
    return window.locator("form.writing textarea");
  }

  private static void press(Page window, String button) {
    window.locator("form.writing button[value=%s]".formatted(button)).click();
  }

  private void reply() {
    page.navigate(forum.address(debate.thread()));
    page.locator("#p1 a.reply").click();
    assertThat(text(page)).isFocused();
  }

  @Test
  void findsNothingInAReplyThatOpensBeneathItsPost() {
    reply();
    assertThat(Axe.findings(page)).isEmpty();
  }

  @Test
  void findsNothingInWhatIsToldWhereNothingCouldBeSent() {
    reply();
    text(page).fill("Whoever wants to.");
    page.context().setOffline(true);
    press(page, "send");
    assertThat(page.locator("[role=alert]")).containsText("Your text is still here");
    assertThat(Axe.findings(page)).isEmpty();
  }

  @Test
  void findsNothingWhereTwoTextsMeet() {
    page.navigate(forum.address(debate.edit()));
    Page other = page.context().newPage();
    other.navigate(forum.address(debate.edit()));
    text(other).fill("Who may leave, and when?");
    press(other, "send");
    assertThat(other.locator("#p1 .words")).hasText("Who may leave, and when?");
    text(page).fill("Who may leave?\n\nAnd who may stay?");
    press(page, "send");
    assertThat(page.locator(".merge .theirs")).hasText("Who may leave, and when?");
    assertThat(Axe.findings(page)).isEmpty();
  }
}
