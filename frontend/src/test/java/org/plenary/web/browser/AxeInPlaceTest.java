package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.WritingForm.press;
import static org.plenary.web.browser.WritingForm.text;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.web.browser.BrowsedForum.Debate;

/** Axe looks at what only script puts into a page, in the light and in the dark. */
class AxeInPlaceTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private Debate debate;
  private Page page;

  @BeforeEach
  void write() {
    debate = FORUM.debate("Who may leave?");
    page = FORUM.window(FORUM.signedIn().setBypassCSP(true));
    page.addInitScript(Axe.SCRIPT);
  }

  private void reply() {
    page.navigate(FORUM.address(debate.thread()));
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
    page.navigate(FORUM.address(debate.edit()));
    Page other = page.context().newPage();
    other.navigate(FORUM.address(debate.edit()));
    text(other).fill("Who may leave, and when?");
    press(other, "send");
    assertThat(other.locator("#p1 .words")).hasText("Who may leave, and when?");
    text(page).fill("Who may leave?\n\nAnd who may stay?");
    press(page, "send");
    assertThat(page.locator(".merge .theirs")).hasText("Who may leave, and when?");
    assertThat(Axe.findings(page)).isEmpty();
  }
}
