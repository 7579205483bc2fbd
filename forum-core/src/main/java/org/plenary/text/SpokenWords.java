package org.plenary.text;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Delimited;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Gathers the words of Markdown, each block on a line of its own, without quotes and notes. */
final class SpokenWords extends AbstractVisitor {

  private final StringBuilder words = new StringBuilder();

  /** This node, where there is one, and those behind it. */
  SpokenWords with(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      node.accept(this);
    }
    return this;
  }

  String text() {
    return words.toString();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak end) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak end) {
    words.append(' ');
  }

  @Override
  public void visit(Paragraph paragraph) {
    begin(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    begin(heading);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    line(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    line(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    line(html.getLiteral());
  }

  @Override
  public void visit(BlockQuote quote) {
    words.append('\n');
  }

  @Override
  public void visit(CustomBlock block) {
    if (!(block instanceof FootnoteDefinition)) {
      visitChildren(block);
    }
  }

  /** A cell of a table is a block, and what is struck through is none. */
  @Override
  public void visit(CustomNode node) {
    if (node instanceof Delimited) {
      visitChildren(node);
    } else {
      begin(node);
    }
  }

  private void begin(Node block) {
    words.append('\n');
    visitChildren(block);
    words.append('\n');
  }

  private void line(String literal) {
    words.append('\n').append(literal.replace('\n', ' ')).append('\n');
  }
}
