package org.plenary.journey;

import static java.util.Locale.ENGLISH;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.web.browser.Browsers;
import org.plenary.web.browser.Chromium;

/**
 * Six people go their ways, each with windows of three widths, light and dark. They walk where
 * {@code ./plenary up} runs already on the data that {@code plenary.journeys.data} names, or else
 * start it.
 */
class JourneysTest {

  private static final double PATIENCE = 30_000;

  private static Browsers browsers;
  private static JourneyForum forum;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    browsers = Browsers.ofThisMachine();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Optional<String> running = Optional.ofNullable(System.getProperty("plenary.journeys.data"));
    forum =
        running.isPresent()
            ? JourneyForum.running(Path.of(running.get()))
            : JourneyForum.start(folder);
  }

  @AfterAll
  static void close() throws Exception {
    if (forum != null) {
      forum.end();
    }
    if (browsers != null) {
      browsers.close();
    }
  }

  @InEveryLook
  void member(Look look) throws InterruptedException {
    walks("member", look, look.window(ENGLISH), walk -> new MemberJourney(walk, forum).walk());
  }

  @InEveryLook
  void newcomer(Look look) throws InterruptedException {
    walks("newcomer", look, look.window(ENGLISH), walk -> new NewcomerJourney(walk, forum).walk());
  }

  @InEveryLook
  void phone(Look look) throws InterruptedException {
    NewContextOptions window = look.window(ENGLISH).setHasTouch(true).setIsMobile(true);
    walks("phone", look, window, walk -> new PhoneJourney(walk, forum).walk());
  }

  @InEveryLook
  void withoutScript(Look look) throws InterruptedException {
    NewContextOptions window = look.window(ENGLISH).setJavaScriptEnabled(false);
    walks("without-script", look, window, walk -> new PlainJourney(walk, forum).walk());
  }

  @InEveryLook
  void keyboard(Look look) throws InterruptedException {
    walks("keyboard", look, look.window(ENGLISH), walk -> new KeyboardJourney(walk, forum).walk());
  }

  @InEveryLook
  void arabic(Look look) throws InterruptedException {
    NewContextOptions window = look.window(Locale.of("ar"));
    walks("arabic", look, window, walk -> new ArabicJourney(walk, forum).walk());
  }

  private static void walks(String who, Look look, NewContextOptions window, Consumer<Walk> journey)
      throws InterruptedException {
    browsers.lend(chromium -> walks(chromium, who, look, window, journey));
  }

  // What was seen where a walk ended early is worth a picture.
  private static void walks(
      Chromium chromium, String who, Look look, NewContextOptions window, Consumer<Walk> journey) {
    var page = chromium.window(window);
    var walk = new Walk(page, look, forum, Boolean.TRUE.equals(window.hasTouch), window.locale);
    try {
      journey.accept(walk);
      walk.end();
    } catch (RuntimeException | AssertionError e) {
      walk.draw(Path.of("target", "journeys", who + "-" + look + ".png"));
      throw e;
    } finally {
      page.context().close();
    }
  }
}
