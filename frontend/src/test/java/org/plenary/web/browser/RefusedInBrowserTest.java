package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;

/** A form is refused to an officer, with script and without. */
class RefusedInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private static final String RULES = "/c/senegal/administration/rules";

  private static Caller officer;

  @BeforeAll
  static void open() {
    officer =
        GivenMember.claimed(FORUM.served().database().pool(), "officer", "senegal", Role.OFFICER)
            .welcomed()
            .caller();
  }

  private static Page refused(boolean script) {
    Page page = FORUM.page(RULES, FORUM.as(officer).setLocale("en").setJavaScriptEnabled(script));
    page.locator("[name=text-fr]").fill("2. Deux\n\n1. Un");
    page.locator("main button.main").click();
    assertThat(page.locator("[role=alert] a")).hasCount(1);
    return page;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theReasonLeadsToItsFieldWithOnePress(boolean script) {
    Page page = refused(script);
    page.locator("[role=alert] a").press("Enter");
    assertThat(page.locator("[name=text-fr]")).isFocused();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherLanguageTakesAlongWhatIsTypedAndSendsNothing(boolean script) {
    Page page = refused(script);
    page.locator("[name=text-fr]").fill("1. Soyez bref\nToujours");
    page.locator(".tongues [lang=ar]").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator("[name=text-fr]")).hasValue("1. Soyez bref\nToujours");
    assertThat(page.locator("[role=alert] a")).hasAttribute("href", "#wrong-text-fr");
  }
}
