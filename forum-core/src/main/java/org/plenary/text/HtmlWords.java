package org.plenary.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Gathers the words of HTML, each block on a line of its own. */
final class HtmlWords implements NodeVisitor {

  private final StringBuilder words = new StringBuilder();

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.append(text.getWholeText().replace('\n', ' '));
    } else {
      edge(node);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    edge(node);
  }

  private void edge(Node node) {
    if (node instanceof Element element && element.isBlock()) {
      words.append('\n');
    }
  }

  String text() {
    return words.toString();
  }
}
