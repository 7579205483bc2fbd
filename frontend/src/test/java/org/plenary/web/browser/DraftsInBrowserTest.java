package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.BegunReply.WORDS;
import static org.plenary.web.browser.WritingForm.press;
import static org.plenary.web.browser.WritingForm.text;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.web.browser.BegunReply.Place;

/** A draft keeps itself while somebody writes, who is told since when, or why not. */
class DraftsInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private BegunReply reply;
  private Page page;

  @BeforeEach
  void write() {
    write(FORUM.signedIn());
  }

  private void write(NewContextOptions options) {
    reply = new BegunReply(FORUM, options);
    page = reply.page();
  }

  @ParameterizedTest
  @EnumSource
  void aDraftKeepsItselfAndSaysHowOldItIs(Place place) {
    page.clock().install();
    reply.begin(place);
    assertThat(reply.draft()).isEmpty();
    text(page).fill(WORDS);
    page.clock().runFor(2_000);
    assertThat(reply.draft()).isEmpty();
    page.clock().runFor(1_500);
    assertThat(reply.draft()).hasText("Draft kept now.");
    page.clock().runFor(150_000);
    assertThat(reply.draft()).hasText("Draft kept 2 minutes ago.");
    reply.begin(Place.ON_ITS_PAGE);
    assertThat(text(page)).hasValue(WORDS);
    assertThat(reply.draft()).containsText("Draft kept");
  }

  @Test
  void draftsSpeakArabic() {
    write(FORUM.signedIn().setLocale("ar"));
    page.clock().install();
    reply.begin(Place.ON_ITS_PAGE);
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    assertThat(reply.draft()).hasText("حُفظت المسودة الآن.");
    page.clock().runFor(125_000);
    assertThat(reply.draft()).containsText("قبل");
  }

  @Test
  void whoNeverRestsSavesSeldom() {
    page.clock().install();
    reply.begin(Place.ON_ITS_PAGE);
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
    assertThat(reply.draft()).containsText("Draft kept");
    assertThat(saved).hasSizeBetween(2, 3);
  }

  @Test
  void aDraftThatCannotBeKeptSaysSoAndIsKeptLater() {
    page.clock().install();
    reply.begin(Place.ON_ITS_PAGE);
    page.context().setOffline(true);
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    assertThat(reply.draftsTrouble()).hasText("Not kept: no connection.");
    page.context().setOffline(false);
    page.clock().runFor(31_000);
    assertThat(reply.draft()).containsText("Draft kept");
    assertThat(reply.draftsTrouble()).isEmpty();
  }

  @Test
  void nothingIsNotKept() {
    page.clock().install();
    reply.begin(Place.ON_ITS_PAGE);
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
    reply.begin(place);
    Page newer = page.context().newPage();
    reply.begin(newer, Place.ON_ITS_PAGE);
    text(newer).fill("From the newer");
    press(newer, "keep");
    assertThat(newer.locator(".draft span")).hasText("Draft kept now.");
    text(page).fill("From the older");
    press(page, "keep");
    assertThat(reply.alert()).containsText("Another window kept a newer draft");
    assertThat(page.locator(".merge del")).hasText("From the newer");
    assertThat(page.locator(".merge ins")).hasText("From the older");
    assertThat(text(page)).hasValue("From the older");
    text(page).fill("From both");
    press(page, "keep");
    assertThat(reply.draft()).hasText("Draft kept now.");
    newer.reload();
    assertThat(text(newer)).hasValue("From both");
  }

  @Test
  void anOlderWindowIsToldWhileItIsTypedIn() {
    page.clock().install();
    reply.begin(Place.ON_ITS_PAGE);
    Page newer = page.context().newPage();
    reply.begin(newer, Place.ON_ITS_PAGE);
    text(newer).fill("From the newer");
    press(newer, "keep");
    assertThat(newer.locator(".draft span")).hasText("Draft kept now.");
    text(page).fill("From the older");
    page.clock().runFor(4_000);
    assertThat(reply.draftsTrouble()).containsText("Another window kept a newer draft");
    assertThat(text(page)).hasValue("From the older");
    newer.reload();
    assertThat(text(newer)).hasValue("From the newer");
  }
}
