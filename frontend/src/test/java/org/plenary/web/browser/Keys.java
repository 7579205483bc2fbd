package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody at a keyboard, who has no other way to reach anything, and sees where the focus is. */
record Keys(Page page) {

  private static final int MOST = 400;

  /** What is wrong with what has the focus: it is not marked, or something lies over all of it. */
  static final String AMISS =
      """
      () => {
        const focused = document.activeElement;
        const {outlineStyle, outlineWidth} = getComputedStyle(focused);
        const isMarked = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        const isSeenAt = (x, y) => focused.contains(document.elementFromPoint(x, y));
        const isSeen = [...focused.getClientRects()].some(({left, right, top, bottom}) =>
          [0.02, 0.25, 0.5, 0.75, 0.98].some(at => [0.05, 0.5, 0.95].some(down =>
            isSeenAt(left + at * (right - left), top + down * (bottom - top)))));
        return [isMarked ? "" : "unmarked ", isSeen ? "" : "hidden "].join("")
          .replace(/.$/, `: ${focused.outerHTML.slice(0, 160)}`);
      }
      """;

  /** Goes on to the next thing, and sees that it got there; false where there is no more. */
  boolean next() {
    return go("Tab");
  }

  /** The same backwards. */
  boolean back() {
    return go("Shift+Tab");
  }

  private boolean go(String key) {
    press(key);
    boolean isAnywhere = (boolean) page.evaluate("document.activeElement !== document.body");
    if (isAnywhere) {
      assertThat((String) page.evaluate(AMISS)).isEmpty();
    }
    return isAnywhere;
  }

  /** Goes on until something is reached. */
  void to(Locator thing) {
    for (int steps = 0; !isAt(thing); steps++) {
      assertThat(steps).as("steps to " + thing).isLessThan(MOST);
      next();
    }
  }

  private static boolean isAt(Locator thing) {
    return (boolean) thing.evaluate("element => element === document.activeElement");
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  void type(String words) {
    page.keyboard().type(words);
  }
}
