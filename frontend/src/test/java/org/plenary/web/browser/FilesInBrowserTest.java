package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.ServedForum;

/** Somebody hangs a picture on what they write, in a browser without script. */
class FilesInBrowserTest {

  private static Chromium chromium;
  private static ServedForum served;

  @BeforeAll
  static void open() {
    chromium = Chromium.ofThisMachine();
    served = ServedForum.withSamples();
  }

  @AfterAll
  static void close() {
    if (served != null) {
      served.close();
      chromium.close();
    }
  }

  private static NewContextOptions signedIn() {
    String pass =
        served.pass(
            GivenMember.claimed(served.database().pool(), "ana", "senegal", Role.MEMBER)
                .welcomed()
                .caller());
    return new NewContextOptions()
        .setJavaScriptEnabled(false)
        .setExtraHTTPHeaders(Map.of("cookie", "__Host-session=" + pass));
  }

  @Test
  void aPictureIsAttachedDescribedAndSent() {
    Page page = chromium.window(signedIn());
    page.navigate(served.address("/c/senegal/human-rights/new"));
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
