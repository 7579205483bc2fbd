package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.WritingForm.press;
import static org.plenary.web.browser.WritingForm.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.attachment.SampleFiles;
import org.plenary.web.browser.BrowsedForum.Debate;

/** Lines break, sessions end and others write while somebody writes, who loses nothing. */
class NothingLostInBrowserTest {

  private static final String WORDS = "Whoever wants to.";

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private Debate debate;
  private String pass = "";
  private Page page;

  /** Where a reply is written. */
  enum Place {
    ON_ITS_PAGE,
    BENEATH_ITS_POST
  }

  @BeforeEach
  void write() {
    debate = FORUM.debate("Who may leave?");
    pass = FORUM.served().pass(FORUM.ana());
    page = FORUM.window(FORUM.with(pass));
  }

  private void begin(Place place) {
    begin(page, place);
  }

  private void begin(Page window, Place place) {
    if (place == Place.ON_ITS_PAGE) {
      window.navigate(FORUM.address(debate.reply()));
    } else {
      window.navigate(FORUM.address(debate.thread()));
      window.locator("#p1 a.reply").click();
    }
    assertThat(text(window)).isVisible();
  }

  private Locator alert() {
    return page.locator("[role=alert]");
  }

  private Locator draft() {
    return page.locator("form.writing .draft span");
  }

  private Locator draftsTrouble() {
    return page.locator("form.writing .draft [role=status]");
  }

  private void assertWrittenOnce() {
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
    assertThat(page).hasURL(FORUM.address(debate.thread() + "#p2"));
    assertThat(page.locator("article")).hasCount(2);
  }

