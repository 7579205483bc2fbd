package org.plenary.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.fixture.Shared;
import org.plenary.text.Format;
import org.plenary.text.Renderer;
import org.plenary.web.page.Assets;

/** Whatever stands in a post, what is around it looks as it did. */
class PostsKeepToThemselvesTest {

  private static final int WIDTH = 320;
  private static final int SPACE = 300;
  private static final int EDGE = 8;

  /** What a font that piles up marks does, whatever fonts there are. */
  private static final String TOWER = "<style>p { box-shadow: 0 0 0 250px red }</style><p>Z</p>";

  private static Chromium chromium;
  private static Page page;
  private static String style;

  private final Renderer renderer = new Renderer();

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.ofThisMachine();
    page = chromium.window(new NewContextOptions().setViewportSize(WIDTH, 900));
    try (InputStream file =
        Assets.class.getResourceAsStream("/org/plenary/web/page" + new Assets().style())) {
      style = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noStrangeTextMakesAPhoneScrollSideways(Format format) throws IOException {
    List<String> wide =
        strings().stream()
            .map(source -> renderer.render(format, source).html())
            .filter(html -> !fits(html))
            .toList();
    assertThat(wide).isEmpty();
  }

  private static boolean fits(String html) {
    show(html);
    return (int) page.evaluate("document.documentElement.scrollWidth") <= WIDTH;
  }

  @Test
  void marksThatPileUpDoNotCoverTheNeighbours() {
    show(TOWER);
    BoundingBox post = page.locator("article").boundingBox();
    byte[] above = shot(post.y - SPACE);
    byte[] below = shot(post.y + post.height + EDGE);
    show("");
    assertThat(above).isEqualTo(shot(0)).isEqualTo(below);
  }

  private static byte[] shot(double from) {
    return page.screenshot(
        new ScreenshotOptions().setFullPage(true).setClip(new Clip(0, from, WIDTH, SPACE - EDGE)));
  }

  private static void show(String html) {
    page.setContent(
        """
        <!doctype html><style>%s .space { height: %dpx }</style><main><div class="space"></div>
        <article><div class="words" dir="auto">%s</div></article><div class="space"></div></main>
        """
            .formatted(style, SPACE, html));
  }

  private static List<String> strings() throws IOException {
    return StreamSupport.stream(
            new ObjectMapper()
                .readTree(Shared.file("strings/blns/blns.json").toFile())
                .spliterator(),
            false)
        .map(string -> string.asText())
        .toList();
  }
}
