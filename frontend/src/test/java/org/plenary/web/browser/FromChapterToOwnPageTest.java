package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Effort;

/** An officer brings the debate from the page of their chapter to a page of their own. */
class FromChapterToOwnPageTest {

  @RegisterExtension static final VisitedSite SITE = new VisitedSite();

  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Effort effort = new Effort();

  @ParameterizedTest
  @CsvSource({"plenary-feed, 'plenary-feed .list'", "iframe, ''"})
  void inLessThanThreeMinutes(String element, String list) {
    long begun = System.nanoTime();
    Page page = SITE.window(officer("ofa-" + element));
    page.navigate(SITE.forum("/c/senegal"));
    press(page.locator("a[href='/c/senegal/embed']"));
    effort.read(page.locator("main").innerText());
    choose(page, "forum", "human-rights");
    choose(page, "theme", "dark");
    press(page.locator("form[action='/c/senegal/embed'] button.main"));
    assertThat(page.frameLocator("section.embed iframe").locator("li")).not().hasCount(0);
    assertThat(page.frameLocator("section.embed iframe").locator("html"))
        .hasAttribute("data-theme", "dark");
    Locator line =
        page.locator("textarea[readonly]")
            .filter(new Locator.FilterOptions().setHasText("<" + element));
    press(line);
    // All of it, copied; and the page that it is pasted into, kept.
    effort.type("acvs");
    Page own = SITE.visitOwn(line.inputValue());
    Locator lines =
        list.isEmpty() ? own.frameLocator("iframe").locator("li") : own.locator(list + " li");
    assertThat(lines).not().hasCount(0);
    Duration forumTook = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(effort.time().plus(forumTook)).as(effort.toString()).isLessThanOrEqualTo(LONGEST);
  }

  private static Caller officer(String handle) {
    return GivenMember.claimed(
            SITE.browsed().served().database().pool(), handle, "senegal", Role.OFFICER)
        .welcomed()
        .caller();
  }

  private void press(Locator where) {
    effort.press();
    where.click();
  }

  private void choose(Page page, String field, String value) {
    effort.press();
    effort.press();
    page.locator("select[name=" + field + "]").selectOption(value);
  }
}
