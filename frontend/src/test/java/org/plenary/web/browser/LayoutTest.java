package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page fits where it is read and loses nothing there, and what is pressed is large enough for
 * a finger that trembles: WCAG 1.4.4, 1.4.10, 1.4.12 and 2.5.8.
 */
class LayoutTest {

  private static final String LOOK = resource("layout.js");

  private static Browsers browsers;
  private static EveryPage pages;

  /** How somebody reads who sees little, or little at a time. */
  enum Reading {
    ON_A_SMALL_PHONE("en", 320, ""),
    WITH_LARGE_LETTERS("en", 640, "html { font-size: 200%; }"),
    // As 1.4.12 has it, for those who need room between letters and lines.
    SPACED(
        "ar",
        320,
        """
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
        * { word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }
        """);

    private final String language;
    private final int width;
    private final String style;

    Reading(String language, int width, String style) {
      this.language = language;
      this.width = width;
      this.style = style;
    }
  }

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

  private static String resource(String name) {
    try (InputStream script =
        Objects.requireNonNull(LayoutTest.class.getResourceAsStream(name), name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Execution(ExecutionMode.CONCURRENT)
  void nothingIsLostOrTooSmallOnAnyPage(Reading reading) throws InterruptedException {
    browsers.lend(chromium -> nothingIsMissed(chromium, reading));
  }

  private static void nothingIsMissed(Chromium chromium, Reading reading) {
    Page window =
        chromium.window(
            new NewContextOptions().setBypassCSP(true).setViewportSize(reading.width, 640));
    List<String> missed =
        pages.all().stream().flatMap(shown -> missed(window, shown, reading)).toList();
    window.context().close();
    assertThat(missed).isEmpty();
  }

  private static Stream<String> missed(Page window, Shown shown, Reading reading) {
    pages.show(window, shown, reading.language);
    return ((List<?>) window.evaluate(LOOK, reading.style))
        .stream().map(one -> shown.name() + ": " + one);
  }
}
