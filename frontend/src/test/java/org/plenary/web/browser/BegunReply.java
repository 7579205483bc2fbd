package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plenary.web.browser.WritingForm.text;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.plenary.web.browser.BrowsedForum.Debate;

/** A reply that ana begins in a window, and all that is told her of it. */
final class BegunReply {

  static final String WORDS = "Whoever wants to.";

  /** Where a reply is written. */
  enum Place {
    ON_ITS_PAGE,
    BENEATH_ITS_POST
  }

  private final BrowsedForum forum;
  private final Debate debate;
  private final Page page;

  BegunReply(BrowsedForum forum, NewContextOptions options) {
    this.forum = forum;
    this.debate = forum.debate("Who may leave?");
    this.page = forum.window(options);
  }

  /** What is replied to. */
  Debate debate() {
    return debate;
  }

  Page page() {
    return page;
  }

  void begin(Place place) {
    begin(page, place);
  }

  /** The same reply in another window. */
  void begin(Page window, Place place) {
    if (place == Place.ON_ITS_PAGE) {
      window.navigate(forum.address(debate.reply()));
    } else {
      window.navigate(forum.address(debate.thread()));
      window.locator("#p1 a.reply").click();
    }
    assertThat(text(window)).isVisible();
  }

  Locator alert() {
    return page.locator("[role=alert]");
  }

  /** Since when the draft is kept. */
  Locator draft() {
    return page.locator("form.writing .draft span");
  }

  /** Why it is not. */
  Locator draftsTrouble() {
    return page.locator("form.writing .draft [role=status]");
  }

  void assertWrittenOnce() {
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
    assertThat(page).hasURL(forum.address(debate.thread() + "#p2"));
    assertThat(page.locator("article")).hasCount(2);
  }
}
