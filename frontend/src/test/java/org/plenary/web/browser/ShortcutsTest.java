package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.writing.Written;

/** Somebody reads and answers with single keys. */
class ShortcutsTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static TalkInBrowser talk;

  private Written opening;
  private Page page;

  @BeforeAll
  static void open() {
    talk = new TalkInBrowser(FORUM);
  }

  @BeforeEach
  void read() {
    opening = talk.opened();
    page = talk.page(TalkInBrowser.thread(opening));
  }

  private Locator heading(int post) {
    return page.locator("#p" + post + " > header h2");
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void keysGoFromPostToPost() {
    press("j");
    assertThat(heading(1)).isFocused();
    press("j", "j");
    assertThat(heading(3)).isFocused();
    press("k");
    assertThat(heading(2)).isFocused();
  }

  @Test
  void foldedPostsArePassedOver() {
    page.locator("#p1 + details > summary").click();
    press("j", "j");
    assertThat(page.locator("article h2:focus")).hasCount(1);
    assertThat(heading(1)).isFocused();
  }

  @Test
  void aKeyGoesToTheNextNewPost() {
    talk.talk().answer(talk.ben(), opening, "And now?");
    page.reload();
    assertThat(page.locator("#p5.fresh")).isVisible();
    press("n");
    assertThat(page.locator(".fresh h2:focus")).hasCount(1);
  }

  @Test
  void aKeyAnswersThePostAndItsLettersAreTyped() {
    press("j", "j", "r");
    Locator text = page.locator("#p2 textarea");
    assertThat(text).isFocused();
    page.keyboard().type("jkr?/");
    assertThat(text).hasValue("jkr?/");
    text.fill("All of us?");
    press("Control+Enter");
    assertThat(page.locator("#p5 .words")).hasText("All of us?");
  }

  @Test
  void theyAreListedInADialogThatEscapeLeaves() {
    press("?");
    Locator dialog =
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));
    assertThat(dialog).containsText("The next new post");
    assertThat(dialog.locator("a"))
        .hasAttribute("href", Pattern.compile("/reading\\?return=%2Fd%2F"));
    press("j");
    assertThat(page.locator("h2:focus")).hasCount(0);
    press("Escape");
    assertThat(dialog).isHidden();
    press("?");
    assertThat(dialog.locator("button")).isFocused();
    press("Enter");
    assertThat(dialog).isHidden();
    press("j");
    assertThat(heading(1)).isFocused();
  }

  @Test
  void theListIsAPageOfItsOwnWithoutScript() {
    Page plain = talk.page("/shortcuts", new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(plain.locator(".keys")).containsText("The next new post");
    assertThat(plain.locator("main button")).hasCount(0);
  }

  @Test
  void aKeyGoesToTheSearch() {
    press("/");
    page.waitForURL(FORUM.address("/search"));
    press("/");
    assertThat(page.locator("#q")).isFocused();
    assertThat(page.locator("#q")).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Control+j", "Alt+j", "Meta+j", "Shift+J"})
  void keysWithOthersAreTheBrowsers(String keys) {
    press(keys);
    assertThat(page.locator("article :focus").count()).isZero();
  }

  @Test
  void whoTurnedThemOffHasNone() {
    Page quiet = talk.window(talk.ana(), new NewContextOptions(), "__Host-reading=plain");
    quiet.navigate(FORUM.address(TalkInBrowser.thread(opening)));
    quiet.keyboard().press("j");
    quiet.keyboard().press("?");
    assertThat(quiet.locator("article :focus").count()).isZero();
    assertThat(quiet.locator("dialog")).hasCount(0);
  }

  @Test
  void keysOfAnotherScriptDoTheSameInTheirPlaces() {
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent("
            + "'keydown', {key: 'ت', code: 'KeyJ', bubbles: true}))");
    assertThat(heading(1)).isFocused();
  }
}
