package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.WritingForm.press;
import static org.plenary.web.browser.WritingForm.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.attachment.SampleFiles;
import org.plenary.web.browser.BrowsedForum.Debate;

/** Lines are slow, and what is typed, dropped and pressed meanwhile is not lost either. */
class MeanwhileInBrowserTest {

  private static final String WORDS = "Whoever wants to.";

  private static final String HIDE =
      """
      () => {
        Object.defineProperty(document, "hidden", {get: () => true});
        document.dispatchEvent(new Event("visibilitychange"));
      }
      """;

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  private final List<Route> held = new CopyOnWriteArrayList<>();

  private Debate debate;
  private Page page;

  @BeforeEach
  void begin() {
    debate = FORUM.debate("Who may leave?");
    page = FORUM.window(FORUM.signedIn());
  }

  private void write() {
    page.navigate(FORUM.address(debate.reply()));
  }

  private Locator unsent() {
    return page.locator(".unsent");
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

  private void chooseFile(String name, String type, byte[] content) {
    page.locator(".files:not([open]) summary").click();
    page.locator("[type=file] >> visible=true").setInputFiles(new FilePayload(name, type, content));
  }

  @Test
  void whatIsOnItsWayIsNotTypedIn() {
    write();
    hold();
    text(page).fill(WORDS);
    press(page, "send");
    assertThat(text(page)).not().isEditable();
    heldAt(0).abort();
    assertThat(unsent()).containsText("Not sent");
    assertThat(text(page)).isEditable();
    press(page, "send");
    heldAt(1).resume();
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
  }

  @Test
  void whatIsTypedBeforeAnotherDraftIsShownStandsInTheForm() {
    write();
    newerDraft();
    hold();
    text(page).fill("From the older");
    press(page, "keep");
    Route keeping = heldAt(0);
    text(page).fill("From the older, and more");
    keeping.resume();
    assertThat(page.locator(".merge ins")).hasText("From the older");
    assertThat(text(page)).hasValue("From the older, and more");
  }

  @Test
  void whoIsShownAnotherDraftEndsItWhenTheyAskForThatAlone() {
    page.clock().install();
    write();
    Page newer = newerDraft();
    text(page).fill("From the older");
    press(page, "keep");
    assertThat(page.locator(".merge del")).hasText("From the newer");
    text(page).fill("From both");
    page.clock().runFor(60_000);
    page.evaluate(HIDE);
    assertDraft(newer, "From the newer");
    press(page, "keep");
    assertThat(page.locator(".draft span")).hasText("Draft kept now.");
    assertDraft(newer, "From both");
  }

  @Test
  void whatIsSentTakesNoDraftWithItThatItsWriterNeverSaw() {
    write();
    Page newer = newerDraft();
    text(page).fill(WORDS);
    press(page, "send");
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
    assertDraft(newer, "From the newer");
  }

  @Test
  void sendingWaitsForAFile() {
    write();
    hold();
    text(page).fill(WORDS);
    chooseFile("map.png", "image/png", SampleFiles.image("png").getBytes());
    Route file = heldAt(0);
    press(page, "send");
    assertThat(page.locator("form.writing")).hasAttribute("aria-busy", "true");
    assertThat(held).hasSize(1);
    file.resume();
    heldAt(1).resume();
    assertThat(page.locator("#p2 .attachments")).containsText("map.png");
  }

  @Test
  void whoseFileIsRefusedIsToldBeforeTheWordsGoWithoutIt() {
    write();
    hold();
    text(page).fill(WORDS);
    chooseFile("note.txt", "text/plain", "No".getBytes(UTF_8));
    Route file = heldAt(0);
    press(page, "send");
    file.resume();
    assertThat(unsent()).containsText("Not sent");
    assertThat(page.locator(".sending [role=alert]")).containsText("note.txt");
    assertThat(text(page)).hasValue(WORDS);
    assertThat(held).hasSize(1);
    press(page, "send");
    heldAt(1).resume();
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
  }

  @Test
  void sendingDoesNotWaitForADraftThatHangs() {
    page.clock().install();
    write();
    hold();
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    heldAt(0);
    press(page, "send");
    page.clock().runFor(3_000);
    heldAt(1).resume();
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
  }

  @Test
  void aDraftOfWhichNoAnswerCameIsSentAllTheSame() {
    page.clock().install();
    write();
    hold();
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    heldAt(0).fetch();
    press(page, "send");
    page.clock().runFor(3_000);
    heldAt(1).resume();
    assertThat(page.locator("#p2 .words")).hasText(WORDS);
    assertDraft(page, "");
  }

  @Test
  void aPageThatIsClosedWhileItIsHiddenHasKeptItsDraft() {
    write();
    Page other = page.context().newPage();
    text(page).fill(WORDS);
    page.evaluate(HIDE);
    page.close();
    other.navigate(FORUM.address(debate.reply()));
    other.waitForCondition(
        () -> {
          other.reload();
          return text(other).inputValue().equals(WORDS);
        });
  }

  @Test
  void theFirstLetterAfterAPauseWaitsAsAllOthers() {
    page.clock().install();
    write();
    text(page).fill(WORDS);
    page.clock().runFor(4_000);
    assertThat(page.locator(".draft span")).hasText("Draft kept now.");
    text(page).dispatchEvent("input");
    page.clock().runFor(60_000);
    hold();
    text(page).fill(WORDS + " Or");
    page.clock().runFor(1_000);
    assertThat(held).isEmpty();
    page.clock().runFor(2_500);
    heldAt(0).resume();
    assertThat(page.locator(".draft span")).hasText("Draft kept now.");
  }
}
