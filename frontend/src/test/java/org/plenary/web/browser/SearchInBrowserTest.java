package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenForum;

/** Somebody types what they look for. */
class SearchInBrowserTest {

  private static final Locator.WaitForOptions THERE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  @BeforeAll
  static void open() {
    ChapterId tuvalu = FORUM.given().chapter("tuvalu", "en");
    GivenForum forum = FORUM.given().forum(tuvalu, "access", Audience.PUBLIC);
    FORUM.given().discussion(forum, "Undersea <b>cables</b>").post("ada", 0, "They run deep.");
  }

  @Test
  void titlesCompleteWhatIsTyped() {
    Page page = FORUM.page("/search", new NewContextOptions());
    page.locator("#q").pressSequentially("unders");
    Locator way = page.locator("#ways option");
    way.waitFor(THERE);
    assertThat(way.getAttribute("value")).isNull();
    assertThat(way.textContent()).isEqualTo("Undersea <b>cables</b>");
  }

  @Test
  void withoutScriptItIsAskedAndAnsweredJustSo() {
    Page page = FORUM.page("/search", new NewContextOptions().setJavaScriptEnabled(false));
    page.locator("#q").fill("undersea");
    page.locator("form.search button").click();
    assertThat(page.locator(".found").innerText()).contains("Undersea <b>cables</b>");
  }
}
