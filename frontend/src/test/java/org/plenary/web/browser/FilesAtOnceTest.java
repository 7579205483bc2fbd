package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.attachment.SampleFiles;

/** Somebody drops, pastes and chooses files, which are sent while the writing goes on. */
class FilesAtOnceTest {

  private static final String PNG =
      Base64.getEncoder().encodeToString(SampleFiles.image("png").getBytes());

  private static final String CARRY =
      """
      ([name, content, padding]) => {
        const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
        const carried = new DataTransfer();
        carried.items.add(new File([bytes, new Uint8Array(padding)], name));
        return carried;
      }
      """;

  private static final String PASTE =
      """
      (text, clipboardData) => text.dispatchEvent(
        new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}))
      """;

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static TalkInBrowser talk;

  @BeforeAll
  static void open() {
    talk = new TalkInBrowser(FORUM);
  }

  // Each at a post of its own, for what waits at a form stays there.
  private static Page form(NewContextOptions options) {
    return talk.page("/p/" + talk.opened().id().value() + "/reply", options);
  }

  private static Page form() {
    return form(new NewContextOptions());
  }

  private static JSHandle carried(Page page, String name, String content, int padding) {
    return page.evaluateHandle(CARRY, new Object[] {name, content, padding});
  }

  private static void drop(Page page, String name, String content, int padding) {
    page.locator("form.writing")
        .dispatchEvent("drop", Map.of("dataTransfer", carried(page, name, content, padding)));
  }

  private static Locator files(Page page) {
    return page.locator(".files .attachments li");
  }

  private static Locator refused(Page page) {
    return page.locator(".sending [role=alert]");
  }

  @Test
  void aDroppedPictureIsSentDescribedAndHung() {
    Page page = form();
    page.locator("textarea").fill("Look where they run.");
    drop(page, "map.png", PNG, 0);
    assertThat(files(page)).containsText(new String[] {"map.png"});
    assertThat(page.locator(".said")).hasText("map.png is attached.");
    assertThat(page.locator(".sending p")).hasCount(0);
    page.locator("[name=description-0]").fill("Two cables under the sea");
    page.locator("button[value=send]").click();
    assertThat(page.locator(".post .attachments")).containsText("Two cables under the sea");
  }

  @Test
  void aPastedOneStandsBehindThoseThatAreThere() {
    Page page = form();
    drop(page, "map.png", PNG, 0);
    assertThat(files(page)).hasCount(1);
    page.locator("[name=description-0]").fill("Cables");
    Object pdf = Base64.getEncoder().encodeToString(SampleFiles.pdf().getBytes());
    page.locator("textarea").evaluate(PASTE, carried(page, "annex.pdf", pdf.toString(), 0));
    assertThat(files(page)).containsText(new String[] {"map.png", "annex.pdf"});
    assertThat(page.locator("[name=description-0]")).hasValue("Cables");
    assertThat(page.locator("[name=hung-1]")).hasCount(1);
    assertThat(page.locator("[name=file-1]")).hasCount(0);
  }

  @Test
  void aChosenOneGoesAtOnceToo() {
    Page page = form();
    page.locator(".files summary").click();
    page.locator("[type=file] >> visible=true")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("map.png", "image/png", SampleFiles.image("png").getBytes()),
              new FilePayload("annex.pdf", "application/pdf", SampleFiles.pdf().getBytes())
            });
    assertThat(files(page)).containsText(new String[] {"map.png", "annex.pdf"});
    assertThat(page.locator("[type=file] >> visible=true")).hasCount(1);
  }

  @Test
  void whatIsRefusedSaysWhyInWords() {
    Page page = form();
    page.locator("textarea").fill("Look.");
    drop(page, "note.txt", "Tm8=", 0);
    assertThat(refused(page)).containsText("note.txt");
    assertThat(refused(page)).containsText("OpenDocument");
    drop(page, "huge.png", PNG, 3 << 20);
    assertThat(refused(page)).containsText("huge.png");
    assertThat(refused(page)).containsText("each at most");
    assertThat(files(page)).hasCount(0);
    assertThat(page.locator("textarea")).hasValue("Look.");
  }

  @Test
  void whatIsOnItsWayIsSeenAndCancelledWithTheKeyboard() {
    Page page = form();
    page.route("**/reply", _ -> {});
    drop(page, "map.png", PNG, 0);
    assertThat(page.locator("progress[aria-label='map.png']")).isVisible();
    page.locator(".sending button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".sending p")).hasCount(0);
    assertThat(page.locator(".files summary")).isFocused();
    page.unrouteAll();
    drop(page, "map.png", PNG, 0);
    assertThat(files(page)).hasCount(1);
  }

  @Test
  void aLostLineIsTold() {
    Page page = form(new NewContextOptions().setLocale("ar"));
    page.context().setOffline(true);
    drop(page, "map.png", PNG, 0);
    assertThat(refused(page)).hasText("تعذّر إرسال map.png. حاول مرة أخرى.");
  }

  @Test
  void aReplyInPlaceTakesThemToo() {
    Page page = talk.page(TalkInBrowser.thread(talk.opened()));
    page.locator("#p1 a.reply").first().click();
    drop(page, "map.png", PNG, 0);
    assertThat(files(page)).containsText(new String[] {"map.png"});
    page.locator("#p1 textarea").fill("Look where they run.");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".post .attachments")).containsText("map.png");
  }
}
