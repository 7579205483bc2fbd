package org.plenary.web.browser;

import java.util.function.Function;
import org.plenary.web.fixture.Reply;

/**
 * A page as somebody sees it.
 *
 * @param route the name of the route that shows it, or that takes the form to which it answers
 * @param path where it is
 * @param who sees it
 * @param asking what comes when it is asked for in a language
 */
record Shown(String route, String path, String who, int status, Function<String, Reply> asking) {

  Reply in(String language) {
    return asking.apply(language);
  }

  /** As people name it who look for it. */
  String name() {
    return path + " (" + route + ") as " + who + " sees it";
  }
}