  // The server takes what is sent, and its answer is lost.
  private static void takeAndLose(Route route) {
    if (route.request().method().equals("POST")) {
      route.fetch();
      route.abort();
    } else {
      route.resume();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSentWhenTheLineBrokeIsSentAgainAndStandsThereOnce(Place place) {
    begin(place);
    page.route("**/reply", NothingLostInBrowserTest::takeAndLose);
    text(page).fill(WORDS);
    press(page, "send");
    assertThat(alert()).containsText("Not sent");
    assertThat(text(page)).hasValue(WORDS);
    page.unroute("**/reply");
    press(page, "send");
    assertWrittenOnce();
  }

  @ParameterizedTest
  @EnumSource
  void withoutAConnectionAllStaysUntilThereIsOne(Place place) {
    begin(place);
    text(page).fill(WORDS);
    page.context().setOffline(true);
    press(page, "send");
    assertThat(alert()).containsText("Your text is still here");
    page.context().setOffline(false);
    press(page, "send");
    assertWrittenOnce();
  }

  @ParameterizedTest
  @EnumSource
  void whoseSessionEndedSignsInElsewhereAndSendsTheSameForm(Place place) {
    begin(place);
    text(page).fill(WORDS);
    page.locator("form.writing .files summary").click();
    page.locator("form.writing [name=file-0]")
        .setInputFiles(new FilePayload("a.pdf", "application/pdf", SampleFiles.pdf().getBytes()));
    assertThat(page.locator("form.writing .attachments")).containsText("a.pdf");
    FORUM.served().take(pass);
    press(page, "send");
    assertThat(alert()).containsText("What you wrote stays here");
    assertThat(alert().locator("a")).hasAttribute("href", "/sign-in?return=" + debate.reply());
    assertThat(text(page)).hasValue(WORDS);
    page.context()
        .setExtraHTTPHeaders(
            Map.of("cookie", "__Host-session=" + FORUM.served().pass(FORUM.ana())));
    press(page, "send");
    assertWrittenOnce();
    assertThat(page.locator("#p2 .attachments")).containsText("a.pdf");
  }

  @Test
  void whatIsRefusedStandsThereWithTheReason() {
    begin(Place.BENEATH_ITS_POST);
    text(page).fill("x".repeat(30_001));
    press(page, "send");
    assertThat(page.locator("#p1 .answering [role=alert]")).isVisible();
    assertThat(page.locator("#p1 .answering .told")).isFocused();
    text(page).fill(WORDS);
    press(page, "send");
    assertWrittenOnce();
  }

  @ParameterizedTest
  @EnumSource
  void aDraftKeepsItselfAndSaysHowOldItIs(Place place) {
    page.clock().install();
    begin(place);
    assertThat(draft()).isEmpty();
    text(page).fill(WORDS);
    page.clock().runFor(2_000);
    assertThat(draft()).isEmpty();
    page.clock().runFor(1_500);
    assertThat(draft()).hasText("Draft kept now.");
    page.clock().runFor(150_000);
    assertThat(draft()).hasText("Draft kept 2 minutes ago.");
    begin(Place.ON_ITS_PAGE);
    assertThat(text(page)).hasValue(WORDS);
    assertThat(draft()).containsText("Draft kept");
  }

  @Test
  void draftsSpeakArabic() {
    page.context().close();
    page = FORUM.window(FORUM.signedIn().setLocale("ar"));
    page.clock().install();
    begin(Place.ON_ITS_PAGE);
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    assertThat(draft()).hasText("حُفظت المسودة الآن.");
    page.clock().runFor(125_000);
    assertThat(draft()).containsText("قبل");
  }

  @Test
  void whoNeverRestsSavesSeldom() {
    page.clock().install();
    begin(Place.ON_ITS_PAGE);
    page.clock().pauseAt(System.currentTimeMillis() + 600_000);
    var saved = new ArrayList<String>();
    var answered = new ArrayList<String>();
    page.onRequest(request -> saved.add(request.method()));
    page.onResponse(response -> answered.add(response.url()));
    for (int second = 0; second < 60; second++) {
      text(page).fill("x".repeat(second + 1));
      page.clock().runFor(1_000);
      page.waitForCondition(() -> answered.size() == saved.size());
    }
    assertThat(draft()).containsText("Draft kept");
    assertThat(saved).hasSizeBetween(2, 3);
  }

  @Test
  void aDraftThatCannotBeKeptSaysSoAndIsKeptLater() {
    page.clock().install();
    begin(Place.ON_ITS_PAGE);
    page.context().setOffline(true);
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    assertThat(draftsTrouble()).hasText("Not kept: no connection.");
    page.context().setOffline(false);
    page.clock().runFor(31_000);
    assertThat(draft()).containsText("Draft kept");
    assertThat(draftsTrouble()).isEmpty();
  }

  @Test
  void nothingIsNotKept() {
    page.clock().install();
    begin(Place.ON_ITS_PAGE);
    var sent = new ArrayList<String>();
    page.onRequest(request -> sent.add(request.url()));
    text(page).fill("x");
    text(page).fill(" ");
    page.clock().runFor(20_000);
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theOlderOfTwoWindowsSaysThatItIs(Place place) {
    begin(place);
    Page newer = page.context().newPage();
    begin(newer, Place.ON_ITS_PAGE);
    text(newer).fill("From the newer");
    press(newer, "keep");
    assertThat(newer.locator(".draft span")).hasText("Draft kept now.");
    text(page).fill("From the older");
    press(page, "keep");
    assertThat(alert()).containsText("Another window kept a newer draft");
    assertThat(page.locator(".merge del")).hasText("From the newer");
    assertThat(page.locator(".merge ins")).hasText("From the older");
    assertThat(text(page)).hasValue("From the older");
    text(page).fill("From both");
    press(page, "keep");
    assertThat(draft()).hasText("Draft kept now.");
    newer.reload();
    assertThat(text(newer)).hasValue("From both");
  }

  @Test
  void anOlderWindowIsToldWhileItIsTypedIn() {
    page.clock().install();
    begin(Place.ON_ITS_PAGE);
    Page newer = page.context().newPage();
    begin(newer, Place.ON_ITS_PAGE);
    text(newer).fill("From the newer");
    press(newer, "keep");
    assertThat(newer.locator(".draft span")).hasText("Draft kept now.");
    text(page).fill("From the older");
    page.clock().runFor(4_000);
    assertThat(draftsTrouble()).containsText("Another window kept a newer draft");
    assertThat(text(page)).hasValue("From the older");
    newer.reload();
    assertThat(text(newer)).hasValue("From the newer");
  }

  @Test
  void twoTabsThatEditOnePostMeetAndNothingIsLost() {
    page.navigate(FORUM.address(debate.edit()));
    Page other = page.context().newPage();
    other.navigate(FORUM.address(debate.edit()));
    text(other).fill("Who may leave, and when?");
    press(other, "send");
    assertThat(other.locator("#p1 .words")).hasText("Who may leave, and when?");
    text(page).fill("Who may leave?\n\nAnd who may stay?");
    press(page, "send");
    assertThat(alert()).containsText("changed while you wrote");
    assertThat(page.locator(".told")).isFocused();
    assertThat(page.locator(".merge del")).hasText("Who may leave?");
    assertThat(page.locator(".merge ins").first()).hasText("Who may leave, and when?");
    assertThat(page.locator(".merge .theirs")).hasText("Who may leave, and when?");
    assertThat(text(page)).hasValue("Who may leave?\n\nAnd who may stay?");
    text(page).fill("Who may leave, and when?\n\nAnd who may stay?");
    press(page, "send");
    assertThat(page.locator("#p1 .words p")).hasCount(2);
  }

  @Test
  void whoLeavesWordsThatAreKeptNowhereIsAskedAndNobodyElse() {
    List<String> asked = new ArrayList<>();
    page.onDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.accept();
        });
    begin(Place.ON_ITS_PAGE);
    text(page).click();
    page.reload();
    assertThat(asked).isEmpty();
    text(page).click();
    page.keyboard().type("Whoever");
    page.reload();
    assertThat(asked).containsExactly("beforeunload");
    text(page).click();
    page.keyboard().type("Whoever");
    press(page, "keep");
    assertThat(draft()).hasText("Draft kept now.");
    page.reload();
    page.keyboard().press("End");
    text(page).fill(WORDS);
    press(page, "send");
    assertWrittenOnce();
    assertThat(asked).hasSize(1);
  }
}
