package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.web.fixture.Reply;

/** Axe looks at every page, all folds open: on a desk in English, on a phone in Arabic. */
class AxeTest {

  // A theme changes nothing but colours.
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

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
    Axe.prepare(window);
    List<String> found =
        pages.all().stream().flatMap(shown -> found(window, shown, language)).toList();
    window.context().close();
    assertThat(found).isEmpty();
  }

  private static Stream<String> found(Page window, Shown shown, String language) {
    window.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    open(window, shown, language);
    Stream<String> light = Axe.found(window, Axe.ALL);
    window.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Stream<String> dark = Axe.found(window, OF_COLOURS).map(one -> "in the dark, " + one);
    return Stream.concat(light, dark).map(one -> shown.name() + ": " + one);
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
