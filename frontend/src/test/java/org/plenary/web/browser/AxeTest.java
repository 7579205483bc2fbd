package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.web.fixture.Reply;

/** Axe looks at every page, all folds open: on a desk in English, on a phone in Arabic. */
class AxeTest {

  private static Chromium chromium;
  private static EveryPage pages;

  @BeforeAll
  static void open() {
    chromium = Chromium.ofThisMachine();
    pages = new EveryPage();
  }

  @AfterAll
  static void close() {
    if (pages != null) {
      pages.close();
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 1280", "ar, 320"})
  void findsNothingOnAnyPageInEitherTheme(String language, int width) {
    Page window =
        chromium.window(new NewContextOptions().setBypassCSP(true).setViewportSize(width, 800));
    window.addInitScript(Axe.SCRIPT);
    List<String> found =
        pages.all().stream().flatMap(shown -> found(window, shown, language)).toList();
    window.context().close();
    assertThat(found).isEmpty();
  }

  private static Stream<String> found(Page window, Shown shown, String language) {
    open(window, shown, language);
    return Axe.findings(window).map(one -> shown.name() + ": " + one);
  }

  // What comes of a form has no address, so all are shown as they were answered.
  private static void open(Page window, Shown shown, String language) {
    String address = pages.served().address(shown.path());
    window.unrouteAll();
    window.route(address::equals, route -> fulfil(route, shown.in(language)));
    window.navigate(address);
  }

  private static void fulfil(Route route, Reply reply) {
    route.fulfill(
        new FulfillOptions()
            .setStatus(reply.status())
            .setContentType("text/html; charset=utf-8")
            .setBody(reply.text()));
  }
}
