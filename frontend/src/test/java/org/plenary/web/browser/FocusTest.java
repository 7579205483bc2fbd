package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever goes through pages by keyboard sees where they are, on a phone too, where a bar stays
 * above a discussion: WCAG 1.4.11, 2.1.1, 2.1.2, 2.4.7 and 2.4.11.
 */
class FocusTest {

  private static final String KIND =
      "() => document.activeElement.type || document.activeElement.localName";
  // Where a key led to one thing, a script that leads to the next is taken for a key.
  private static final String AMISS_ANYWHERE =
      """
      () => [...document.querySelectorAll(
          "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
        .filter(one => one.checkVisibility() && !one.matches(":disabled, [inert] *, [tabindex='-1']"))
        .map(one => {
          one.focus();
          return document.activeElement === one ? (AMISS)() : `not reached: ${one.outerHTML}`;
        })
        .filter(amiss => amiss !== "")
      """
          .replace("AMISS", Keys.AMISS.strip());

  private static final String UNFOLD =
      "document.querySelectorAll('details').forEach(fold => fold.open = true)";

  private static Chromium chromium;
  private static EveryPage pages;
  private static LivelyForum forum;

  @BeforeAll
  static void open() {
    chromium = Chromium.ofThisMachine();
    pages = new EveryPage();
    forum = pages.forum();
  }

  @AfterAll
  static void close() {
    if (pages != null) {
      pages.close();
      chromium.close();
    }
  }

  private static Page window() {
    String cookie = "__Host-session=" + forum.served().pass(forum.cast().ana());
    return chromium.window(
        new NewContextOptions()
            .setViewportSize(320, 640)
            .setExtraHTTPHeaders(Map.of("cookie", cookie)));
  }

  @Test
  void itIsSeenWhereverItGoesAndLeavesEverything() {
    Page page = window();
    Set<String> kinds = new TreeSet<>();
    for (String path :
        List.of(
            forum.debate().discussion(),
            forum.debate().post() + "/reply",
            forum.debate().place() + "/following",
            "/search?q=keys",
            "/me/profile",
            "/me/tokens")) {
      page.navigate(forum.served().address(path));
      page.evaluate(UNFOLD);
      goThrough(page, kinds);
    }
    page.context().close();
    assertThat(kinds)
        .contains(
            "a",
            "checkbox",
            "date",
            "file",
            "pre",
            "radio",
            "search",
            "select-one",
            "submit",
            "summary",
            "table",
            "text",
            "textarea");
  }

  @Test
  void itIsSeenOnEveryPage() {
    Page page = window();
    for (Shown shown : pages.all()) {
      pages.show(page, shown, "en");
      page.evaluate(UNFOLD);
      assertThat(new Keys(page).next()).as(shown.name()).isTrue();
      assertThat((List<?>) page.evaluate(AMISS_ANYWHERE)).as(shown.name()).isEmpty();
    }
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void itsMarkStandsOut(ColorScheme scheme) {
    Page page = window();
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.navigate(forum.served().address(forum.debate().discussion()));
    new Keys(page).to(page.locator(".brand"));
    String mark = colour(page.locator(".brand"), "outlineColor");
    assertThat(Contrast.of(mark, colour(page.locator("body"), "backgroundColor")))
        .isGreaterThanOrEqualTo(3);
    page.context().close();
  }

  private static String colour(Locator of, String property) {
    return (String) of.evaluate("(element, name) => getComputedStyle(element)[name]", property);
  }

  private static void goThrough(Page page, Set<String> kinds) {
    var keys = new Keys(page);
    int there = 0;
    while (keys.next()) {
      kinds.add((String) page.evaluate(KIND));
      there++;
    }
    for (int back = 0; back < there; back++) {
      keys.back();
    }
    assertThat(page.locator(".skip")).isFocused();
  }
}
