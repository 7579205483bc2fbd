package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.attachment.SampleFiles;

/** Somebody hangs a picture on what they write, in a browser without script. */
class FilesInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.withSamples();

  @Test
  void aPictureIsAttachedDescribedAndSent() {
    Page page =
        FORUM.page("/c/senegal/human-rights/new", FORUM.signedIn().setJavaScriptEnabled(false));
    page.locator(".files summary").click();
    page.locator("input[name=file-0]")
        .setInputFiles(
            new FilePayload("map.png", "image/png", SampleFiles.image("png").getBytes()));
    page.locator("button[value=attach]").click();
    assertThat(page.locator(".files .attachments").innerText()).contains("map.png");
    page.locator("input[name=description-0]").fill("Two cables under the sea");
    page.locator("input[name=title]").fill("Cables");
    page.locator("textarea").fill("Look where they run.");
    page.locator("button[value=send]").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Cables");
    assertThat(page.locator(".post .attachments").innerText())
        .contains("map.png", "Two cables under the sea");
  }
}
