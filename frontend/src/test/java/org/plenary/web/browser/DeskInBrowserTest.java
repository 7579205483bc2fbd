package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody writes with the signs of Markdown, and looks how it will stand. */
class DeskInBrowserTest {

  private static final String BOX = "textarea[name=source]";

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static TalkInBrowser talk;

  @BeforeAll
  static void open() {
    talk = new TalkInBrowser(FORUM);
    talk.served()
        .database()
        .pool()
        .query(
            """
            with made as (
              insert into topic (slug, emerging)
              select slug, false from unnest(array['encryption'] || array(
                select 'topic-' || n from generate_series(1, 12) n)) slug
              returning id, slug)
            insert into topic_name (topic_id, language, name)
            select id, 'en', initcap(slug) from made
            """)
        .execute()
        .await();
  }

  private static Locator select(Page page, String words) {
    Locator text = page.locator(BOX);
    text.fill(words);
    text.press("Control+a");
    return text;
  }

  @Test
  void aSignIsSetAndTakenAwayWithTheKeyboardAlone() {
    Page page = talk.page(TalkInBrowser.opening());
    Locator text = select(page, "why");
    page.keyboard().press("Shift+Tab");
    assertThat(page.locator("[data-sign=emphasis]")).isFocused();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(text).hasValue("**why**");
    assertThat(text).isFocused();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Enter");
    assertThat(text).hasValue("why");
    page.keyboard().press("Control+z");
    assertThat(text).hasValue("**why**");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emphasis | why               | *why*",
        "strong   | why               | **why**",
        "link     | why               | [why](https://)",
        "link     | https://x.example | [](https://x.example)",
        "quote    | why/and how       | > why/> and how",
        "list     | why/and how       | - why/- and how",
        "code     | why               | `why`",
        "code     | why/and how       | ```/why/and how/```/",
      })
  void eachSignIsSetAroundWhatIsSelected(String sign, String words, String set) {
    Page page = talk.page(TalkInBrowser.opening());
    Locator text = select(page, words.replace('/', '\n').replace(":\n\n", "://"));
    page.locator("[data-sign=" + sign + "]").click();
    assertThat(text).hasValue(set.replace('/', '\n').replace(":\n\n", "://"));
  }

  @Test
  void whatIsTypedNextStandsWithinTheSign() {
    Page page = talk.page(TalkInBrowser.opening());
    page.locator(BOX).fill("So ");
    page.locator("[data-sign=strong]").click();
    page.keyboard().type("why");
    assertThat(page.locator(BOX)).hasValue("So **why**");
  }

  @Test
  void anArabicBarIsWalkedFromTheRight() {
    Page page = talk.page(TalkInBrowser.opening(), new NewContextOptions().setLocale("ar"));
    page.locator("[data-sign=emphasis]").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("[data-sign=strong]")).isFocused();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("[data-sign=code]")).isFocused();
    page.keyboard().press("Home");
    assertThat(page.locator("[data-sign=emphasis]")).isFocused();
  }

  @Test
  void withoutScriptThereIsNoBarAndTheSignsAreTold() {
    Page page =
        talk.page(TalkInBrowser.opening(), new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("[role=toolbar]")).hasCount(0);
    page.locator(".howto summary").click();
    assertThat(page.locator(".howto")).containsText("**words**");
    page.locator("[name=title]").fill("Keys");
    page.locator(BOX).fill("Who *holds* them?");
    page.locator("button[value=preview]:not(.unseen)").click();
    assertThat(page.locator("main > .preview em")).hasText("holds");
  }

  @Test
  void thePreviewStandsBelowTheFormAndNothingElseMoves() {
    var watched = Watched.of(talk.window(new NewContextOptions()));
    Page page = watched.page();
    page.navigate(FORUM.address(TalkInBrowser.opening()));
    page.locator("[name=title]").fill("Keys");
    page.locator(BOX).fill("Who *holds* them?");
    Locator preview = page.locator("button[value=preview]:not(.unseen)");
    preview.focus();
    double before = preview.boundingBox().y;
    page.keyboard().press("Enter");
    assertThat(page.locator("form > .shown .preview em")).hasText("holds");
    assertThat(page.locator(".said")).hasText("The preview stands below the form.");
    assertThat(preview).isFocused();
    assertThat(preview.boundingBox().y).isEqualTo(before);
    assertThat(page.locator(BOX)).hasValue("Who *holds* them?");
    assertThat(watched.said()).isEmpty();
    assertThat(watched.asked()).containsExactly(TalkInBrowser.opening(), TalkInBrowser.opening());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoPressesEnterSeesThePreview(boolean script) {
    Page page =
        talk.page(TalkInBrowser.opening(), new NewContextOptions().setJavaScriptEnabled(script));
    page.locator(BOX).fill("Who *holds* them?");
    page.locator("[name=title]").fill("Keys");
    page.locator("[name=title]").press("Enter");
    assertThat(page.locator(".preview em")).hasText("holds");
    assertThat(page.locator(BOX)).hasValue("Who *holds* them?");
    assertThat(page.locator("[name=title]")).hasValue("Keys");
  }

  @Test
  void whatCannotBePreviewedSaysWhy() {
    Page page = talk.page(TalkInBrowser.opening());
    page.locator("[name=title]").fill("Keys");
    page.locator(BOX).fill("   ");
    page.locator("button[value=preview]:not(.unseen)").click();
    assertThat(page.locator(".shown [role=alert]")).containsText("Text: It says nothing.");
    assertThat(page.locator(".shown [role=alert] a")).hasCount(0);
    page.route("**/new", Route::abort);
    page.locator("button[value=preview]:not(.unseen)").click();
    assertThat(page.locator(".shown [role=alert]")).containsText("Try it again.");
  }

  @Test
  void manyTopicsAreNarrowedByWhatIsTyped() {
    Page page = talk.page(TalkInBrowser.opening());
    page.getByLabel("Show the topics that hold").fill("encr");
    assertThat(page.locator(".said")).hasText("1 topic");
    Locator topics = page.locator("[name=topic-0]");
    assertThat(topics.locator("option:not([hidden])")).hasText(new String[] {"None", "Encryption"});
    topics.selectOption("encryption");
    page.getByLabel("Show the topics that hold").fill("");
    assertThat(page.locator(".said")).hasText("13 topics");
    assertThat(topics).hasValue("encryption");
  }

  @Test
  void aReplyInPlaceHasTheSameTools() {
    String thread = TalkInBrowser.thread(talk.opened());
    Page page = talk.page(thread);
    page.locator("#p1 a.reply").first().click();
    assertThat(page.locator("#p1 textarea")).isFocused();
    page.keyboard().type("why");
    page.keyboard().press("Control+a");
    page.locator("#p1 [data-sign=emphasis]").click();
    page.locator("#p1 button[value=preview]:not(.unseen)").click();
    assertThat(page.locator("#p1 .shown .preview em")).hasText("why");
    assertThat(page).hasURL(FORUM.address(thread));
    page.locator("#p1 a.quote").first().click();
    assertThat(page.locator("[role=toolbar]")).hasCount(1);
  }

  @Test
  void aFormThatIsGivenBackAnewHasItsToolsOnce() {
    var watched = Watched.of(talk.page(TalkInBrowser.opening()));
    Page page = watched.page();
    page.evaluate(
        """
        () => {
          const form = document.querySelector("form.writing");
          const anew = form.cloneNode(true);
          anew.querySelectorAll(".toolbar, .offers, .said, .shown").forEach(tool => tool.remove());
          form.replaceChildren(...anew.childNodes);
        }
        """);
    assertThat(page.locator("[role=toolbar]")).hasCount(1);
    page.locator("[name=title]").fill("Keys");
    select(page, "why");
    page.locator("[data-sign=emphasis]").click();
    page.locator("button[value=preview]:not(.unseen)").click();
    assertThat(page.locator(".shown .preview em")).hasText("why");
    assertThat(watched.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"en, 1280", "ar, 320"})
  void axeFindsNothingWhereAllToolsAreOpen(String language, int width) {
    talk.opened();
    Page page =
        talk.window(
            new NewContextOptions()
                .setBypassCSP(true)
                .setLocale(language)
                .setViewportSize(width, 800));
    page.addInitScript(Axe.SCRIPT);
    page.navigate(FORUM.address(TalkInBrowser.opening()));
    page.locator("[name=title]").fill("Keys");
    page.locator(BOX).fill("Who *holds* them?");
    page.locator("button[value=preview]:not(.unseen)").click();
    page.locator(".shown .preview").waitFor();
    page.locator(BOX).pressSequentially(" @be");
    page.locator("[role=option]").first().waitFor();
    page.keyboard().press("ArrowDown");
    assertThat(Axe.findings(page).toList()).isEmpty();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    page.keyboard().press("Escape");
    page.locator("button[value=keep]").focus();
    page.keyboard().press("?");
    page.locator("dialog").waitFor();
    assertThat(Axe.findings(page).toList()).isEmpty();
  }
}
