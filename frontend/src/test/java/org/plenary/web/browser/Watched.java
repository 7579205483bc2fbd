package org.plenary.web.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A page, and what it does unseen.
 *
 * @param said in the console, by scripts that failed, and by the content security policy
 * @param asked addresses, without those of files and live events
 */
record Watched(Page page, List<String> said, List<String> asked) {

  private static final String TELL =
      "addEventListener('securitypolicyviolation', e => console.error(e.effectiveDirective))";

  /** From now on. */
  static Watched of(Page page) {
    var watched = new Watched(page, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    page.addInitScript(TELL);
    page.onConsoleMessage(message -> watched.said.add(message.text()));
    page.onPageError(watched.said::add);
    page.onRequest(request -> watched.ask(request.url()));
    return watched;
  }

  private void ask(String url) {
    if (!url.contains("/assets/") && !url.contains("/events?")) {
      asked.add(url.replaceFirst("https?://[^/]*", ""));
    }
  }
}
