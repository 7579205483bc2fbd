package org.plenary.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What axe finds on a page as it stands, in the light and in the dark. */
final class Axe {

  /** The script of axe itself, for windows in which any script may run. */
  static final Path SCRIPT = Path.of("node_modules", "axe-core", "axe.min.js");

  private static final List<String> ALL =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  // A theme changes nothing but colours.
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String LOOK =
      """
      async rules => {
        document.querySelectorAll("details").forEach(fold => fold.open = true);
        const {violations} = await axe.run({runOnly: rules, resultTypes: ["violations"]});
        return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
      }
      """;

  private Axe() {}

  /** All folds are opened first. */
  static Stream<String> findings(Page window) {
    return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
        .flatMap(scheme -> findings(window, scheme));
  }

  /**
   * In one theme, for who looks at the other too: all rules in the light, of colours in the dark.
   */
  static Stream<String> findings(Page window, ColorScheme scheme) {
    window.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    List<String> rules = scheme == ColorScheme.LIGHT ? ALL : OF_COLOURS;
    return ((List<?>) window.evaluate(LOOK, rules)).stream().map(one -> scheme + ": " + one);
  }
}
