package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** A member reads, feels, answers and opens discussions by keyboard alone. */
class KeyboardTest {

  private static Chromium chromium;
  private static ServedForum served;
  private static GivenTalk talk;
  private static Caller ana;
  private static Caller ben;
  private static Caller reader;

  private String thread = "";
  private Page page;
  private Keys keys;

  @BeforeAll
  static void open() {
    chromium = Chromium.ofThisMachine();
    served = new ServedForum();
    talk = new GivenTalk(served.database(), "tuvalu", Audience.PUBLIC);
    ana = talk.member("ana");
    ben = talk.member("ben");
    reader = talk.member("dora");
  }

  @AfterAll
  static void close() {
    if (served != null) {
      served.close();
      chromium.close();
    }
  }

  @BeforeEach
  void read() {
    Written opening = talk.open(ana, "Who holds the keys?");
    Written answer = talk.answer(ben, opening, "All of us.");
    String address = "/d/" + opening.discussion().value();
    served.sendAs(
        reader,
        HttpMethod.PUT,
        "/api/v1/discussions" + address.substring(2) + "/read",
        "{\"number\": 2}");
    talk.answer(ana, answer, "And who else?");
    thread = address + "/keys-in-escrow";
    page = chromium.window(new NewContextOptions());
    page.context().addCookies(List.of(session()));
    page.navigate(served.address(thread));
    keys = new Keys(page);
  }

  private static Cookie session() {
    return new Cookie("__Host-session", served.pass(reader))
        .setUrl(served.address("/").replaceFirst("http", "https"))
        .setSecure(true);
  }

  @AfterEach
  void leave() {
    page.context().close();
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
    assertThat(page).hasURL(served.address(thread));
  }

  @Test
  void aDiscussionIsOpenedInALanguage() {
    page.navigate(served.address("/c/tuvalu/talk/new"));
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
