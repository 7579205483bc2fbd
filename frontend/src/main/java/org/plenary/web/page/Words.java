package org.plenary.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.text.Fold;

/**
 * The HTML of a post with the summaries of its folds in the reader's words, which need not be in
 * the language of the post, nor run in its direction.
 */
record Words(Texts texts, String html) implements Content {

  // Piece by piece, not by replacing: a page may have a hundred folds.
  @Override
  public void writeTo(TemplateOutput output) {
    int done = 0;
    for (int at = html.indexOf(Fold.BEGIN); at >= 0; at = html.indexOf(Fold.BEGIN, at + 1)) {
      Optional<Fold> fold = foldAt(at);
      if (fold.isPresent()) {
        output.writeContent(html, done, at);
        output.writeContent(opening(fold.get()));
        done = at + fold.get().opening().length();
      }
    }
    output.writeContent(html, done, html.length());
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
