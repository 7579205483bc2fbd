package org.plenary.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.plenary.post.Quote;

/**
 * The words of a post as they stand on a page, where nothing is wider than its column without a way
 * to read it.
 *
 * @param level of the heading of what they belong to; their own headings stand below it
 */
public record Words(Texts texts, String html, List<Quote> quotes, int level) implements Content {

  private static final String PILED = "<div class=\"piled\" tabindex=\"0\">";

  private static final int USUAL_LEVEL = 2;

  /** Below a heading as most sections of a page have it. */
  public Words(Texts texts, String html, List<Quote> quotes) {
    this(texts, html, quotes, USUAL_LEVEL);
  }

  // What may be wider than its column scrolls, and has to do so without a pointer too.
  public Words {
    html = html.replace("<pre", "<pre tabindex=\"0\"").replace("<table", "<table tabindex=\"0\"");
    html = Headings.below(level, html);
  }

  // A letter under a heap of marks is as wide as they are, and cannot be broken.
  @Override
  public void writeTo(TemplateOutput output) {
    boolean piled = Marks.pileUp(html);
    if (piled) {
      output.writeContent(PILED);
    }
    new PostWords(texts, html, quotes).writeTo(output);
    if (piled) {
      output.writeContent("</div>");
    }
  }
}
