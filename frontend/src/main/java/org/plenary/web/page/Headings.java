package org.plenary.web.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The headings of a text below the one under which it stands. None skips a level, whatever its
 * author wrote, for readers who go from heading to heading.
 */
final class Headings {

  private static final Pattern TAG = Pattern.compile("<(/?)h([3-6])(?=[ >])");

  // What screen readers tell apart; what would be deeper stands there.
  private static final int DEEPEST = 9;

  // Deeper levels have no element of their own.
  private static final int LEAST_ELEMENT = 6;
  private static final int POSTS = 2;

  private final int above;
  private final Deque<Integer> open = new ArrayDeque<>();

  private Headings(int above) {
    this.above = above;
  }

  /**
   * The same HTML.
   *
   * @param html as the renderer writes it: with h3 to h6, none within another
   * @param above the level of the heading under which it stands; it is an h2 at most
   */
  static String below(int above, String html) {
    var headings = new Headings(above);
    return html.contains("<h") ? TAG.matcher(html).replaceAll(headings::tag) : html;
  }

  private String tag(MatchResult found) {
    boolean ends = !found.group(1).isEmpty();
    if (!ends) {
      enter(Integer.parseInt(found.group(2)));
    }
    int element = Math.min(LEAST_ELEMENT, Math.min(above, POSTS) + open.size());
    int level = Math.min(DEEPEST, above + open.size());
    return ends
        ? "</h" + element
        : "<h" + element + (level == element ? "" : " aria-level=\"" + level + "\"");
  }

  private void enter(int written) {
    while (!open.isEmpty() && open.getLast() >= written) {
      open.removeLast();
    }
    open.addLast(written);
  }
}
