package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.ServedForum;

/** Somebody types what they look for. */
class SearchInBrowserTest {

  private static final Locator.WaitForOptions THERE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  private static Chromium chromium;
  private static ServedForum served;

  @BeforeAll
  static void open() {
    chromium = Chromium.ofThisMachine();
    served = new ServedForum();
    GivenForum forum =
        served.given().forum(served.given().chapter("tuvalu", "en"), "access", Audience.PUBLIC);
    served.given().discussion(forum, "Undersea <b>cables</b>").post("ada", 0, "They run deep.");
  }

  @AfterAll
  static void close() {
    if (served != null) {
      served.close();
      chromium.close();
    }
  }

  @Test
  void titlesCompleteWhatIsTyped() {
    Page page = chromium.window(new NewContextOptions());
    page.navigate(served.address("/search"));
    page.locator("#q").pressSequentially("unders");
    Locator way = page.locator("#ways option");
    way.waitFor(THERE);
    assertThat(way.getAttribute("value")).isNull();
    assertThat(way.textContent()).isEqualTo("Undersea <b>cables</b>");
  }

  @Test
  void withoutScriptItIsAskedAndAnsweredJustSo() {
    Page page = chromium.window(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(served.address("/search"));
    page.locator("#q").fill("undersea");
    page.locator("form.search button").click();
    assertThat(page.locator(".found").innerText()).contains("Undersea <b>cables</b>");
  }
}
