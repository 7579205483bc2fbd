package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenForum;

/** Somebody without an account reports a post in a browser, which works for it. */
class ReportInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private static String report = "";

  @BeforeAll
  static void open() {
    GivenForum talk =
        FORUM.given().forum(FORUM.given().chapter("tuvalu", "en"), "talk", Audience.PUBLIC);
    long post = FORUM.given().discussion(talk, "Keys").post("ada", 0, "You fool").value();
    report = "/p/" + post + "/report";
  }

  private static void fill(Page page) {
    page.locator("input[value=danger]").check();
    page.locator("textarea").fill("He means it.");
    page.locator("form[data-bits] button.main").click();
  }

  @Test
  void theBrowserWorksAndTheReportLeavesByItself() {
    Page page = FORUM.page(report, new NewContextOptions());
    fill(page);
    page.waitForURL("**/report/*-*");
    assertThat(page.locator(".secret").innerText()).matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
  }

  @Test
  void withoutScriptThePageSaysWhatItNeedsAndWhatElseThereIs() {
    Page page = FORUM.page(report, new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("noscript").last().innerText()).contains("needs JavaScript", "Contact");
    fill(page);
    assertThat(page.locator("[role=alert]").innerText()).contains("has to work a moment");
    assertThat(page.locator("textarea").inputValue()).isEqualTo("He means it.");
  }
}
