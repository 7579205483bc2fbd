package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenForum;

/** Somebody types what they look for. */
class SearchInBrowserTest {

  private static final Locator.WaitForOptions THERE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  @BeforeAll
  static void open() {
    write("tuvalu", "Undersea <b>cables</b>");
    write("tonga", "Deeper than cables");
  }

  private static void write(String chapter, String title) {
    GivenForum forum =
        FORUM.given().forum(FORUM.given().chapter(chapter, "en"), "access", Audience.PUBLIC);
    FORUM.given().discussion(forum, title).post("ada", 0, "They run deep.");
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

  @Test
  void aNameAndItsCountStandTogether() {
    Page page = FORUM.page("/search?q=cables", new NewContextOptions().setViewportSize(1_200, 800));
    Locator names = page.locator(".ways a[href*='chapter%3A']");
    BoundingBox name = names.nth(0).boundingBox();
    BoundingBox count = page.locator(".ways a[href*='chapter%3A'] + span").nth(0).boundingBox();
    BoundingBox next = names.nth(1).boundingBox();
    assertThat(count.x - name.x - name.width).isLessThan((next.x - count.x - count.width) / 2);
  }

  @Test
  void onAPageFromRightToLeftEnglishWordsBeginWhereTheirTitleDoes() {
    Page page = FORUM.page("/search?q=cables", new NewContextOptions().setLocale("ar"));
    assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
    assertThat(right(page, ".found p:nth-child(2)")).isEqualTo(right(page, ".found h2"));
  }

  private static double right(Page page, String words) {
    Object edge =
        page.locator(words)
            .first()
            .evaluate(
                "one => { const range = document.createRange(); range.selectNodeContents(one);"
                    + " return Math.round(range.getBoundingClientRect().right); }");
    return ((Number) edge).doubleValue();
  }
}
