package org.plenary.web.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The accessibility checker, in a window that bypasses the policy of pages. */
final class Axe {

  static final List<String> ALL =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Path SCRIPT = Path.of("node_modules", "axe-core", "axe.min.js");

  private static final String LOOK =
      """
      async rules => {
        document.querySelectorAll("details").forEach(fold => fold.open = true);
        const {violations} = await axe.run({runOnly: rules, resultTypes: ["violations"]});
        return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
      }
      """;

  private Axe() {}

  /** Brings it into every page that the window will show. */
  static void prepare(Page window) {
    window.addInitScript(SCRIPT);
  }

  /** What it finds on the page that the window shows, all folds open. */
  static Stream<String> found(Page window, List<String> rules) {
    return ((List<?>) window.evaluate(LOOK, rules)).stream().map(String::valueOf);
  }
}
