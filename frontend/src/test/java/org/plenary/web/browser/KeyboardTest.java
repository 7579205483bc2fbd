package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.writing.Written;

/** A member reads, feels, answers and opens discussions by keyboard alone. */
class KeyboardTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static TalkInBrowser talk;

  private String thread = "";
  private Page page;
  private Keys keys;

  @BeforeAll
  static void open() {
    talk = new TalkInBrowser(FORUM);
  }

  @BeforeEach
  void read() {
    Written answer = talk.halfRead(talk.begun());
    talk.talk().answer(talk.ana(), answer, "And who else?");
    thread = TalkInBrowser.thread(answer);
    page = FORUM.window(new NewContextOptions());
    page.context().addCookies(List.of(session()));
    page.navigate(FORUM.address(thread));
    keys = new Keys(page);
  }

  // As a cookie, for the page sets others beside it.
  private static Cookie session() {
    return new Cookie("__Host-session", FORUM.served().pass(talk.dora()))
        .setUrl(FORUM.address("/").replaceFirst("http", "https"))
        .setSecure(true);
  }

  private void go(String selector, String key) {
    keys.to(page.locator(selector).first());
    keys.press(key);
  }

  @Test
  void theFirstStepLeadsPastWhatEveryPageHas() {
    keys.next();
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
    keys.press("Enter");
    keys.next();
    assertThat(page.locator("main :is(a, button, summary):visible").first()).isFocused();
  }

  @Test
  void aBranchIsFoldedAndUnfolded() {
    Locator inner = page.locator("#p3");
    go(".answers .answers > summary", "Enter");
    assertThat(inner).isHidden();
    keys.press("Space");
    assertThat(inner).isVisible();
  }

  @Test
  void whatIsNewIsReachedAndReadOnFrom() {
    go(".bar .fresh", "Enter");
    assertThat(page).hasURL(Pattern.compile("#p3$"));
    assertThat(page.locator("#p3")).isInViewport();
    keys.next();
    assertThat(page.locator("#p3 a").first()).isFocused();
  }

  @Test
  void aPostIsAnsweredWhereItStands() {
    go("#p2 a.reply", "Enter");
    Locator text = page.locator("#p2 textarea");
    assertThat(text).isFocused();
    keys.type("Whoever wants to.");
    go("#p2 button[value=send]", "Enter");
    assertThat(page.locator("#p4 .words")).hasText("Whoever wants to.");
  }

  @Test
  void whatWasBegunIsPutAway() {
    go("#p2 a.reply", "Enter");
    assertThat(page.locator("#p2 textarea")).isFocused();
    go("#p2 a.cancel", "Enter");
    assertThat(page.locator("#p2 a.reply")).isFocused();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void whatUnfoldsBelowAPostMovesNothingInItsLine(int width) {
    page.setViewportSize(width, 700);
    keys.to(page.locator("#p2 .feel summary"));
    List<BoundingBox> before = acts();
    keys.press("Space");
    assertThat(page.locator("#p2 button[value=agree]")).isVisible();
    assertThat(acts()).usingRecursiveComparison().isEqualTo(before);
  }

  private List<BoundingBox> acts() {
    Locator acts = page.locator("#p2 .acts > :not(details), #p2 .feel summary");
    return acts.all().stream().map(Locator::boundingBox).toList();
  }

  @Test
  void aPostIsFelt() {
    go("#p2 .feel summary", "Space");
    go("#p2 button[value=agree]", "Enter");
    assertThat(page.locator("#p2 .felt")).containsText("1");
  }

  @Test
  void theOrderIsChanged() {
    go(".bar .orders :is(a, button)", "Enter");
    assertThat(page.locator("details.answers")).hasCount(0);
    go(".bar .orders :is(a, button)", "Enter");
    assertThat(page.locator("details.answers").first()).isVisible();
  }

  @Test
  void theLanguageIsChosen() {
    go("button[lang=fr]", "Enter");
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page).hasURL(FORUM.address(thread));
  }

  @Test
  void aDiscussionIsOpenedInALanguage() {
    page.navigate(FORUM.address(TalkInBrowser.opening()));
    keys.to(page.locator("input[name=title]"));
    keys.type("The last mile");
    keys.to(page.locator("textarea"));
    keys.type("Who pays for it?");
    keys.to(page.locator("select[name=language]"));
    keys.type("Fr");
    assertThat(page.locator("select[name=language]")).hasValue("fr");
    go("button[value=send]", "Enter");
    assertThat(page.locator("h1")).hasText("The last mile");
    assertThat(page.locator("#p1 .words")).hasAttribute("lang", "fr");
  }
}
