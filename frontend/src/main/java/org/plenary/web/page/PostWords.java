package org.plenary.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.post.Quote;
import org.plenary.text.Fold;

/**
 * The HTML of a post with the summaries of its folds, and what became of what it quotes, in the
 * reader's words, which need not be in the language of the post, nor run in its direction.
 */
public record PostWords(Texts texts, String html, List<Quote> quotes) implements Content {

  // Nobody but the renderer can write a link to a post, and it does so for each quote, in order.
  private static final String SOURCE = "<a href=\"/p/";
  private static final String END = "</a>";

  public PostWords {
    quotes = List.copyOf(quotes);
  }

  // Piece by piece, not by replacing: a page may have a hundred folds.
  @Override
  public void writeTo(TemplateOutput output) {
    int done = 0;
    for (Quote quote : quotes) {
      int at = html.indexOf(SOURCE, done);
      int end = html.indexOf(END, at);
      if (at < 0 || end < 0) {
        break;
      }
      write(output, done, at);
      new QuoteLine(texts, quote).write(output, html.substring(html.indexOf('>', at) + 1, end));
      done = end + END.length();
    }
    write(output, done, html.length());
  }

  private void write(TemplateOutput output, int from, int to) {
    int done = from;
    for (int at = html.indexOf(Fold.BEGIN, from);
        at >= 0 && at < to;
        at = html.indexOf(Fold.BEGIN, at + 1)) {
      Optional<Fold> fold = foldAt(at);
      if (fold.isPresent()) {
        output.writeContent(html, done, at);
        output.writeContent(opening(fold.get()));
        done = at + fold.get().opening().length();
      }
    }
    output.writeContent(html, done, to);
  }

  private Optional<Fold> foldAt(int at) {
    return Stream.of(Fold.values()).filter(fold -> html.startsWith(fold.opening(), at)).findFirst();
  }

  private String opening(Fold fold) {
    String summary = "<summary lang=\"" + texts.language() + "\" dir=\"auto\">";
    return Fold.BEGIN
        + fold.key()
        + "\">"
        + summary
        + texts.text("fold." + fold.key())
        + "</summary>";
  }
}
