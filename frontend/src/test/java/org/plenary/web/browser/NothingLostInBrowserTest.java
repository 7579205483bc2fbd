package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.BegunReply.WORDS;
import static org.plenary.web.browser.WritingForm.press;
import static org.plenary.web.browser.WritingForm.text;

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
import org.plenary.web.browser.BegunReply.Place;

/** Lines break, sessions end and others write while somebody writes, who loses nothing. */
class NothingLostInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private String pass = "";
  private BegunReply reply;
  private Page page;

  @BeforeEach
  void write() {
    pass = FORUM.served().pass(FORUM.ana());
    reply = new BegunReply(FORUM, FORUM.with(pass));
    page = reply.page();
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
    reply.begin(place);
    page.route("**/reply", NothingLostInBrowserTest::takeAndLose);
    text(page).fill(WORDS);
    press(page, "send");
    assertThat(reply.alert()).containsText("Not sent");
    assertThat(text(page)).hasValue(WORDS);
    page.unroute("**/reply");
    press(page, "send");
    reply.assertWrittenOnce();
  }

  @ParameterizedTest
  @EnumSource
  void withoutAConnectionAllStaysUntilThereIsOne(Place place) {
    reply.begin(place);
    text(page).fill(WORDS);
    page.context().setOffline(true);
    press(page, "send");
    assertThat(reply.alert()).containsText("Your text is still here");
    page.context().setOffline(false);
    press(page, "send");
    reply.assertWrittenOnce();
  }

  @ParameterizedTest
  @EnumSource
  void whoseSessionEndedSignsInElsewhereAndSendsTheSameForm(Place place) {
    reply.begin(place);
    text(page).fill(WORDS);
    page.locator("form.writing .files summary").click();
    page.locator("form.writing [name=file-0]")
        .setInputFiles(new FilePayload("a.pdf", "application/pdf", SampleFiles.pdf().getBytes()));
    assertThat(page.locator("form.writing .attachments")).containsText("a.pdf");
    FORUM.served().take(pass);
    press(page, "send");
    assertThat(reply.alert()).containsText("What you wrote stays here");
    assertThat(reply.alert().locator("a"))
        .hasAttribute("href", "/sign-in?return=" + reply.debate().reply());
    assertThat(text(page)).hasValue(WORDS);
    page.context()
        .setExtraHTTPHeaders(
            Map.of("cookie", "__Host-session=" + FORUM.served().pass(FORUM.ana())));
    press(page, "send");
    reply.assertWrittenOnce();
    assertThat(page.locator("#p2 .attachments")).containsText("a.pdf");
  }

  @Test
  void whatIsRefusedStandsThereWithTheReason() {
    reply.begin(Place.BENEATH_ITS_POST);
    text(page).fill("x".repeat(30_001));
    press(page, "send");
    assertThat(page.locator("#p1 .answering [role=alert]")).isVisible();
    assertThat(page.locator("#p1 .answering .told")).isFocused();
    text(page).fill(WORDS);
    press(page, "send");
    reply.assertWrittenOnce();
  }

  @Test
  void twoTabsThatEditOnePostMeetAndNothingIsLost() {
    page.navigate(FORUM.address(reply.debate().edit()));
    Page other = page.context().newPage();
    other.navigate(FORUM.address(reply.debate().edit()));
    text(other).fill("Who may leave, and when?");
    press(other, "send");
    assertThat(other.locator("#p1 .words")).hasText("Who may leave, and when?");
    text(page).fill("Who may leave?\n\nAnd who may stay?");
    press(page, "send");
    assertThat(reply.alert()).containsText("changed while you wrote");
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
    reply.begin(Place.ON_ITS_PAGE);
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
    assertThat(reply.draft()).hasText("Draft kept now.");
    page.reload();
    page.keyboard().press("End");
    text(page).fill(WORDS);
    press(page, "send");
    reply.assertWrittenOnce();
    assertThat(asked).hasSize(1);
  }
}
