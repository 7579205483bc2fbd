package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axe looks at every page, all folds open: on a desk in English, on a phone in Arabic. */
class AxeTest {

  private static Browsers browsers;
  private static EveryPage pages;

  @BeforeAll
  static void open() {
    browsers = Browsers.ofThisMachine();
    pages = new EveryPage();
  }

  @AfterAll
  static void close() {
    if (pages != null) {
      pages.close();
      browsers.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 1280", "ar, 320"})
  @Execution(ExecutionMode.CONCURRENT)
  void findsNothingOnAnyPageInEitherTheme(String language, int width) throws InterruptedException {
    browsers.lend(chromium -> findsNothing(chromium, language, width));
  }

  private static void findsNothing(Chromium chromium, String language, int width) {
    Page window =
        chromium.window(new NewContextOptions().setBypassCSP(true).setViewportSize(width, 800));
    window.addInitScript(Axe.SCRIPT);
    List<String> found =
        pages.all().stream().flatMap(shown -> found(window, shown, language)).toList();
    window.context().close();
    assertThat(found).isEmpty();
  }

  private static Stream<String> found(Page window, Shown shown, String language) {
    pages.show(window, shown, language);
    return Axe.findings(window).map(one -> shown.name() + ": " + one);
  }
}
