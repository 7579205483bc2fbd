package org.plenary.web.page;

import java.util.List;
import org.plenary.web.door.Request;

/**
 * What stands around the content of every page.
 *
 * @param title of the window
 * @param path from the home page to here
 */
public record Chrome(Texts texts, String style, String icon, String title, List<Crumb> path) {

  /** One step of the way to a page. */
  public record Crumb(String name, String address) {}

  static Chrome of(Request request, Assets assets, String title, Crumb... path) {
    return new Chrome(
        Texts.of(request.languages()), assets.style(), assets.icon(), title, List.of(path));
  }

  public String text(String key) {
    return texts.text(key);
  }
}
