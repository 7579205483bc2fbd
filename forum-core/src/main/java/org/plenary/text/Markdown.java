package org.plenary.text;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown to safe HTML. Thread-safe; never throws. */
public final class Markdown {

  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  public String render(String source) {
    return renderer.render(parser.parse(source));
  }
}
