package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotes of a document: block quotes whose first line is a link to a post, with nothing
 * but a word or two and a colon behind it. Elsewhere such a link leads nowhere.
 */
final class Quotes extends AbstractVisitor {

  private static final Pattern BEHIND = Pattern.compile("\\s*|[^:：]{0,30}[:：]\\s*");

  private final List<Quotation> found = new ArrayList<>();

  private Quotes() {}

  /** Marks their sources, and tells them in the order in which those stand there. */
  static List<Quotation> make(Node document) {
    var quotes = new Quotes();
    document.accept(quotes);
    return quotes.found;
  }

  @Override
  public void visit(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph line
        && line.getFirstChild() instanceof Link link) {
      QuoteMark.of(link.getDestination()).ifPresent(mark -> add(mark, link, line.getNext()));
    }
    visitChildren(quote);
  }

  // A note stands elsewhere than it was written, or nowhere.
  @Override
  public void visit(CustomBlock block) {
    if (!(block instanceof FootnoteDefinition)) {
      visitChildren(block);
    }
  }

  private void add(QuoteMark mark, Link link, @Nullable Node blocks) {
    var behind = new StringBuilder();
    Node end = link.getNext();
    while (end instanceof Text text) {
      behind.append(text.getLiteral());
      end = end.getNext();
    }
    if (isEndOfLine(end) && BEHIND.matcher(behind).matches()) {
      found.add(new Quotation(mark, OwnWords.of(end, blocks)));
      link.insertBefore(new QuoteSource(mark.post(), OwnWords.of(link)));
      link.unlink();
    }
  }

  private static boolean isEndOfLine(@Nullable Node node) {
    return node == null || node instanceof SoftLineBreak || node instanceof HardLineBreak;
  }
}
