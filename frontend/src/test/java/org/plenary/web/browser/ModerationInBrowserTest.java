package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.Reported;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.moderation.ActionId;
import org.plenary.web.browser.BrowsedForum.Debate;

/**
 * The whole chain in two languages and two chapters: a report, its case, an action with its notice,
 * an appeal that another chapter decides, and the post in its thread again.
 */
class ModerationInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private static final int MOST_CLICKS = 6;

  private int clicks;

  private static Caller somebody(String handle, String chapter, Role... roles) {
    return GivenMember.claimed(FORUM.served().database().pool(), handle, chapter, roles)
        .welcomed()
        .caller();
  }

  private static NewContextOptions reading(Caller caller, String language) {
    String cookies =
        "__Host-session=" + FORUM.served().pass(caller) + "; __Host-language=" + language;
    return new NewContextOptions().setExtraHTTPHeaders(Map.of("cookie", cookies));
  }

  private void click(Locator what) {
    clicks++;
    what.click();
  }

  private static void report(Debate debate) {
    var desk = new GivenDesk(FORUM.served().database());
    Caller reporter = somebody("rama", "senegal", Role.MEMBER);
    var rule =
        desk.reports()
            .listRules(reporter, new Reported.Entry(debate.first().value()), List.of("fr"))
            .await()
            .getFirst();
    desk.report(reporter, debate.first(), rule.citation());
  }

  @Test
  void fromAReportToAReversal() {
    Debate debate = FORUM.debate("You are a fool.");
    report(debate);
    ActionId action = hiddenInFrench(debate);
    assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
    appealed(action);
    reversedInSpanish();
    Page thread = FORUM.page(debate.thread(), new NewContextOptions());
    assertThat(thread.locator("#p1")).containsText("You are a fool.");
  }

  @Test
  void keysGoThroughTheQueueAndOpenACase() {
    report(FORUM.debate("You are a liar."));
    Caller moderator = somebody("mariama", "senegal", Role.MEMBER, Role.MODERATOR);
    Page page = FORUM.page("/moderation", reading(moderator, "en"));
    page.keyboard().press("j");
    assertThat(page.locator("ol.cases > li:first-child a")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".preview")).isVisible();
  }

  private ActionId hiddenInFrench(Debate debate) {
    Caller moderator = somebody("modou", "senegal", Role.MEMBER, Role.MODERATOR);
    Page page = FORUM.page("/moderation", reading(moderator, "fr"));
    assertThat(page.locator("h1")).hasText("Modération");
    click(
        page.locator("ol.cases > li")
            .filter(new Locator.FilterOptions().setHasText("You are a fool."))
            .locator("a"));
    assertThat(page.locator(".preview")).containsText("You are a fool.");
    String address = page.url();
    click(page.locator("input[name=kind][value=hide]"));
    click(page.locator("input[name=sentence]"));
    page.keyboard().type("Ceci insulte un membre.");
    click(page.locator("button[value=preview]"));
    assertThat(page.locator(".preview")).containsText("Ceci insulte un membre.");
    click(page.locator("button[value=confirm]"));
    // What a window carries here does not go along where an answer leads elsewhere.
    page.navigate(address);
    Locator undo = page.locator("button[name=action]");
    assertThat(undo).hasText("Annuler");
    Page thread = FORUM.page(debate.thread(), new NewContextOptions());
    assertThat(thread.locator("main")).not().containsText("You are a fool.");
    return new ActionId(Long.parseLong(undo.getAttribute("value")));
  }

  private static void appealed(ActionId action) {
    var moderation = new GivenModeration(FORUM.served().database());
    moderation.told(action);
    moderation.appeals().appeal(FORUM.ana(), action, "It was a joke.", "en").await();
  }

  private static void reversedInSpanish() {
    Caller elsewhere = somebody("mora", "argentina", Role.MEMBER, Role.MODERATOR);
    Page page = FORUM.page("/moderation/appeals", reading(elsewhere, "es"));
    assertThat(page.locator("h1")).hasText("Recursos por decidir");
    page.locator("ol.lines a").click();
    assertThat(page.locator("main")).containsText("It was a joke.");
    page.locator("input[value=reversed]").click();
    page.locator("textarea[name=reasons]").fill("Era una broma.");
    page.locator("button.main").click();
    page.navigate(FORUM.address("/moderation/appeals"));
    assertThat(page.locator("main")).containsText("Ningún recurso le espera.");
  }
}
