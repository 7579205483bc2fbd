package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;

/** Officers publish what their chapter says, with a script that has tools for other forms. */
class DeclaringInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private static Caller officer;

  @BeforeAll
  static void open() {
    officer =
        GivenMember.claimed(FORUM.served().database().pool(), "officer", "senegal", Role.OFFICER)
            .welcomed()
            .caller();
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact", "privacy"})
  void whatOfficersWriteIsPublished(String concern) {
    var watched = Watched.of(FORUM.window(FORUM.as(officer)));
    Page page = watched.page();
    page.navigate(FORUM.address("/c/senegal/administration/" + concern));
    page.locator("textarea").fill("Le *lundi*.");
    page.locator("main button.main").click();
    assertThat(page).hasURL(FORUM.address("/c/senegal/" + concern));
    assertThat(page.locator(".words em")).hasText("lundi");
    assertThat(watched.said()).isEmpty();
  }
}
