package org.plenary.web.page;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.post.Quote;

/** Whom a quote quotes, under the name that they have now, and what became of it since. */
record QuoteLine(Texts texts, Quote quote) {

  /**
   * @param written the name that stands in the post, as HTML
   */
  void write(TemplateOutput output, String written) {
    String address = PostLinks.post(quote.post());
    switch (quote.state()) {
      case UNCHANGED -> source(output, address, written);
      case EDITED -> {
        source(output, address, written);
        output.writeContent(" <a href=\"" + PostLinks.history(quote.post()) + "\"");
        mark(output, "quote.edited", "a");
      }
      case WITHDRAWN -> gone(output, "quote.withdrawn");
      case REMOVED -> gone(output, "quote.removed");
      case HIDDEN -> output.writeContent("<bdi>" + written + "</bdi>");
    }
    if (!quote.agrees()) {
      output.writeContent(" <span");
      mark(output, "quote.other", "span");
    }
  }

  private void source(TemplateOutput output, String address, String written) {
    output.writeContent("<a href=\"" + address + "\"><bdi>");
    Optional<String> name = quote.author().map(Author::name);
    name.ifPresentOrElse(
        now -> Escape.htmlContent(now, output), () -> output.writeContent(written));
    output.writeContent("</bdi></a>");
  }

  // Who takes words back is named no more.
  private void gone(TemplateOutput output, String what) {
    output.writeContent(
        "<span" + language() + ">" + texts.text("quote.somebody") + "</span> <span");
    mark(output, what, "span");
  }

  private void mark(TemplateOutput output, String what, String element) {
    output.writeContent(
        " class=\"state\"" + language() + ">" + texts.text(what) + "</" + element + ">");
  }

  private String language() {
    return " lang=\"" + texts.language() + "\" dir=\"auto\"";
  }
}
