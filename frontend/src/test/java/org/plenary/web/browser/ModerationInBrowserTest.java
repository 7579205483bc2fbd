package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.moderation.ActionId;
import org.plenary.web.browser.BrowsedForum.Debate;
import org.plenary.web.fixture.Effort;

/**
 * The whole chain in two languages and two chapters: a report, its case, an action with its notice,
 * an appeal that another chapter decides, and the post in its thread again.
 */
class ModerationInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private static final int MOST_CLICKS = 6;
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private static final String INSULT =
      "You are a fool. " + "You never read a draft before you speak. ".repeat(5);

  private final Effort effort = new Effort();

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
    effort.press();
    what.click();
  }

  private void type(Locator field, String text) {
    effort.type(text);
    field.fill(text);
  }

  private void read(Page page, String... parts) {
    for (String part : parts) {
      effort.read(page.locator(part).first().innerText());
    }
  }

  private static void reportedInFrench(Debate debate) {
    Caller reporter = somebody("rama", "senegal", Role.MEMBER);
    Page page = FORUM.page("/p/" + debate.first().value() + "/report", reading(reporter, "fr"));
    assertThat(page.locator("button.main")).hasText("Envoyer le signalement");
    page.locator("input[name=why]").last().check();
    page.locator("textarea[name=sentence]").fill("Il insulte.");
    page.locator("button.main").click();
  }

  @Test
  void fromAReportToAReversal() {
    Debate debate = FORUM.debate(INSULT);
    reportedInFrench(debate);
    ActionId action = hiddenInFrench(debate);
    assertThat(effort.steps()).isLessThanOrEqualTo(MOST_CLICKS);
    assertThat(effort.time()).as(effort.toString()).isLessThanOrEqualTo(LONGEST);
    appealedInFrench(action);
    reversedInSpanish();
    Page thread = FORUM.page(debate.thread(), new NewContextOptions());
    assertThat(thread.locator("#p1")).containsText("You are a fool.");
    assertThat(notice(action).locator("main")).containsText("Votre recours était fondé");
  }

  @Test
  void keysGoThroughTheQueueAndOpenACase() {
    reportedInFrench(FORUM.debate("You are a liar."));
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
    // Who judges knows the form, and reads what it is about.
    read(page, "[aria-labelledby=reports]", "[aria-labelledby=matter]");
    String address = page.url();
    click(page.locator("input[name=kind][value=hide]"));
    type(page.locator("input[name=sentence]"), "Ceci insulte un membre.");
    click(page.locator("button[value=preview]"));
    assertThat(page.locator(".preview")).containsText("Ceci insulte un membre.");
    read(page, ".preview");
    click(page.locator("button[value=confirm]"));
    // What a window carries here does not go along where an answer leads elsewhere.
    page.navigate(address);
    Locator undo = page.locator("button[name=action]");
    assertThat(undo).hasText("Annuler");
    Page thread = FORUM.page(debate.thread(), new NewContextOptions());
    assertThat(thread.locator("main")).not().containsText("You are a fool.");
    return new ActionId(Long.parseLong(undo.getAttribute("value")));
  }

  // As its author reads it.
  private static Page notice(ActionId action) {
    return FORUM.page("/me/notices/" + action.value(), reading(FORUM.ana(), "fr"));
  }

  private static void appealedInFrench(ActionId action) {
    new GivenModeration(FORUM.served().database()).told(action);
    Page page = notice(action);
    assertThat(page.locator("main")).containsText("Ceci insulte un membre.");
    page.locator("textarea[name=sentence]").fill("It was a joke.");
    page.locator("form[action$='/appeal'] button").click();
    assertThat(notice(action).locator("main")).containsText("Vous avez fait un recours le");
  }

  private static void reversedInSpanish() {
    Caller elsewhere = somebody("mora", "argentina", Role.MEMBER, Role.MODERATOR);
    Page page = FORUM.page("/moderation/appeals", reading(elsewhere, "es"));
    assertThat(page.locator("h1")).hasText("Recursos por decidir");
    page.locator("ol.lines a").click();
    assertThat(page.locator("main")).containsText("It was a joke.");
    assertThat(page.locator("pre.theirs")).containsText("You are a fool.");
    page.locator("input[value=reversed]").click();
    page.locator("textarea[name=reasons]").fill("Era una broma.");
    page.locator("button.main").click();
    page.navigate(FORUM.address("/moderation/appeals"));
    assertThat(page.locator("main")).containsText("Ningún recurso le espera.");
  }
}
