package org.plenary.text;

import java.util.regex.Matcher;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Delimited;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Makes links of words in the text of a document, neither in code nor in links, of at most {@link
 * #MOST} of them. Words are told apart also where emphasis or code joins them.
 */
final class NamedLinks extends AbstractVisitor {

  /** So that a text of short names does not become many times as long. */
  static final int MOST = 500;

  private static final int LETTER = 'x';

  private final NamedLink kind;
  private int before = '\n';
  private int made;

  private NamedLinks(NamedLink kind) {
    this.kind = kind;
  }

  static void make(Node document, NamedLink kind) {
    document.accept(new NamedLinks(kind));
  }

  @Override
  public void visit(Text text) {
    String literal = text.getLiteral();
    if (!literal.isEmpty()) {
      link(text, Character.toString(before) + literal);
      before = literal.codePointBefore(literal.length());
    }
  }

  private void link(Text text, String seen) {
    int shown = Character.charCount(before);
    Matcher found = kind.pattern().matcher(seen).useTransparentBounds(true);
    found.region(shown, seen.length());
    Node last = text;
    while (made < MOST && found.find()) {
      Node link = kind.link(found);
      if (link != null) {
        link.appendChild(new Text(found.group()));
        last = after(last, new Text(seen.substring(shown, found.start())));
        last = after(last, link);
        shown = found.end();
        made++;
      }
    }
    if (shown > Character.charCount(before)) {
      after(last, new Text(seen.substring(shown)));
      text.unlink();
    }
  }

  private static Node after(Node node, Node next) {
    node.insertAfter(next);
    return next;
  }

  @Override
  public void visit(BlockQuote quote) {
    if (!kind.isOfOwnWords()) {
      visitChildren(quote);
    }
  }

  // A note that nothing refers to is not shown.
  @Override
  public void visit(CustomBlock block) {
    if (!(kind.isOfOwnWords() && block instanceof FootnoteDefinition)) {
      visitChildren(block);
    }
  }

  @Override
  public void visit(Link link) {
    before = LETTER;
  }

  @Override
  public void visit(Image image) {
    before = LETTER;
  }

  @Override
  public void visit(Code code) {
    before = LETTER;
  }

  @Override
  public void visit(HtmlInline html) {
    before = '>';
  }

  @Override
  public void visit(SoftLineBreak end) {
    before = '\n';
  }

  @Override
  public void visit(HardLineBreak end) {
    before = '\n';
  }

  @Override
  public void visit(Paragraph paragraph) {
    begin(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    begin(heading);
  }

  /** A cell of a table is one, and so is what is struck through. */
  @Override
  public void visit(CustomNode node) {
    if (node instanceof Delimited) {
      visitChildren(node);
    } else {
      begin(node);
    }
  }

  private void begin(Node block) {
    before = '\n';
    visitChildren(block);
  }
}
