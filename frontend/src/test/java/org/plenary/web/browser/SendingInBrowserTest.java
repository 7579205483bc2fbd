package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.WritingForm.press;
import static org.plenary.web.browser.WritingForm.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.attachment.SampleFiles;
import org.plenary.web.browser.BrowsedForum.Debate;

/** Somebody sends what they write while its draft or a file is on its way, or comes too late. */
class SendingInBrowserTest {

  private static final String WORDS = "Whoever wants to.";

  private static final String LATE = "map.png comes too late: your text is being sent without it.";

  private static final String COME_BACK =
      "() => window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))";

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private final List<Route> held = new CopyOnWriteArrayList<>();

  private Debate debate;
  private Page page;

  // Nobody waits for a draft too long where no time passes.
  @BeforeEach
  void write() {
    debate = FORUM.debate("Who may leave?");
    page = FORUM.window(FORUM.with(FORUM.served().pass(FORUM.ana())));
    page.clock().install();
    page.navigate(FORUM.address(debate.reply()));
    page.clock().pauseAt(System.currentTimeMillis() + 600_000);
  }

  // What is sent does not arrive before it is let go.
  private void hold() {
    page.route(
        "**/reply",
        route -> {
          if (route.request().method().equals("POST")) {
            held.add(route);
          } else {
            route.resume();
          }
        });
  }

  private Route heldAt(int number) {
    page.waitForCondition(() -> held.size() > number);
    return held.get(number);
  }

  private void chooseMap() {
    page.locator("form.writing [type=file]")
        .first()
        .setInputFiles(
            new FilePayload("map.png", "image/png", SampleFiles.image("png").getBytes()));
  }

  private Locator refusedFile() {
    return page.locator("form.writing .sending [role=alert]");
  }

  private Page newerDraft() {
    Page newer = page.context().newPage();
    newer.navigate(FORUM.address(debate.reply()));
    text(newer).fill("From the newer");
    press(newer, "keep");
    assertThat(newer.locator(".draft span")).hasText("Draft kept now.");
    return newer;
  }

  private void assertDraft(Page window, String words) {
    window.navigate(FORUM.address(debate.reply()));
    assertThat(text(window)).hasValue(words);
  }

  @Test
  void whoseDraftMeetsAnotherIsShownThatBeforeTheWordsGo() {
    Page newer = newerDraft();
    hold();
    text(page).fill(WORDS);
    press(page, "keep");
    Route keeping = heldAt(0);
    press(page, "send");
    page.unroute("**/reply");
    keeping.resume();
    assertThat(page.locator(".merge del")).hasText("From the newer");
    assertThat(page.locator("form.writing")).hasAttribute("aria-busy", "false");
    assertDraft(newer, "From the newer");
    assertThat(text(page)).hasValue(WORDS);
    press(page, "send");
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
    assertDraft(newer, "");
  }

  @Test
  void whatIsSentIsNotKeptToo() {
    hold();
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    Route keeping = heldAt(0);
    press(page, "keep");
    press(page, "send");
    keeping.resume();
    heldAt(1).resume();
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
    assertThat(held).hasSize(2);
    assertDraft(page, "");
  }

  @Test
  void aFileThatComesWhileTheDraftIsOnItsWayGoesWithTheWords() {
    hold();
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    Route keeping = heldAt(0);
    press(page, "send");
    chooseMap();
    Route file = heldAt(1);
    keeping.resume();
    file.resume();
    heldAt(2).resume();
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
    assertThat(page.locator("#p2 .attachments")).containsText("map.png");
  }

  @Test
  void aFileThatComesWhileTheWordsGoIsRefusedAndTakenWhereTheyCameBack() {
    hold();
    text(page).fill(WORDS);
    press(page, "send");
    Route sending = heldAt(0);
    chooseMap();
    assertThat(refusedFile()).hasText(LATE);
    sending.abort();
    assertThat(page.locator(".unsent")).containsText("Not sent");
    assertThat(held).hasSize(1);
    chooseMap();
    heldAt(1).resume();
    assertThat(page.locator("form.writing .attachments")).containsText("map.png");
    assertThat(refusedFile()).hasCount(0);
    press(page, "send");
    heldAt(2).resume();
    assertThat(page.locator("#p2 .attachments")).containsText("map.png");
  }

  @Test
  void whatIsSentTakesNothingMoreBeforeSomebodyComesBackToIt() {
    page.route("**/p/*", held::add);
    text(page).fill(WORDS);
    press(page, "send");
    heldAt(0).fulfill(new FulfillOptions().setStatus(204));
    assertThat(text(page)).not().isEditable();
    chooseMap();
    assertThat(refusedFile()).hasText(LATE);
    page.evaluate(COME_BACK);
    assertThat(text(page)).isEditable();
    page.unroute("**/p/*");
    press(page, "send");
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
    assertThat(page.locator("article")).hasCount(2);
  }
}
