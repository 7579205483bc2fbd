package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody names others while writing. */
class NamesInBrowserTest {

  private static final String BOX = "textarea[name=source]";

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static TalkInBrowser talk;
  private static String thread = "";

  @BeforeAll
  static void open() {
    talk = new TalkInBrowser(FORUM);
    thread = TalkInBrowser.thread(talk.opened());
  }

  private static Page typed(String words, NewContextOptions options) {
    Page page = talk.page(TalkInBrowser.opening(), options);
    page.locator(BOX).fill("");
    page.locator(BOX).pressSequentially(words);
    return page;
  }

  private static Page typed(String words) {
    return typed(words, new NewContextOptions());
  }

  private static Locator offers(Page page) {
    return page.locator("[role=listbox] [role=option]");
  }

  @Test
  void whoWroteHereIsOfferedAndTakenWithTheKeyboardAlone() {
    Page page = typed("I ask @be");
    assertThat(offers(page)).hasText("ben-tuvalu @ben-tuvalu");
    assertThat(page.locator(".said")).hasText("1 person: choose with the arrow keys");
    Locator text = page.locator(BOX);
    page.keyboard().press("ArrowDown");
    String option = offers(page).getAttribute("id");
    assertThat(text).hasAttribute("aria-activedescendant", option);
    assertThat(offers(page)).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    page.keyboard().type("why");
    assertThat(text).hasValue("I ask @ben-tuvalu why");
    assertThat(page.locator("[role=listbox]")).isHidden();
  }

  @Test
  void theyStandBelowTheLineThatIsWritten() {
    Page page = typed("I ask\n\nof @be");
    BoundingBox offer = offers(page).boundingBox();
    BoundingBox text = page.locator(BOX).boundingBox();
    assertThat(offer.y).isBetween(text.y + 60, text.y + 120);
  }

  @Test
  void escapeLeavesWhatIsTyped() {
    Page page = typed("@be");
    assertThat(offers(page)).hasCount(1);
    page.keyboard().press("Escape");
    assertThat(page.locator("[role=listbox]")).isHidden();
    assertThat(page.locator(BOX)).isFocused();
    assertThat(page.locator(BOX)).hasValue("@be");
  }

  @Test
  void enterIsANewLineWhileNobodyIsChosen() {
    Page page = typed("@be");
    assertThat(offers(page)).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(page.locator(BOX)).hasValue("@be\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@ib", "@ana", "@nobody"})
  void neitherPseudonymsNorTheWriterNorStrangersAreOffered(String begun) {
    Page page = talk.page(TalkInBrowser.opening());
    page.waitForResponse(
        response -> response.url().endsWith("begins=" + begun.substring(1)),
        () -> page.locator(BOX).pressSequentially(begun));
    page.locator(BOX).pressSequentially(" and @be");
    assertThat(offers(page)).hasText("ben-tuvalu @ben-tuvalu");
  }

  @Test
  void anAddressNamesNobody() {
    var watched = Watched.of(talk.page(TalkInBrowser.opening()));
    watched.page().locator(BOX).pressSequentially("ana@be and @am");
    assertThat(offers(watched.page())).hasCount(1);
    assertThat(watched.asked()).allMatch(asked -> !asked.endsWith("begins=be"));
  }

  @Test
  void anArabicNameIsCompletedByTheHandleThatGoesWithIt() {
    Page page = typed("أسأل @آم", new NewContextOptions().setLocale("ar"));
    assertThat(page.locator(".said")).hasText("شخص واحد: اختر بمفاتيح الأسهم");
    offers(page).click();
    assertThat(page.locator(BOX)).hasValue("أسأل @amina-tuvalu ");
  }

  @Test
  void aReplyInPlaceOffersThemToo() {
    Page page = talk.page(thread);
    page.locator("#p1 a.reply").first().click();
    page.locator("#p1 textarea").pressSequentially("@be");
    offers(page).click();
    assertThat(page.locator("#p1 textarea")).hasValue("@ben-tuvalu ");
  }

  @Test
  void withoutScriptAPageTellsWhomOneCanName() {
    Page page =
        talk.page(TalkInBrowser.opening(), new NewContextOptions().setJavaScriptEnabled(false));
    page.locator(".howto summary").click();
    Page people = page.waitForPopup(() -> page.locator(".howto a[href$=people]").click());
    people.locator("[name=begins]").fill("be");
    people.locator("main button").click();
    assertThat(people.locator(".people li")).hasText("ben-tuvalu @ben-tuvalu");
  }
}
